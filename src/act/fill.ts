import { takeChoice } from '../browser/outcome.ts';
import type { CurrentTab } from '../browser/tabs.ts';
import { choose, type Decision, type Place } from '../core/field/choose.ts';
import { isEnrollment } from '../core/field/enrollment.ts';
import type { WriteReport } from '../core/field/facts.ts';
import type { CodeShape } from '../core/field/veto.ts';
import { hostOf } from '../core/match/site.ts';
import { type RefusalCode, refusalCode } from '../core/refusal.ts';
import type { Account } from '../core/vault/account.ts';
import { read } from '../vault/vault.ts';
import { handOver, noteUse } from './hand.ts';
import { originRefusal, type PageDocument, readDocuments, readSettled, writeInto } from './page.ts';
import { imitatedBy, isAllowed } from './site.ts';
import { taughtField, teach } from './taught.ts';

/** A field that could take the code, described by name and place for the person to choose. */
export interface FieldChoice {
  /** Opaque: handed back to `fill`. */
  handle: string;
  /** What the page calls it; may be empty. */
  name: string;
  host: string;
  /** 1 for the first of the offered fields in page order. */
  position: number;
}

/** What the open page would take, read after the popup's first paint; nothing is written. */
export interface PageLook {
  /** ASCII host of the top document, `null` where we may not look. */
  host: string | null;
  /** https, or http on a loopback host. */
  secure: boolean;
  field: 'fill' | 'offer' | 'none' | 'forbidden';
  /** An enrollment code is likely on this page. */
  enrollment: boolean;
}

/** How a fill ended. */
export type FillOutcome =
  | { outcome: 'filled'; host: string }
  | { outcome: 'offered'; code: RefusalCode; choices: FieldChoice[] }
  | { outcome: 'unknown_site'; host: string; lookalikeOf: string | null }
  | { outcome: 'refused'; code: RefusalCode };

/** Returns what the tab's page would take. Never writes, never throws for a page that is out of reach. */
export async function look(tab: CurrentTab): Promise<PageLook> {
  try {
    const documents = await readDocuments(tab);
    const [{ facts }] = documents;
    const open = documents.filter((document) => document.facts.origin === facts.origin);
    const { outcome } = choose(factsOf(open), null);
    return {
      host: hostOf(facts.origin),
      secure: originRefusal(facts.origin) === null,
      field: outcome === 'never' ? 'none' : outcome,
      enrollment: isEnrollment(factsOf(open)),
    };
  } catch (caught) {
    if (refusalCode(caught) === null) throw caught;
    const host = hostOf(tab.url);
    return { host, secure: tab.url.startsWith('https:'), field: 'forbidden', enrollment: false };
  }
}

/**
 * Fills the account's code into the page's verification-code field. The account's `sites` decide where; `unknown_site` asks
 * the caller to let the person confirm the host first. `choice` is a field that the person picked.
 */
export async function fill(
  tab: CurrentTab,
  account: Account,
  now: number,
  choice?: string,
): Promise<FillOutcome> {
  try {
    const started = performance.now();
    const documents = await readSettled(tab);
    const allowed = await allowedOf(documents, account);
    if (allowed.length === 0) return await notAllowed(documents[0], account);
    const left = choice === undefined ? await leftChoice(tab, now) : null;
    const place = await placeFor(allowed, account, choice ?? left);
    if ('outcome' in place) return place;
    const ended = await put(tab, account, place, now + (performance.now() - started) / 1000);
    if (left !== null && ended.outcome === 'filled') await teach(place.document, place.indexes);
    return ended;
  } catch (caught) {
    const code = refusalCode(caught);
    if (code === null) throw caught;
    return { outcome: 'refused', code };
  }
}

// A choice of the context menu waits this long for the vault to be opened or the site to be confirmed.
const CHOICE_SECONDS = 180;

async function leftChoice(tab: CurrentTab, now: number): Promise<string | null> {
  const left = await takeChoice();
  return left?.tabId === tab.tabId && Math.abs(now - left.at) < CHOICE_SECONDS ? left.choice : null;
}

async function placeFor(
  documents: PageDocument[],
  account: Account,
  choice: string | null,
): Promise<Spot | FillOutcome> {
  if (choice !== null) return chosen(documents, choice);
  const place = placeOf(documents, account);
  return isOpen(place) ? ((await taughtField(documents, shapeOf(account))) ?? place) : place;
}

const OPEN = new Set<RefusalCode>(['field_none', 'field_unsure', 'field_several']);

/** Only where the page leaves it open does it count what the person once pointed out. */
function isOpen(place: Spot | FillOutcome): place is FillOutcome {
  return 'outcome' in place && 'code' in place && OPEN.has(place.code);
}

/** Where to write: one document and its fields. */
interface Spot {
  document: PageDocument;
  indexes: number[];
}

async function put(tab: CurrentTab, account: Account, spot: Spot, now: number): Promise<FillOutcome> {
  const { origin } = spot.document.facts;
  const handed = await handOver(account, now);
  const report = await writeInto(tab, spot.document.documentId, { origin, indexes: spot.indexes, ...handed });
  if (report.outcome === 'refused') return { outcome: 'refused', code: WRITE_REFUSALS[report.reason] };
  noteUse(account.id, now);
  return { outcome: 'filled', host: hostOf(origin) ?? '' };
}

const WRITE_REFUSALS: Record<Extract<WriteReport, { outcome: 'refused' }>['reason'], RefusalCode> = {
  origin: 'page_gone',
  gone: 'page_gone',
  hidden: 'field_hidden',
  occupied: 'field_occupied',
  refused: 'field_refused_code',
};

async function allowedOf(documents: PageDocument[], account: Account): Promise<PageDocument[]> {
  const verdicts = await Promise.all(
    documents.map(async ({ facts }) => {
      const host = hostOf(facts.origin);
      return host !== null && originRefusal(facts.origin) === null && (await isAllowed(account, host));
    }),
  );
  return documents.filter((_, index) => verdicts[index]);
}

async function notAllowed({ facts }: PageDocument, account: Account): Promise<FillOutcome> {
  const code = originRefusal(facts.origin);
  if (code) return { outcome: 'refused', code };
  const host = hostOf(facts.origin) ?? '';
  const sites = (await read()).accounts.flatMap((known) => known.sites);
  return { outcome: 'unknown_site', host, lookalikeOf: await imitatedBy(host, [...account.sites, ...sites]) };
}

function placeOf(documents: PageDocument[], account: Account): Spot | FillOutcome {
  const decision = choose(factsOf(documents), shapeOf(account));
  if (decision.outcome === 'never') return { outcome: 'refused', code: NEVER[decision.reason] };
  if (decision.outcome === 'offer') return offer(documents, decision);
  return spotOf(documents, decision.place);
}

function shapeOf({ digits, type }: Account): CodeShape {
  return { digits, letters: type === 'steam' };
}

const NEVER: Record<Extract<Decision, { outcome: 'never' }>['reason'], RefusalCode> = {
  none: 'field_none',
  occupied: 'field_occupied',
  hidden: 'field_hidden',
  transparent: 'field_hidden',
  tiny: 'field_hidden',
  outside: 'field_hidden',
  covered: 'field_hidden',
};

const OFFERS: Record<Extract<Decision, { outcome: 'offer' }>['reason'], RefusalCode> = {
  sent: 'field_sent',
  unsure: 'field_unsure',
  several: 'field_several',
};

function offer(documents: PageDocument[], decision: Extract<Decision, { outcome: 'offer' }>): FillOutcome {
  const choices = decision.places.map((place, index): FieldChoice => {
    const { document, indexes } = spotOf(documents, place);
    return {
      handle: choiceOf(document, indexes),
      name: place.name,
      host: hostOf(document.facts.origin) ?? '',
      position: index + 1,
    };
  });
  return { outcome: 'offered', code: OFFERS[decision.reason], choices };
}

function spotOf(documents: PageDocument[], place: Place): Spot {
  const document = documents[place.page];
  if (!document) throw new RangeError('no such document');
  return { document, indexes: place.fields.map((field) => field.index) };
}

/** Returns what stands for fields of a document until it is replaced. */
export function choiceOf(document: PageDocument, indexes: number[]): string {
  return `${document.documentId} ${indexes.join(',')}`;
}

/** The field that the person picked, as long as it stands in a document that may get the code. */
function chosen(documents: PageDocument[], choice: string): Spot | FillOutcome {
  const [documentId = '', list = ''] = choice.split(' ');
  const document = documents.find((known) => known.documentId === documentId);
  const indexes = list.split(',').map(Number);
  const known = new Set(document?.facts.fields.map((field) => field.index));
  if (!document || !indexes.every((index) => known.has(index)))
    return { outcome: 'refused', code: 'page_gone' };
  return { document, indexes };
}

function factsOf(documents: PageDocument[]) {
  return documents.map(({ facts }) => facts);
}
