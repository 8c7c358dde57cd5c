import type { Account } from '../../core/account/account.ts';
import { passwordIn, takesAppended } from '../../core/field/append.ts';
import { choose, type Decision, type Place } from '../../core/field/choose.ts';
import type { ReadPage } from '../../core/field/read-page.ts';
import type { CodeShape } from '../../core/field/veto.ts';
import { hostOf } from '../../core/match/site.ts';
import type { ChosenFields, FieldFacts } from '../../core/page/facts.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { PageDocument } from './documents.ts';
import type { FieldChoice, FillOutcome, Spot } from './outcome.ts';
import { isKnownAgain, taughtField } from './taught.ts';

/**
 * Returns where the code goes among documents that may get it, or what has to be asked or said
 * instead.
 */
export async function placeFor(
  documents: PageDocument[],
  account: Account,
): Promise<Spot | FillOutcome> {
  const shape = shapeOf(account);
  const place = placeOf(documents, shape);
  if (!isOpen(place)) return place;
  if (isNowhere(place)) return (await knownSpot(documents, shape)) ?? place;
  return (await taughtField(documents, shape, true)) ?? place;
}

/**
 * Returns whether a page leaves it to the person to say which field takes the code; where it says
 * that codes are sent, it does not.
 */
export function isAsked(documents: PageDocument[], account: Account): boolean {
  const place = placeOf(documents, shapeOf(account));
  return isOpen(place) && !isNowhere(place);
}

/**
 * Returns the field that the person once pointed out, or that is known of the site; `null` where
 * there is none.
 */
export async function knownSpot(
  documents: PageDocument[],
  shape: CodeShape | null,
): Promise<Spot | null> {
  return (await taughtField(documents, shape)) ?? listedPassword(documents);
}

/** Returns what the person chose, as long as it stands in a document that may get the code. */
export function chosen(documents: PageDocument[], choice: ChosenFields): Spot | FillOutcome {
  const { documentId, indexes, append } = choice;
  const document = documents.find((known) => known.documentId === documentId);
  const known = new Set(document?.facts.fields.map((field) => field.index));
  if (!document || !indexes.every((index) => known.has(index)))
    return { outcome: 'refused', code: 'page_gone' };
  return append ? { document, indexes, append } : { document, indexes };
}

/** Returns whether the document that a choice was made in is still open. */
export function isChosenIn(documents: PageDocument[], choice: ChosenFields): boolean {
  return documents.some(({ documentId }) => documentId === choice.documentId);
}

/**
 * Returns what a person chose with the menu; a field that may hold a password is asked about first.
 */
export function pointedOut(documents: PageDocument[], choice: ChosenFields): Spot | FillOutcome {
  const spot = chosen(documents, choice);
  if ('outcome' in spot) return spot;
  const [field, ...others] = fieldsOf(spot);
  if (!field || others.length > 0 || field.type !== 'password' || field.holds === 'nothing')
    return spot;
  const behind: Spot = { ...spot, append: true };
  const spots = field.holds === 'code' ? [behind, spot] : [behind];
  return {
    outcome: 'offered',
    code: 'field_password',
    choices: spots.map((one, at) => asChoice(one, at)),
  };
}

/** Returns what stands for fields of a document until it is replaced. */
export function choiceOf({ document, indexes, append }: Spot): ChosenFields {
  const { documentId } = document;
  return append ? { documentId, indexes, append } : { documentId, indexes };
}

/** Returns whether nothing on a page could take the code, as far as we see. */
export function isNowhere(place: Spot | FillOutcome): boolean {
  return 'outcome' in place && place.outcome === 'refused' && place.code === 'field_none';
}

/** Returns what the documents of a page tell. */
export function factsOf(documents: PageDocument[]): ReadPage[] {
  return documents.map(({ facts }) => facts);
}

const OPEN = new Set<RefusalCode>(['field_none', 'field_unsure', 'field_several']);

/** Only where the page leaves it open does it count what the person once pointed out. */
function isOpen(place: Spot | FillOutcome): place is FillOutcome {
  return 'outcome' in place && 'code' in place && OPEN.has(place.code);
}

/** The password field of a site that is known to want the code behind the password. */
function listedPassword(documents: PageDocument[]): Spot | null {
  for (const document of documents) {
    if (!takesAppended(hostOf(document.facts.origin) ?? '')) continue;
    const field = passwordIn(document.facts);
    if (field) return { document, indexes: [field.index], append: true };
  }
  return null;
}

function placeOf(documents: PageDocument[], shape: CodeShape): Spot | FillOutcome {
  const decision = choose(factsOf(documents), shape);
  if (decision.outcome === 'never') return { outcome: 'refused', code: NEVER[decision.reason] };
  if (decision.outcome === 'fill') return spotOf(documents, decision.place);
  const choices = decision.places.map((place, at) =>
    asChoice(spotOf(documents, place), at, place.name),
  );
  return { outcome: 'offered', code: OFFERS[decision.reason], choices };
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

function asChoice(spot: Spot, at: number, name = ''): FieldChoice {
  const [field] = fieldsOf(spot);
  return {
    fields: choiceOf(spot),
    name: name || (field?.labels[0] ?? ''),
    host: hostOf(spot.document.facts.origin) ?? '',
    position: at + 1,
    append: spot.append ?? false,
    isKnownAgain: isKnownAgain(spot),
  };
}

function fieldsOf({ document, indexes }: Spot): FieldFacts[] {
  return document.facts.fields.filter(({ index }) => indexes.includes(index));
}

function spotOf(documents: PageDocument[], place: Place): Spot {
  const document = documents[place.page];
  if (!document) throw new RangeError('no such document');
  return { document, indexes: place.fields.map((field) => field.index) };
}

function shapeOf({ digits, type }: Account): CodeShape {
  return { digits, letters: type === 'steam' };
}
