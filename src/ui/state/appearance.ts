import { browserLanguages } from '../../browser/locale.ts';
import { onSettings, readSettings, type Settings } from '../../browser/storage/settings.ts';
import { loadLanguage } from '../language/catalogue.ts';
import { clockAhead } from './clock.ts';

/**
 * Shows the page in the chosen language and look, with codes for the chosen clock, and follows
 * changes in other windows. Resolves when the texts are loaded.
 */
export async function appear(): Promise<void> {
  onSettings(apply);
  await apply(await readSettings());
}

async function apply({ language, look, clockAhead: ahead }: Settings): Promise<void> {
  clockAhead.value = ahead;
  const { dataset } = document.documentElement;
  if (look === 'browser') delete dataset.look;
  else dataset.look = look;
  await loadLanguage(language === 'browser' ? browserLanguages() : [language]);
}
