import { signal } from '@preact/signals';
import {
  onSettings,
  readSettings,
  type Settings,
  writeSettings,
} from '../../browser/storage/settings.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';

/** The settings as they are stored, `null` until they were read. */
export const settings = signal<Settings | null>(null);

/** Reads the settings and follows their changes in any window. */
export async function followSettings(): Promise<void> {
  onSettings((changed) => {
    settings.value = changed;
  });
  settings.value = await readSettings();
}

/** Stores a choice at once and says that it is saved, or why it is not. */
export async function choose(change: Partial<Settings>): Promise<void> {
  try {
    settings.value = await writeSettings(change);
    showMessage({ tone: 'good', text: text('saved') });
  } catch (caught) {
    showMessage({ tone: 'bad', text: sentence(caught) });
  }
}
