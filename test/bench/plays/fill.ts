import { closePopups } from '../../e2e/drive/browser.ts';
import { startFilled } from '../profile.ts';
import type { Player } from '../turns.ts';
import { popupOver, type Side, seen } from './side.ts';

/** Enough of the code's time is left that no fill waits for the next one, in milliseconds. */
const LEFT_MS = 10_000;
const PERIOD_MS = 30_000;
/** A fill that says nothing for so long has failed, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Fills a form of `forms` from the popup's button. The figure of that name runs from the press
 * until the popup says that it filled, the other one until the last digit stands in the page.
 */
export async function fillPlayer(
  side: Side,
  form: 'login' | 'boxes',
  name: string,
): Promise<Player> {
  const session = await startFilled(side.folder, { accounts: 10, codes: 0 }, 'product');
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(watchFields);
  const { card, message } = side.parts;
  return {
    play: async () => {
      await page.goto(`${side.base}forms/${form}.html`, { waitUntil: 'load' });
      const { popup } = await popupOver(session, page, side);
      const left = PERIOD_MS - (Date.now() % PERIOD_MS);
      if (left < LEFT_MS) await new Promise((resolve) => setTimeout(resolve, left));
      await seen(popup, card.fill);
      const said = await popup.evaluate(
        pressAndHear,
        card.fill,
        message.good,
        message.bad,
        PATIENCE_MS,
      );
      const { typedAt, value } = await page.evaluate(typed);
      await closePopups(session);
      if (said.good === null)
        throw new Error(`${form}: not filled, but: ${said.bad ?? 'nothing was said'}`);
      if (!/^\d{6}$/.test(value) || typedAt === null)
        throw new Error(`${form}: "${value.length}" digits`);
      return { [name]: said.at - said.pressed, [`${name}-typed`]: typedAt - said.pressed };
    },
    close: () => session.close(),
  };
}

/**
 * Runs in the page before its own scripts: notes when six digits stood in its fields first, in
 * milliseconds since 1970.
 */
function watchFields(): void {
  const world = globalThis as { typedAt?: number };
  addEventListener(
    'input',
    () => {
      const value = [...document.querySelectorAll('input')].map((input) => input.value).join('');
      if (/^\d{6}$/.test(value)) world.typedAt ??= performance.timeOrigin + performance.now();
    },
    true,
  );
}

function typed(): { typedAt: number | null; value: string } {
  const value = [...document.querySelectorAll('input')].map((input) => input.value).join('');
  return { typedAt: (globalThis as { typedAt?: number }).typedAt ?? null, value };
}

/**
 * Runs in the popup: presses, and waits for what it says of it; times in milliseconds since 1970.
 */
function pressAndHear(
  button: string,
  good: string,
  bad: string,
  patience: number,
): Promise<{ pressed: number; at: number; good: string | null; bad: string | null }> {
  const now = (): number => performance.timeOrigin + performance.now();
  const pressed = now();
  return new Promise((resolve) => {
    const textOf = (selector: string): string | null =>
      document.querySelector(selector)?.textContent?.trim() ?? null;
    const look = (late: boolean): void => {
      const heard = { pressed, at: now(), good: textOf(good), bad: textOf(bad) };
      if (late || heard.good !== null || heard.bad !== null) resolve(heard);
    };
    new MutationObserver(() => look(false)).observe(document, { subtree: true, childList: true });
    setTimeout(() => look(true), patience);
    document.querySelector<HTMLElement>(button)?.click();
  });
}
