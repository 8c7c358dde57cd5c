// Fills into a frame of another site, with access that is asked for once and given back.
import { startAlarm, stopAlarm } from '../../browser/alarms.ts';
import { type FrameIntent, frameIntent, INTENT_SECONDS } from '../../browser/handoff/intent.ts';
import { giveHostsBack, requestHost } from '../../browser/hosts.ts';
import { tabById } from '../../browser/tabs.ts';
import { originRefusal } from '../../core/match/origin.ts';
import { hostOf } from '../../core/match/site.ts';
import { Refusal, refusalCode } from '../../core/refusal.ts';
import { read } from '../../vault/vault.ts';
import { guardSite } from '../site/permitted.ts';
import { confirmSites, isAllowed } from '../site/site.ts';
import { readDocuments } from './documents.ts';
import { fillAt } from './fill.ts';
import type { FillOutcome } from './outcome.ts';

/** Name of the alarm that gives back the access to a frame's host, if nothing else has. */
export const FRAME_ALARM = 'frame';

/**
 * Asks the person, through the browser, for access to one host for one fill; only within a press.
 * Returns whether it was given: `continueFrame` then does the rest. In Chromium the popup ends
 * here, so this never resolves there.
 */
export async function askForFrame(intent: FrameIntent, now: number): Promise<boolean> {
  // All at once: the browser asks only within the press, which is over after the first `await`.
  const [given] = await Promise.all([
    requestHost(intent.host),
    frameIntent.leave(intent, now),
    startAlarm(FRAME_ALARM, INTENT_SECONDS / 60),
  ]);
  if (!given) await frameIntent.remove();
  return given;
}

/**
 * Fills the frame to which the person gave access, if the page is still the one that was asked
 * about, and gives the access back. Returns how the fill ended and in which tab, or `null` when
 * none was intended, or too long ago.
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
  // Where the person still has to choose a field, the alarm gives the access back.
  if (fill.outcome !== 'offered') await giveHostsBack();
  return { tabId: intent.tabId, fill };
}

/**
 * Gives back access that no fill waits for any more, as when the person closed the question or the
 * browser ended in the middle.
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
  await guardSite(host);
  // The person confirmed the host by pressing the button under its address.
  if (!(await isAllowed(account, host))) await confirmSites(accountId, [host], now);
  const meant = framed.filter(
    ({ facts }) => hostOf(facts.origin) === host && !originRefusal(facts.origin),
  );
  return fillAt(tab, meant, account, now, [top, ...framed]);
}
