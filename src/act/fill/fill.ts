// Looks at a page, and fills a code into it.
import { type LeftChoice, leftChoice } from '../../browser/handoff/choice.ts';
import { readSettings } from '../../browser/storage/settings.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import type { Account } from '../../core/account/account.ts';
import { choose } from '../../core/field/choose.ts';
import { isEnrollment } from '../../core/field/enrollment.ts';
import { isMoreThanLogin } from '../../core/field/page-purpose.ts';
import { originRefusal } from '../../core/match/origin.ts';
import { hostOf } from '../../core/match/site.ts';
import type { ChosenFields, WriteOrder, WriteReport } from '../../core/page/facts.ts';
import { type RefusalCode, refusalCode } from '../../core/refusal.ts';
import { isPermitted } from '../site/permitted.ts';
import { imitatedBy, isAllowed, sitesBeside } from '../site/site.ts';
import { onceSeen } from './again.ts';
import { type PageDocument, readDocuments, readSettled, writeInto } from './documents.ts';
import { closedFrames, framedIn } from './frame-sites.ts';
import { codeToFill, noteUse } from './next-code.ts';
import type { FillOutcome, PageLook, Spot } from './outcome.ts';
import {
  chosen,
  factsOf,
  isAsked,
  isChosenIn,
  isNowhere,
  knownSpot,
  placeFor,
  pointedOut,
} from './spot.ts';
import { teach } from './taught.ts';

/**
 * Returns what a look at the tab's page finds: whether it has a field for a code, and which of
 * `mine`, the accounts of its site, it names. Writes nothing; for a page without access `field` is
 * `forbidden`. `now` in seconds since 1970.
 */
export async function look(tab: CurrentTab, now: number, mine: Account[] = []): Promise<PageLook> {
  try {
    const documents = await readDocuments(tab);
    const [{ facts }] = documents;
    const open = documents.filter((document) => document.facts.origin === facts.origin);
    const { outcome } = choose(factsOf(open), null);
    const field = outcome === 'never' ? await wayIn(tab, open, now) : outcome;
    return {
      host: hostOf(facts.origin),
      secure: originRefusal(facts.origin) === null,
      field,
      enrollment: isEnrollment(factsOf(open)),
      frames: field === 'none' ? closedFrames(documents) : [],
      ...(mine.length > 1 ? { named: await namedAmong(tab, open, mine, now) } : {}),
    };
  } catch (caught) {
    if (refusalCode(caught) === null) throw caught;
    const host = hostOf(tab.url);
    const secure = tab.url.startsWith('https:');
    return { host, secure, field: 'forbidden', enrollment: false, frames: [] };
  }
}

async function namedAmong(
  tab: CurrentTab,
  open: PageDocument[],
  mine: Account[],
  now: number,
): Promise<string[]> {
  const { namedOn } = await import('./named.ts');
  return (await namedOn(tab, open, mine, now)).map(({ id }) => id);
}

/**
 * Where no field looks like one for codes: whether the person chose one with the menu or pointed
 * one out before, or it is known that the site takes the code behind the password. A locked vault
 * knows of none.
 */
async function wayIn(
  tab: CurrentTab,
  documents: PageDocument[],
  now: number,
): Promise<'fill' | 'none'> {
  const left = choiceFor(await leftChoice.read(now), tab, documents);
  if (left !== null && !('outcome' in chosen(documents, left))) return 'fill';
  const known = await knownSpot(documents, null).catch(() => null);
  return known ? 'fill' : 'none';
}

/**
 * Fills the account's code into the page's field for codes, if the account's `sites` allow it.
 * `unknown_site` asks the caller to let the person confirm the host first, `framed` to ask for
 * access to a frame. `choice` is a field that the person picked; `patience` is how many
 * milliseconds to wait for a first field. Refusals become the outcome `refused`.
 */
export async function fill(
  tab: CurrentTab,
  account: Account,
  now: number,
  choice?: ChosenFields,
  patience?: number,
): Promise<FillOutcome> {
  try {
    const started = performance.now();
    let documents = await readSettled(tab, patience);
    let allowed = await allowedOf(documents, account);
    if (allowed.length === 0)
      return (await framedIn(documents, account)) ?? (await notAllowed(documents[0], account));
    const left =
      choice === undefined ? choiceFor(await leftChoice.take(now), tab, documents) : null;
    const place = await onceSeen(
      await spotFor(allowed, account, choice, left),
      isUnseen,
      async () => {
        documents = await readDocuments(tab);
        allowed = await allowedOf(documents, account);
        return spotFor(allowed, account, choice, left);
      },
    );
    if ('outcome' in place)
      return isNowhere(place) ? ((await framedIn(documents, account)) ?? place) : place;
    const ended = await put(
      tab,
      account,
      place,
      now + (performance.now() - started) / 1000,
      documents,
    );
    if (isWritten(ended)) {
      if (left !== null || (choice !== undefined && place.append)) await teach(place);
      else if (choice !== undefined && isAsked(allowed, account)) await teach(place, true);
    }
    return ended;
  } catch (caught) {
    const code = refusalCode(caught);
    if (code === null) throw caught;
    return { outcome: 'refused', code };
  }
}

/**
 * Fills the account's code into one of `documents`, which the caller has found to be allowed for
 * it, among `all` of the tab; never asks for a frame.
 */
export async function fillAt(
  tab: CurrentTab,
  documents: PageDocument[],
  account: Account,
  now: number,
  all: PageDocument[] = documents,
): Promise<FillOutcome> {
  const place = await placeFor(documents, account);
  return 'outcome' in place ? place : put(tab, account, place, now, all);
}

// A choice in a document that is no longer open counts for nothing.
function choiceFor(
  left: LeftChoice | null,
  tab: CurrentTab,
  documents: PageDocument[],
): ChosenFields | null {
  const isOfTab = left?.tabId === tab.tabId;
  return isOfTab && isChosenIn(documents, left.choice) ? left.choice : null;
}

function spotFor(
  allowed: PageDocument[],
  account: Account,
  choice: ChosenFields | undefined,
  left: ChosenFields | null,
): Spot | FillOutcome | Promise<Spot | FillOutcome> {
  if (choice !== undefined) return chosen(allowed, choice);
  return left === null ? placeFor(allowed, account) : pointedOut(allowed, left);
}

async function put(
  tab: CurrentTab,
  account: Account,
  { document, indexes, append }: Spot,
  now: number,
  documents: PageDocument[],
): Promise<FillOutcome> {
  const { origin } = document.facts;
  const { submits, clockAhead } = await readSettings();
  const handed = await codeToFill(account, now, clockAhead);
  const order: WriteOrder = { origin, indexes, ...handed };
  if (append) order.append = true;
  if (submits && !isMoreThanLogin(factsOf(documents))) order.submit = true;
  const written = await writeInto(tab, document.documentId, order);
  const report = await onceSeen(written, isCovered, () =>
    writeInto(tab, document.documentId, { ...order, waitMs: 0 }),
  );
  if (report.outcome === 'refused') {
    const code = WRITE_REFUSALS[report.reason];
    return report.reason === 'refused' && !append
      ? { outcome: 'refused', code, spare: handed.code }
      : { outcome: 'refused', code };
  }
  noteUse(account.id, now);
  if (report.lacks) return { outcome: 'refused', code: LACKS[report.lacks] };
  return { outcome: 'filled', host: hostOf(origin) ?? '' };
}

/** Whether the code is in its field, though the page may not have gone on. */
function isWritten(ended: FillOutcome): boolean {
  return (
    ended.outcome === 'filled' ||
    (ended.outcome === 'refused' && Object.values(LACKS).includes(ended.code))
  );
}

const LACKS: Record<'button' | 'joined', RefusalCode> = {
  button: 'field_button_off',
  joined: 'field_not_joined',
};
function isUnseen(place: Spot | FillOutcome): boolean {
  return 'outcome' in place && place.outcome === 'refused' && place.code === 'field_hidden';
}

function isCovered(report: WriteReport): boolean {
  return report.outcome === 'refused' && report.reason === 'hidden';
}

/** The refusal that each reason of a page's script becomes. */
export const WRITE_REFUSALS: Record<
  Extract<WriteReport, { outcome: 'refused' }>['reason'],
  RefusalCode
> = {
  origin: 'page_gone',
  gone: 'page_gone',
  hidden: 'field_hidden',
  occupied: 'field_occupied',
  refused: 'field_refused_code',
  empty: 'field_password_empty',
};

/** Returns those documents that may get a code of the account. */
export async function allowedOf(
  documents: PageDocument[],
  account: Account,
): Promise<PageDocument[]> {
  const verdicts = await Promise.all(
    documents.map(async ({ facts }) => {
      const host = hostOf(facts.origin);
      return (
        host !== null &&
        originRefusal(facts.origin) === null &&
        (await isAllowed(account, host)) &&
        (await isPermitted(host))
      );
    }),
  );
  return documents.filter((_, index) => verdicts[index]);
}

/** Returns why the page's top document may get no code of the account. */
export async function notAllowed({ facts }: PageDocument, account: Account): Promise<FillOutcome> {
  const code = originRefusal(facts.origin);
  if (code) return { outcome: 'refused', code };
  const host = hostOf(facts.origin) ?? '';
  if (!(await isPermitted(host))) return { outcome: 'refused', code: 'policy_site' };
  return {
    outcome: 'unknown_site',
    host,
    lookalikeOf: await imitatedBy(host, await sitesBeside(account)),
  };
}
