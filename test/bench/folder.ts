import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionUrl, openPage, type Session } from '../e2e/drive/browser.ts';
import { answerDialog } from '../e2e/drive/folder.ts';
import { press } from '../e2e/drive/popup.ts';
import { hasScreen, type Screen, startScreen } from '../e2e/drive/screen.ts';
import { median, ratio, spread } from './median.ts';
import { PASSWORD, startFilled } from './profile.ts';
import { ask } from './unlock.ts';

const ACCOUNTS = 1000;
const ROUNDS = 25;

/** Milliseconds, medians. */
interface FolderLine {
  accounts: number;
  /** Where the folder is: on the disk, or without a screen in the browser's own file system. */
  folder: 'disk' | 'browser';
  /** One change, saved while nothing else runs. */
  save_ms: number;
  /** One change, from the beginning of its save until the folder's file is written. */
  whole_ms: number;
  /** The part of that which follows the save: the vault opened anew in the worker, sealed, written. */
  written_ms: number;
  /** written : save. */
  ratio: number;
  spread: number;
  /** whole : save. */
  whole_ratio: number;
  whole_spread: number;
  rounds: number;
}

/**
 * Returns what one change among 1,000 accounts takes until it is in the folder, beside the local
 * save of the same change, by turns. The worker writes it out, as it does after any window's save.
 */
export async function measureFolder(folder: string): Promise<FolderLine> {
  const screen = hasScreen() ? await startScreen() : null;
  const start = { language: 'en', headless: screen === null };
  const session = await startFilled(folder, { accounts: ACCOUNTS, codes: 0 }, 'filling', start);
  try {
    const calls = await openPage(session, extensionUrl(session, 'test/bench/calls.html'));
    await ask(calls, 'unlock', PASSWORD);
    if (screen) await chosen(session, screen, join(folder, 'carried'));
    else await ask(calls, 'share');
    const [save, written, whole]: [number[], number[], number[]] = [[], [], []];
    // The first round warms up and is thrown away.
    for (let round = 0; round <= ROUNDS; round++) {
      const alone = await ask<number>(calls, 'saveAlone');
      const both = await ask<{ saved: number; written: number }>(calls, 'saveAndWrite');
      if (round === 0) continue;
      save.push(alone);
      whole.push(both.written);
      written.push(both.written - both.saved);
    }
    const rounded = (values: number[]): number => Math.round(median(values) * 10) / 10;
    return {
      accounts: ACCOUNTS,
      folder: screen ? 'disk' : 'browser',
      save_ms: rounded(save),
      whole_ms: rounded(whole),
      written_ms: rounded(written),
      ratio: ratio(written, save),
      spread: spread(written, save),
      whole_ratio: ratio(whole, save),
      whole_spread: spread(whole, save),
      rounds: ROUNDS,
    };
  } finally {
    await session.close();
    await screen?.close();
  }
}

/** Shares through a folder on the disk, chosen in the browser's own dialog. */
async function chosen(session: Session, screen: Screen, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const settings = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
  await press(settings, 'button.to-devices');
  await press(settings, '.way-folder');
  await settings.click('.switch-on');
  await answerDialog(screen, settings, folder, '.computers');
  // Nothing of it draws meanwhile; the folder stays allowed as long as a page of ours is open.
  await settings.goto('about:blank');
}
