// Decides which field of a page takes the code.
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
 * Returns where the code goes in documents that may get it, or the outcome that asks the person or
 * refuses.
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
 * Returns whether no field is certain, so that the person is asked and the answer is remembered.
 * `false` where the page says that it sends codes: there the answer may be another the next time.
 */
export function isAsked(documents: PageDocument[], account: Account): boolean {
  const place = placeOf(documents, shapeOf(account));
  return isOpen(place) && !isNowhere(place);
}

/**
 * Returns the field that the person once pointed out, or the password field of a site that is known
 * to take the code there; else `null`.
 */
export async function knownSpot(
  documents: PageDocument[],
  shape: CodeShape | null,
): Promise<Spot | null> {
  return (await taughtField(documents, shape)) ?? listedPassword(documents);
}

/**
 * Returns the fields that the person chose, or refuses `page_gone` (as an outcome) where they are
 * not in one of these documents.
 */
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
 * Returns the field that the person chose with the menu. For a password field that holds something,
 * asks first whether the code goes behind it.
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

/**
 * Returns the fields of a document in the form that `fill` takes as `choice`; it is good until the
 * document is replaced.
 */
export function choiceOf({ document, indexes, append }: Spot): ChosenFields {
  const { documentId } = document;
  return append ? { documentId, indexes, append } : { documentId, indexes };
}

/** Returns whether no field within reach could take the code. */
export function isNowhere(place: Spot | FillOutcome): boolean {
  return 'outcome' in place && place.outcome === 'refused' && place.code === 'field_none';
}

/** Returns the facts of documents, in their order. */
export function factsOf(documents: PageDocument[]): ReadPage[] {
  return documents.map(({ facts }) => facts);
}

const OPEN = new Set<RefusalCode>(['field_none', 'field_unsure', 'field_several']);

/** What the person once pointed out counts only where the page itself does not decide. */
function isOpen(place: Spot | FillOutcome): place is FillOutcome {
  return 'outcome' in place && 'code' in place && OPEN.has(place.code);
}

/** The password field of a site that is known to take the code behind the password. */
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
