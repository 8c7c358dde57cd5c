import { signal } from '@preact/signals';
import {
  onSettings,
  readSettings,
  type Settings,
  writeSettings,
} from '../../browser/storage/settings.ts';
import { say } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { tell } from '../../ui/state/message.ts';

/** The settings as they are stored, `null` until they were read. */
export const settings = signal<Settings | null>(null);

/** Reads the settings and follows them. */
export async function followSettings(): Promise<void> {
  onSettings((changed) => {
    settings.value = changed;
  });
  settings.value = await readSettings();
}

/** Stores a choice at once and says so. */
export async function choose(change: Partial<Settings>): Promise<void> {
  try {
    settings.value = await writeSettings(change);
    tell({ tone: 'good', text: say('saved') });
  } catch (caught) {
    tell({ tone: 'bad', text: sentence(caught) });
  }
}
