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
import { now } from '../../ui/state/clock.ts';
import { copy } from '../../ui/state/copy.ts';
import { clearMessage, type Message, message, showMessage } from '../../ui/state/message.ts';
import { save } from '../../ui/state/save.ts';
import {
  belonging,
  card,
  choosing,
  isFramed,
  isHere,
  page,
  suggested,
  tab,
} from '../../ui/state/state.ts';
import { go, goHome, view } from '../../ui/state/view.ts';
import { change } from '../../vault/vault.ts';

const CLOSE_MS = 2_000;
const SHORT_PATIENCE_MS = 200;

let looking: Promise<void> | null = null;

/**
 * Reads what the page would take, and whom of several it names; called after the first paint, and
 * silent where we may not look.
 */
export function lookAtPage(): Promise<void> {
  looking = lookNow();
  return looking;
}

/**
 * Looks once more where the page was looked at before the vault was open: only then is known
 * whether several accounts belong to it.
 */
export async function lookForNames(): Promise<void> {
  if (looking === null) return;
  await looking;
  if (belonging.peek().length > 1 && page.peek()?.field !== 'forbidden') await lookAtPage();
}

/** Loads what looks at a page before it is needed, so that the first paint is not waited for. */
export const lookAhead = (): Promise<typeof import('../../act/fill/fill.ts')> =>
  import('../../act/fill/fill.ts');

async function lookNow(): Promise<void> {
  if (!tab.value) return;
  const { look } = await lookAhead();
  page.value = await look(tab.value, Date.now() / 1000, belonging.peek()).catch(() => null);
  await sayWhyNot(tab.value);
}

/** The shortcut and the menu open the popup where they could not fill: then it says why. */
async function sayWhyNot(here: CurrentTab): Promise<void> {
  const { takeRefusal } = await import('../../act/fill/shortcut.ts');
  const code = await takeRefusal(here, Date.now() / 1000);
  if (code) showMessage({ tone: 'bad', text: sentenceOf(code) });
}

/**
 * Copies the account's code; a HOTP code is used up by that, and the counter saved before anyone
 * has it (RFC 4226 §7.2).
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
        : shownCode(account, now.value).code;
  } catch (caught) {
    return showMessage({ tone: 'bad', text: sentence(caught) });
  }
  if (!(await copy(code))) return showMessage({ tone: 'bad', text: text('copy_failed') });
  showMessage({ tone: 'good', text: said });
  // Only sorts the list: the code was copied all the same.
  await change(using(account.id, now.value)).catch(() => undefined);
}

/**
 * Enter: fills for the account of the card. Where several belong to the site, the page is looked at
 * first, as it may name one of them.
 */
export async function fillFirst(): Promise<void> {
  if (belonging.peek().length > 1) await looking;
  if (card.value) await fillCode(card.value);
}

/**
 * The button of the card: what it stood there for is done, unless the page has named another
 * account since, which is said.
 */
export async function fillFromCard(account: Account): Promise<void> {
  const isConfirmed = isHere(account);
  if (belonging.peek().length > 1 || !isConfirmed) await looking;
  const first = card.value ?? suggested.value;
  if (first?.id !== account.id) return showMessage({ tone: 'bad', text: text('named_other') });
  // Nobody is asked about a site that has no field.
  if (isConfirmed || takesCodeOf(account)) await fillCode(account);
  else await copyInstead(account);
}

/**
 * Fills the account's code into the page, or leads to the screen that asks what is still unknown.
 * `fresh`: the account was saved a moment ago, which is said too where it cannot be filled.
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
  // Up to five seconds in which nothing else would show that the press was taken.
  if (waitsForNext(account, Date.now() / 1000))
    showMessage({ tone: 'wait', text: text('waits_for_next') });
  try {
    const { fill } = await import('../../act/fill/fill.ts');
    // A page that showed no field when it was looked at has had its time to draw one.
    const patience = takesCode() ? undefined : SHORT_PATIENCE_MS;
    const result = await fill(tab.value, account, Math.floor(Date.now() / 1000), choice, patience);
    if (message.peek()?.tone === 'wait') clearMessage();
    // A page that draws late is waited for: whoever went on in the meantime stays where they are.
    if (view.value.screen === screen) ended(account, result, fresh);
    else sayEnded(result, fresh);
  } catch (caught) {
    showMessage({ tone: 'bad', text: sentence(caught) });
  }
}

/** Shows how a fill ended, or the screen that asks what is still unknown. */
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
      // Right after enrollment a frame of another site is a chat or a film, not a form.
      if (fresh) sayEnded(result, fresh);
      else go({ screen: 'frame', id, framed: result });
      break;
    case 'offered':
      go({ screen: 'choose', id, code: result.code, choices: result.choices });
      break;
    case 'refused':
      goHome();
      if (FIELDLESS.has(result.code) && !fresh) void copyInstead(account);
      else sayEnded(result, fresh);
  }
}

// Nothing on the page could take a code.
const FIELDLESS = new Set<RefusalCode>(['field_none', 'page_forbidden']);

/** Says how a fill ended; one that would have to ask something is left for the next try. */
function sayEnded(result: FillOutcome, fresh: boolean): void {
  if (result.outcome === 'filled')
    showMessage({ tone: 'good', text: text('filled', { host: result.host }) });
  // A page that shows a code to scan need not ask for one: the account is saved, which was wanted.
  else if (fresh && isFieldless(result))
    showMessage({ tone: 'good', text: countedText('saved_accounts', 1) });
  else if (result.outcome === 'refused' && result.spare !== undefined)
    copySpare(result.spare, refused(result.code, fresh));
  else if (result.outcome === 'refused') showMessage(saying(result.code, fresh));
}

// The code is where it belongs; only the page has not gone on.
const IN_ITS_FIELD = new Set<RefusalCode>(['field_button_off', 'field_not_joined']);

function saying(code: RefusalCode, fresh: boolean): Message {
  return { tone: 'bad', look: IN_ITS_FIELD.has(code), text: refused(code, fresh) };
}

function isFieldless(result: FillOutcome): boolean {
  return (
    result.outcome === 'framed' || (result.outcome === 'refused' && FIELDLESS.has(result.code))
  );
}

/** Where no field takes the code it is copied, which is said. */
function copyInstead(account: Account): Promise<void> {
  return copyCode(account, text('copied_instead', { name: account.issuer || account.accountName }));
}

/**
 * The page did not keep the code: it waits in the clipboard, which is said; where that fails too,
 * the plain reason is.
 */
async function copySpare(code: string, why: string): Promise<void> {
  showMessage({ tone: 'bad', text: (await copy(code)) ? text('refused_copied') : why });
}

function refused(code: RefusalCode, fresh: boolean): string {
  return fresh ? text('saved_but', { why: sentenceOf(code) }) : sentenceOf(code);
}

/** Says that a code was filled, and closes the popup a moment later. */
export function filled(where: string): void {
  goHome();
  showMessage({ tone: 'good', text: text('filled', { host: where }) });
  if (belonging.peek().length > 1)
    void import('../../act/fill/named.ts').then(({ forgetLoginStep }) => forgetLoginStep());
  closeSoon();
}

// Whoever goes on in the popup, as to the recovery codes, is not done with it.
function closeSoon(): void {
  const closing = setTimeout(() => window.close(), CLOSE_MS);
  for (const type of ['pointerdown', 'keydown', 'input'])
    addEventListener(type, () => clearTimeout(closing), { capture: true, once: true });
}

/** Whether the page has a field that could take a code, as far as it was looked at. */
export function takesCode(): boolean {
  const field = page.value?.field ?? 'fill';
  return field === 'fill' || field === 'offer';
}

/** Whether the page, or a frame of a site of this account, has a field that could take its code. */
export function takesCodeOf(account: Account): boolean {
  return takesCode() || isFramed(account);
}

/**
 * What Enter and a click on an account's row do on this page. On a confirmed site that is to fill,
 * from the first paint on.
 */
export function defaultAction(account: Account): 'fill' | 'copy' {
  return choosing.value || isHere(account) || isFramed(account) ? 'fill' : 'copy';
}

/** Moves a HOTP account to its next code. */
export async function nextCode(account: Account): Promise<void> {
  await save(advancing(account.id, now.value));
}
