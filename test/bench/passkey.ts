import type { Page } from 'puppeteer-core';
import { connectAuthenticator } from '../e2e/drive/authenticator.ts';
import { extensionUrl, openPage } from '../e2e/drive/browser.ts';
import { press } from '../e2e/drive/popup.ts';
import { median, ratio, spread } from './median.ts';
import { PASSWORD, startFilled } from './profile.ts';
import { pressAndWatch } from './unlock.ts';

const SIZES = [10, 1000];
const ROUNDS = 21;
const LIST = '.page .line-button';

/** One size's line; milliseconds from the press to the list, medians. */
interface PasskeyLine {
  passkey_ms: number;
  password_ms: number;
  /** passkey : password. */
  ratio: number;
  spread: number;
  rounds: number;
}

declare const chrome: { storage: { session: { clear(): Promise<void> } } };

/**
 * Returns, by the number of accounts, what unlocking takes with a passkey and with the password, by
 * turns in the same page: the settings, which ask in place. The authenticator is the browser's
 * virtual one, which is touched at once.
 */
export async function measurePasskey(folder: string): Promise<Record<string, PasskeyLine>> {
  const lines: Record<string, PasskeyLine> = {};
  for (const size of SIZES) lines[size] = await measure(folder, size);
  return lines;
}

async function measure(folder: string, accounts: number): Promise<PasskeyLine> {
  const session = await startFilled(folder, { accounts, codes: 0 }, 'product');
  try {
    const settings = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
    await connectAuthenticator(settings);
    await addOne(settings);
    const [passkey, password]: number[][] = [[], []];
    // The first round warms up and is thrown away.
    for (let round = 0; round <= ROUNDS; round++) {
      await lock(settings);
      const touched = await settings.evaluate(pressAndWatch, 'button.unlock-passkey', LIST);
      await lock(settings);
      await settings.type('#password', PASSWORD);
      const typed = await settings.evaluate(pressAndWatch, 'button.unlock', LIST);
      if (round === 0) continue;
      passkey?.push(touched.took);
      password?.push(typed.took);
    }
    return {
      passkey_ms: Math.round(median(passkey ?? [])),
      password_ms: Math.round(median(password ?? [])),
      ratio: ratio(passkey ?? [], password ?? []),
      spread: spread(passkey ?? [], password ?? []),
      rounds: ROUNDS,
    };
  } finally {
    await session.close();
  }
}

/** Makes a passkey as a person does, and comes back to the list. */
async function addOne(settings: Page): Promise<void> {
  await settings.type('#password', PASSWORD);
  await settings.keyboard.press('Enter');
  await press(settings, 'button.to-security');
  await press(settings, 'button.add-passkey');
  await settings.type('#passkey-name', 'bench');
  await settings.type('#confirm-password', PASSWORD);
  await settings.keyboard.press('Enter');
  await settings.waitForSelector('.passkeys li');
  await press(settings, 'button.to-accounts');
  await settings.waitForSelector(LIST);
}

async function lock(settings: Page): Promise<void> {
  await settings.bringToFront();
  await settings.evaluate(() => chrome.storage.session.clear());
  await settings.waitForSelector('button.unlock-passkey');
}
