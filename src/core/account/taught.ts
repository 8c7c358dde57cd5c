// Taught fields: recognising a field that the person pointed out, and keeping the list of them.
import type { DocumentFacts, FieldFacts } from '../page/facts.ts';
import type { TaughtField } from './account.ts';
import { folded } from './fold.ts';

/**
 * Returns a text by which a field is recognised when its page is drawn anew: tag, type, names
 * without counters, placeholder and label. `null` for a field that has no name, id, placeholder or
 * label: it cannot be told from others.
 */
export function likenessOf({ tag, type, attributes, labels }: FieldFacts): string | null {
  const { name = '', id = '', autocomplete = '', placeholder = '' } = attributes;
  const steadyId = id.replace(/\d+|:\w+:/g, '#');
  if (!name && !/[a-z]/i.test(steadyId) && !placeholder && !labels[0]) return null;
  const stable = [tag, type, name, steadyId, autocomplete, placeholder, labels[0] ?? ''];
  return JSON.stringify(stable.map((part) => part.slice(0, 80)));
}

/** Returns whether two likenesses have the same name and differ in nothing but the id. */
export function isAlikeByName(one: string, other: string): boolean {
  const [mine, theirs] = [partsOf(one), partsOf(other)];
  return Boolean(mine[NAME]) && mine.every((part, at) => at === ID || part === theirs[at]);
}

/** Positions of the name and the id in a likeness. */
const [NAME, ID] = [2, 3];

/**
 * Returns a text by which a page with a field is recognised when it is drawn anew: path, title,
 * headings and the buttons beside the field, each folded and without numbers. All four have to
 * match, since one host can have many pages that ask for "Code".
 */
export function pageLikenessOf(
  { path, title, headings, blocks }: Pick<DocumentFacts, 'path' | 'title' | 'headings' | 'blocks'>,
  { block }: Pick<FieldFacts, 'block'>,
): string {
  const buttons = blocks[block]?.buttons.join(' ') ?? '';
  const steps = path.split('/').map((step) => (/\d|^.{24,}$/.test(step) ? '#' : step));
  const words = [title, headings.join(' '), buttons].map((text) =>
    folded(text)
      .replace(/[^\p{L}]+/gu, ' ')
      .trim(),
  );
  return JSON.stringify([steps.join('/'), ...words].map((part) => part.slice(0, 100)));
}

/**
 * Returns whether a taught field counts on a page of this likeness: an answer to "Which field?"
 * only on its own page, a field that was pointed out unasked on all.
 */
export function isAnswerFor({ asked, page }: TaughtField, likeness: string): boolean {
  return !asked || page === likeness;
}

/**
 * Returns a name of a taught field for the person: its label, placeholder, name or id; may be
 * empty.
 */
export function taughtName({ likeness }: TaughtField): string {
  const [, , name, id, , placeholder, label] = partsOf(likeness);
  return label || placeholder || name || id || '';
}

/** The parts of a likeness; an empty list for a text that `likenessOf` did not write. */
function partsOf(likeness: string): string[] {
  try {
    const parts: unknown = JSON.parse(likeness);
    return Array.isArray(parts) ? parts.map(String) : [];
  } catch {
    return [];
  }
}

/**
 * Returns taught fields without those of a site, where `*.domain` means the domain and every host
 * below it; hosts in `known` keep theirs.
 */
export function withoutSite(
  all: TaughtField[],
  site: string,
  known: ReadonlySet<string> = new Set(),
): TaughtField[] {
  const domain = site.startsWith('*.') ? site.slice(2) : null;
  const isGone = (host: string): boolean =>
    !known.has(host) &&
    (host === (domain ?? site) || (domain !== null && host.endsWith(`.${domain}`)));
  return all.filter(({ host }) => !isGone(host));
}

/**
 * Returns taught fields without one of them; an answer to "Which field?" is removed for its page
 * only.
 */
export function withoutField(
  all: TaughtField[],
  { host, likeness, page }: TaughtField,
): TaughtField[] {
  const isOther = (field: TaughtField): boolean => page !== undefined && field.page !== page;
  return all.filter(
    (field) => field.host !== host || field.likeness !== likeness || isOther(field),
  );
}

/**
 * Returns taught fields with one more, the newest first, at most 500. A field that was once pointed
 * out unasked stays so when it is later chosen as an answer; answers for different pages are kept
 * side by side.
 */
export function withTaught(all: TaughtField[], field: TaughtField): TaughtField[] {
  const isSame = ({ host, likeness }: TaughtField): boolean =>
    host === field.host && likeness === field.likeness;
  const isAsked = field.asked === true && !all.some((one) => isSame(one) && !one.asked);
  const isKept = (one: TaughtField): boolean =>
    !isSame(one) || (isAsked && one.page !== undefined && one.page !== field.page);
  const { asked: _asked, page, ...pointed } = field;
  const answer = isAsked ? { asked: true as const, ...(page === undefined ? {} : { page }) } : {};
  return [{ ...pointed, ...answer }, ...all.filter(isKept)].slice(0, MOST_TAUGHT);
}

/** Most taught fields that a vault keeps. */
const MOST_TAUGHT = 500;
