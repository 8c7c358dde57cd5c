// What the popup does with a code: fill, copy, and say how that ended.
import { codeToFill, waitsForNext } from '../../act/fill/next-code.ts';
import type { FillOutcome } from '../../act/fill/outcome.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import type { Account } from '../../core/account/account.ts';
import { advancing, using } from '../../core/account/edits.ts';
import type { ChosenFields } from '../../core/page/facts.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { shownCode } from '../../ui/account/code.ts';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { sentence, sentenceOf } from '../../ui/language/error.ts';
import { clockAhead, codeTime, now } from '../../ui/state/clock.ts';
import { copy } from '../../ui/state/copy.ts';
import { clearMessage, type Message, message, showMessage } from '../../ui/state/message.ts';
import { save } from '../../ui/state/save.ts';
import {
  belonging,
  card,
  choosing,
  isBarred,
  isFramed,
  isHere,
  page,
  suggested,
  tab,
} from '../../ui/state/state.ts';
import { go, goBack, view } from '../../ui/state/view.ts';
import { change } from '../../vault/vault.ts';

const CLOSE_MS = 2_000;
const SHORT_PATIENCE_MS = 200;

let looking: Promise<void> | null = null;

/**
 * Looks at the page for a field and for the names of accounts; called after the first paint. Silent
 * where the page cannot be read.
 */
export function lookAtPage(): Promise<void> {
  looking = lookNow();
  return looking;
}

/**
 * Looks at the page again if several accounts belong to its site, which is only known once the
 * vault is open.
 */
export async function lookForNames(): Promise<void> {
  if (looking === null) return;
  await looking;
  if (belonging.peek().length > 1 && page.peek()?.field !== 'forbidden') await lookAtPage();
}

/** Loads the code that looks at a page ahead of its use, so that the look does not wait for it. */
export const lookAhead = (): Promise<typeof import('../../act/fill/fill.ts')> =>
  import('../../act/fill/fill.ts');

async function lookNow(): Promise<void> {
  if (!tab.value) return;
  const { look } = await lookAhead();
  page.value = await look(tab.value, Date.now() / 1000, belonging.peek()).catch(() => null);
  await sayWhyNot(tab.value);
}

/** If the shortcut or the menu opened the popup because it could not fill, says why. */
async function sayWhyNot(here: CurrentTab): Promise<void> {
  const { takeRefusal } = await import('../../act/fill/shortcut.ts');
  const code = await takeRefusal(here, Date.now() / 1000);
  if (code) showMessage({ tone: 'bad', text: sentenceOf(code) });
}

/**
 * Copies the account's code and shows `said`. A HOTP code is used up by that: the next counter is
 * saved before anyone has the code (RFC 4226 §7.2).
 */
export async function copyCode(
  account: Account,
  said = text('copied', { name: account.issuer || account.accountName }),
): Promise<void> {
  let code: string;
  try {
    code =
      account.type === 'hotp'
        ? (await codeToFill(account, now.value)).code
        : shownCode(account, codeTime.value).code;
  } catch (caught) {
    return showMessage({ tone: 'bad', text: sentence(caught) });
  }
  if (!(await copy(code))) return showMessage({ tone: 'bad', text: text('copy_failed') });
  showMessage({ tone: 'good', text: said });
  // Only sorts the list; if it fails, the code is copied all the same.
  await change(using(account.id, now.value)).catch(() => undefined);
}

/**
 * Enter: fills for the account of the card. Where several belong to the site, waits for the look at
 * the page first, as it may name one of them.
 */
export async function fillFirst(): Promise<void> {
  if (belonging.peek().length > 1) await looking;
  if (!card.value) return;
  await (defaultAction(card.value) === 'fill' ? fillCode(card.value) : copyCode(card.value));
}

/**
 * The button of the card: fills or copies for the account that it was drawn for, unless the page
 * has named another one since; then says so.
 */
export async function fillFromCard(account: Account): Promise<void> {
  const isConfirmed = isHere(account);
  if (belonging.peek().length > 1 || !isConfirmed) await looking;
  const first = card.value ?? suggested.value;
  if (first?.id !== account.id) return showMessage({ tone: 'bad', text: text('named_other') });
  // The person is not asked to confirm a site that has no field.
  if (isConfirmed || takesCodeOf(account)) await fillCode(account);
  else await copyInstead(account);
}

/**
 * Fills the account's code into the page, or shows the screen that asks what is missing. `fresh`:
 * the account was just saved, which the message says too if filling fails.
 */
export async function fillCode(
  account: Account,
  choice?: ChosenFields,
  fresh = false,
): Promise<void> {
  if (!tab.value) return copyCode(account);
  clearMessage();
  choosing.value = false;
  const { screen } = view.value;
  // The wait can take five seconds, and nothing else would show that the press was noticed.
  if (waitsForNext(account, Date.now() / 1000 - clockAhead.value))
    showMessage({ tone: 'wait', text: text('waits_for_next') });
  try {
    const { fill } = await import('../../act/fill/fill.ts');
    // A page that showed no field during the look has had its time to draw one.
    const patience = takesCode() ? undefined : SHORT_PATIENCE_MS;
    const result = await fill(tab.value, account, Math.floor(Date.now() / 1000), choice, patience);
    if (message.peek()?.tone === 'wait') clearMessage();
    // The page may have been waited for: a person who has gone to another screen by then stays
    // there.
    if (view.value.screen === screen) ended(account, result, fresh);
    else sayEnded(result, fresh);
  } catch (caught) {
    showMessage({ tone: 'bad', text: sentence(caught) });
  }
}

/** Shows the result of a fill, or the screen that asks what is missing. */
export function ended(account: Account, result: FillOutcome, fresh: boolean): void {
  const { id } = account;
  switch (result.outcome) {
    case 'filled':
      filled(result.host);
      break;
    case 'unknown_site':
      go({ screen: 'confirm', id, host: result.host, lookalikeOf: result.lookalikeOf });
      break;
    case 'framed':
      // Right after enrollment a frame of another site is a chat or a video, not a form.
      if (fresh) sayEnded(result, fresh);
      else go({ screen: 'frame', id, framed: result });
      break;
    case 'offered':
      go({ screen: 'choose', id, code: result.code, choices: result.choices });
      break;
    case 'refused':
      goBack();
      if (FIELDLESS.has(result.code) && !fresh) void copyInstead(account);
      else sayEnded(result, fresh);
  }
}

// Refusals that mean that nothing on the page could take a code.
const FIELDLESS = new Set<RefusalCode>(['field_none', 'page_forbidden']);

/** Says how a fill ended, without leading to a screen that asks something. */
function sayEnded(result: FillOutcome, fresh: boolean): void {
  if (result.outcome === 'filled')
    showMessage({ tone: 'good', text: text('filled', { host: result.host }) });
  // A page with a code to scan need not have a field: the account is saved, as the person wanted.
  else if (fresh && isFieldless(result))
    showMessage({ tone: 'good', text: countedText('saved_accounts', 1) });
  else if (result.outcome === 'refused' && result.spare !== undefined)
    copySpare(result.spare, refused(result.code, fresh));
  else if (result.outcome === 'refused') showMessage(saying(result.code, fresh));
}

// The code is in its field, but the page has not gone on.
const IN_ITS_FIELD = new Set<RefusalCode>(['field_button_off', 'field_not_joined']);

function saying(code: RefusalCode, fresh: boolean): Message {
  return { tone: 'bad', look: IN_ITS_FIELD.has(code), text: refused(code, fresh) };
}

function isFieldless(result: FillOutcome): boolean {
  return (
    result.outcome === 'framed' || (result.outcome === 'refused' && FIELDLESS.has(result.code))
  );
}

/** Copies the code where no field takes it, and says so. */
function copyInstead(account: Account): Promise<void> {
  return copyCode(account, text('copied_instead', { name: account.issuer || account.accountName }));
}

/** Copies a code that the page did not keep, and says so; if that fails too, shows `why`. */
async function copySpare(code: string, why: string): Promise<void> {
  showMessage({ tone: 'bad', text: (await copy(code)) ? text('refused_copied') : why });
}

function refused(code: RefusalCode, fresh: boolean): string {
  return fresh ? text('saved_but', { why: sentenceOf(code) }) : sentenceOf(code);
}

/**
 * Says that a code was filled, and closes the popup a moment later, unless the checklist goes on to
 * ask whether the site accepted it.
 */
export function filled(where: string): void {
  goBack();
  showMessage({ tone: 'good', text: text('filled', { host: where }) });
  if (belonging.peek().length > 1)
    void import('../../act/fill/named.ts').then(({ forgetLoginStep }) => forgetLoginStep());
  if (view.value.screen !== 'enroll') closeSoon();
}

// Any input keeps the popup open, as when the person goes on to the recovery codes.
function closeSoon(): void {
  const closing = setTimeout(() => window.close(), CLOSE_MS);
  for (const type of ['pointerdown', 'keydown', 'input'])
    addEventListener(type, () => clearTimeout(closing), { capture: true, once: true });
}

/**
 * Returns whether the page has a field that could take a code; `true` until it was looked at, and
 * never where the organization lets none be filled.
 */
export function takesCode(): boolean {
  if (isBarred.value) return false;
  const field = page.value?.field ?? 'fill';
  return field === 'fill' || field === 'offer';
}

/**
 * Returns whether the page, or a frame of one of the account's sites, has a field that could take
 * its code.
 */
export function takesCodeOf(account: Account): boolean {
  return takesCode() || isFramed(account);
}

/**
 * Returns what Enter and a click on an account's row do on this page; on a confirmed site they
 * fill, from the first paint on.
 */
export function defaultAction(account: Account): 'fill' | 'copy' {
  if (isFramed(account)) return 'fill';
  return !isBarred.value && (choosing.value || isHere(account)) ? 'fill' : 'copy';
}

/** Moves a HOTP account to its next code. */
export async function nextCode(account: Account): Promise<void> {
  await save(advancing(account.id, now.value));
}
