import { startAlarm, stopAlarm } from '../../browser/alarms.ts';
import { type FrameIntent, frameIntent, INTENT_SECONDS } from '../../browser/handoff/intent.ts';
import { giveHostsBack, requestHost } from '../../browser/hosts.ts';
import { tabById } from '../../browser/tabs.ts';
import { originRefusal } from '../../core/match/origin.ts';
import { hostOf } from '../../core/match/site.ts';
import { Refusal, refusalCode } from '../../core/refusal.ts';
import { read } from '../../vault/vault.ts';
import { confirmSites, isAllowed } from '../site/site.ts';
import { readDocuments } from './documents.ts';
import { fillAt } from './fill.ts';
import type { FillOutcome } from './outcome.ts';

/** Rings when a host that was let in for a frame must have been given back. */
export const FRAME_ALARM = 'frame';

/**
 * Asks the browser to let us into one host, for one fill; to be called within the press, and not
 * waited for in Chromium, where the popup ends here. Returns whether the person agreed:
 * `continueFrame` does the rest.
 */
export async function askForFrame(intent: FrameIntent, now: number): Promise<boolean> {
  // Not one after the other: the press is over after the first wait.
  const [given] = await Promise.all([
    requestHost(intent.host),
    frameIntent.leave(intent, now),
    startAlarm(FRAME_ALARM, INTENT_SECONDS / 60),
  ]);
  if (!given) await frameIntent.remove();
  return given;
}

/**
 * Fills the frame that the person let us into, when the page is still the one that was asked about,
 * and gives the host back afterwards. Returns how it ended and in which tab, or `null` when nothing
 * was intended, or too long ago.
 */
export async function continueFrame(
  now: number,
): Promise<{ tabId: number; fill: FillOutcome } | null> {
  const intent = await frameIntent.take(now);
  if (!intent) {
    await giveHostsBack();
    return null;
  }
  let fill: FillOutcome;
  try {
    fill = await fillFrame(intent, now);
  } catch (caught) {
    const code = refusalCode(caught);
    if (code === null) {
      await giveHostsBack();
      throw caught;
    }
    fill = { outcome: 'refused', code };
  }
  // Where the person still has to choose the field, the alarm gives it back.
  if (fill.outcome !== 'offered') await giveHostsBack();
  return { tabId: intent.tabId, fill };
}

/**
 * Gives back what is held for no fill any more: the person closed the question, or the browser
 * ended in the middle.
 */
export async function tidyFrame(now: number): Promise<void> {
  if (await frameIntent.read(now)) return;
  await stopAlarm(FRAME_ALARM);
  await frameIntent.remove();
  await giveHostsBack();
}

async function fillFrame(intent: FrameIntent, now: number): Promise<FillOutcome> {
  const { tabId, url, documentId, host, accountId } = intent;
  const tab = await tabById(tabId);
  if (!tab || tab.url !== url) throw new Refusal('page_gone');
  const [top, ...framed] = await readDocuments(tab);
  if (top.documentId !== documentId) throw new Refusal('page_gone');
  const account = (await read()).accounts.find(
    ({ id, deletedAt }) => id === accountId && deletedAt === null,
  );
  if (!account) throw new Refusal('account_missing');
  // Pressing the button under the address was the answer.
  if (!(await isAllowed(account, host))) await confirmSites(accountId, [host], now);
  const meant = framed.filter(
    ({ facts }) => hostOf(facts.origin) === host && !originRefusal(facts.origin),
  );
  return fillAt(tab, meant, account, now, [top, ...framed]);
}
