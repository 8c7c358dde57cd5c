import { closePopups } from '../../e2e/drive/browser.ts';
import { click, firstPaint } from '../click.ts';
import { startFilled } from '../profile.ts';
import type { Player } from '../turns.ts';
import { runAhead } from './ahead.ts';
import { popupOver, type Side } from './side.ts';

/** A look that ends in nothing for so long has failed, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Looks at a login page that nothing of ours ever ran in: in a tab of its own, at a host of which
 * the vault has no account. The popup offers to choose one as soon as it knows that the page has a
 * field; `look` runs from the click on the toolbar to that, `looked` from the popup's first paint,
 * before which it may not ask the page.
 */
export async function lookPlayer(side: Side): Promise<Player> {
  const session = await startFilled(side.folder, { accounts: 10, codes: 0 }, 'product');
  const first = await session.browser.newPage();
  await first.goto(`${side.base}forms/login.html`, { waitUntil: 'load' });
  await popupOver(session, first, side);
  await runAhead(
    session.browser,
    `(${noteShown})(${JSON.stringify(side.parts.home.chooseAccount)})`,
  );
  const address = `${side.base.replace('//127.0.0.1:', '//localhost:')}forms/login.html`;
  return {
    play: async () => {
      await closePopups(session);
      const page = await session.browser.newPage();
      await page.goto(address, { waitUntil: 'load' });
      const { popup, at } = await click(session.browser, page, session.extension);
      const shown = await popup.waitForFunction('globalThis.shownAt', { timeout: PATIENCE_MS });
      const shownAt = Number(await shown.jsonValue());
      const painted = await popup.evaluate(firstPaint);
      await closePopups(session);
      await page.close();
      return { look: shownAt - at, looked: shownAt - painted };
    },
    close: () => session.close(),
  };
}

/**
 * Runs in a page before its own scripts: notes when something was drawn first, in milliseconds
 * since 1970.
 */
function noteShown(selector: string): void {
  const world = globalThis as { shownAt?: number };
  new MutationObserver((_records, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    world.shownAt = performance.timeOrigin + performance.now();
  }).observe(document, { subtree: true, childList: true });
}
