import { closePopups, extensionUrl, openPage } from '../../e2e/drive/browser.ts';
import { click, clickToPaint } from '../click.ts';
import { FILLING, playList } from '../large.ts';
import { median } from '../median.ts';
import { guardFirstPaint } from '../popup.ts';
import { PASSWORD, startFilled } from '../profile.ts';
import type { Player } from '../turns.ts';
import { ask, unlockThere } from '../unlock.ts';
import { popupOver, type Side } from './side.ts';

/** Opens the popup over a login page: from the click to the first paint, which has codes in it. */
export async function popupPlayer(side: Side, accounts: number): Promise<Player> {
  const session = await startFilled(side.folder, { accounts, codes: 0 }, 'product');
  const page = await openPage(session, `${side.base}forms/login.html`);
  await popupOver(session, page, side);
  await closePopups(session);
  await guardFirstPaint(session, page);
  return {
    play: async () => {
      await closePopups(session);
      return {
        [`popup-${accounts}`]: await clickToPaint(session.browser, page, session.extension),
      };
    },
    close: () => session.close(),
  };
}

/**
 * Opens the vault in the popup's page: from the press to the list, and the longest time for which
 * the page answered nothing.
 */
export async function unlockPlayer(side: Side, accounts: number): Promise<Player> {
  const session = await startFilled(side.folder, { accounts, codes: 0 }, 'product');
  const popup = await openPage(session, extensionUrl(session, 'src/popup/index.html'));
  return {
    play: async () => {
      const { took, gap } = await unlockThere(popup, side.parts);
      return { [`unlock-${accounts}`]: took, [`unlock-${accounts}-gap`]: gap };
    },
    close: () => session.close(),
  };
}

/** Saves one change among 1,000 accounts, by the vault's own calls. */
export async function savePlayer(side: Side): Promise<Player> {
  const session = await startFilled(side.folder, { accounts: 1000, codes: 1 }, 'filling');
  const calls = await openPage(session, extensionUrl(session, 'test/bench/calls.html'));
  await ask(calls, 'unlock', PASSWORD);
  return {
    play: async () => ({ save: await ask<number>(calls, 'change') }),
    close: () => session.close(),
  };
}

/**
 * Does with 10,000 accounts what a person does in the popup; `large-bytes` is what both records
 * take of storage.local.
 */
export async function largePlayer(side: Side): Promise<Player> {
  const session = await startFilled(side.folder, FILLING, 'filling');
  const calls = await openPage(session, extensionUrl(session, 'test/bench/calls.html'));
  const page = await openPage(session, `${side.base}forms/login.html`);
  return {
    play: async (round) => {
      await closePopups(session);
      await page.bringToFront();
      const { popup } = await click(session.browser, page, session.extension);
      const { took } = await unlockThere(popup, side.parts);
      await closePopups(session);
      const open = await clickToPaint(session.browser, page, session.extension);
      const { list, search, change } = await playList(session, page, round, side.parts);
      const { bytes } = await ask<{ bytes: number }>(calls, 'size');
      return {
        'large-unlock': took,
        'large-open': open,
        'large-list': list,
        'large-search': median(search),
        'large-change': change,
        'large-bytes': bytes,
      };
    },
    close: () => session.close(),
  };
}
