// Fields that the person pointed out: saved, and found again.
import type { TaughtField } from '../../core/account/account.ts';
import { teaching } from '../../core/account/edits.ts';
import {
  isAlikeByName,
  isAnswerFor,
  likenessOf,
  pageLikenessOf,
} from '../../core/account/taught.ts';
import { passwordIn } from '../../core/field/append.ts';
import { type Candidate, candidatesOf } from '../../core/field/group.ts';
import { isVetoed } from '../../core/field/score.ts';
import type { CodeShape } from '../../core/field/veto.ts';
import { hostOf } from '../../core/match/site.ts';
import type { FieldFacts } from '../../core/page/facts.ts';
import { change, read } from '../../vault/vault.ts';
import type { PageDocument } from './documents.ts';
import type { Spot } from './outcome.ts';

/**
 * Returns the indexes of all boxes of the split field that a field belongs to; of that field alone
 * where it is whole.
 */
export function splitFieldOf({ facts }: PageDocument, index: number): number[] {
  const group = candidatesOf(facts.fields).find((fields) =>
    fields.some((field) => field.index === index),
  );
  return group?.map((field) => field.index) ?? [index];
}

/** Returns whether a field can be told from all others of its document the next time. */
export function isKnownAgain({ document: { facts }, indexes, append }: Spot): boolean {
  if (append) return true;
  const likenesses = candidatesOf(facts.fields).map(([first]) => ({
    first,
    likeness: likenessOf(first),
  }));
  const own = likenesses.find(({ first }) => first.index === indexes[0])?.likeness ?? null;
  return own !== null && likenesses.filter(({ likeness }) => likeness === own).length === 1;
}

/**
 * Saves a field as the one for codes on its host; does nothing for one that could not be found
 * again. `asked`: it was the answer to "Which field?", so it only counts on a page that would ask
 * the same again.
 */
export async function teach(spot: Spot, asked = false): Promise<void> {
  const { document, indexes, append } = spot;
  const { facts } = document;
  const host = hostOf(facts.origin);
  const field = facts.fields.find(({ index }) => index === indexes[0]);
  const likeness = field ? likenessOf(field) : null;
  if (host === null || !field || likeness === null || !isKnownAgain(spot)) return;
  const answer = asked ? { asked, page: pageLikenessOf(facts, field) } : {};
  const taught: TaughtField = { host, likeness, ...(append ? { append } : {}), ...answer };
  await change(teaching(taught));
}

/**
 * Returns the field that the person once pointed out on the host of one of these documents, with
 * all its boxes; `null` when there is none, when several are alike, or when the page says that it
 * is for something else. `asking`: the page would ask "Which field?", so earlier answers count too.
 */
export async function taughtField(
  documents: PageDocument[],
  shape: CodeShape | null,
  asking = false,
): Promise<Spot | null> {
  const known = (await read()).taughtFields.filter(({ asked }) => asking || !asked);
  const found = documents.flatMap((document) => {
    const host = hostOf(document.facts.origin);
    const here = known.filter((one) => one.host === host);
    return [...plainIn(document, here, shape), ...passwordsIn(document, here)];
  });
  const [only, ...others] = found;
  return only && others.length === 0 && only.isFree ? only.spot : null;
}

interface Found {
  spot: Spot;
  /** Whether the page does not say that the field is for something else. */
  isFree: boolean;
}

function plainIn(document: PageDocument, taught: TaughtField[], shape: CodeShape | null): Found[] {
  const plain = taught.filter(({ append }) => !append);
  const all = candidatesOf(document.facts.fields);
  const found = (isTaught: (one: string, other: string) => boolean): Candidate[] =>
    all.filter(([first]) => plain.some((one) => isTaughtAs(document, first, one, isTaught)));
  const exact = found((one, other) => one === other);
  // Some pages make up an id at each load and keep the name.
  const same = exact.length > 0 ? exact : found(isAlikeByName);
  return same.map((candidate) => ({
    spot: { document, indexes: candidate.map(({ index }) => index) },
    isFree: !isVetoed(candidate, document.facts, shape),
  }));
}

function isTaughtAs(
  { facts }: PageDocument,
  field: FieldFacts,
  taught: TaughtField,
  isTaught: (one: string, other: string) => boolean,
): boolean {
  const likeness = likenessOf(field);
  if (likeness === null || !isTaught(taught.likeness, likeness)) return false;
  return isAnswerFor(taught, pageLikenessOf(facts, field));
}

// A password field is never vetoed here: that it holds the password is why it was taught.
function passwordsIn(document: PageDocument, taught: TaughtField[]): Found[] {
  const field = passwordIn(document.facts);
  const isSame = (one: string, other: string): boolean => one === other;
  const isTaught =
    field && taught.some((one) => one.append && isTaughtAs(document, field, one, isSame));
  return isTaught
    ? [{ spot: { document, indexes: [field.index], append: true }, isFree: true }]
    : [];
}
