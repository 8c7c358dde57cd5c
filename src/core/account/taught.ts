import type { DocumentFacts, FieldFacts } from '../page/facts.ts';
import type { TaughtField } from './account.ts';
import { folded } from './fold.ts';

/**
 * Returns what stays the same when a page is drawn anew: type, names without counters, and the
 * words that belong to the field. `null` for a field without any of them, which cannot be told from
 * others.
 */
export function likenessOf({ tag, type, attributes, labels }: FieldFacts): string | null {
  const { name = '', id = '', autocomplete = '', placeholder = '' } = attributes;
  const steadyId = id.replace(/\d+|:\w+:/g, '#');
  if (!name && !/[a-z]/i.test(steadyId) && !placeholder && !labels[0]) return null;
  const stable = [tag, type, name, steadyId, autocomplete, placeholder, labels[0] ?? ''];
  return JSON.stringify(stable.map((part) => part.slice(0, 80)));
}

/** Returns whether two likenesses differ in the id alone, and have a name by which they are one. */
export function isAlikeByName(one: string, other: string): boolean {
  const [mine, theirs] = [partsOf(one), partsOf(other)];
  return Boolean(mine[NAME]) && mine.every((part, at) => at === ID || part === theirs[at]);
}

/** Where a likeness has the name and the id of its field. */
const [NAME, ID] = [2, 3];

/**
 * Returns what stays the same of a page with a field when it is drawn anew: its path, its title,
 * its headings and the buttons beside the field, each folded and without numbers. One host can have
 * many pages that ask for "Code", so all four have to be the same.
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
 * Returns whether an answer to "Which field?" counts on a page; what was pointed out by itself
 * counts on all.
 */
export function isAnswerFor({ asked, page }: TaughtField, likeness: string): boolean {
  return !asked || page === likeness;
}

/**
 * Returns what a person would call a taught field: its label, its example or its name; may be
 * empty.
 */
export function taughtName({ likeness }: TaughtField): string {
  const [, , name, id, , placeholder, label] = partsOf(likeness);
  return label || placeholder || name || id || '';
}

/** The parts of a likeness; none of one that we did not write. */
function partsOf(likeness: string): string[] {
  try {
    const parts: unknown = JSON.parse(likeness);
    return Array.isArray(parts) ? parts.map(String) : [];
  } catch {
    return [];
  }
}

/**
 * Returns taught fields without those of a site; `*.domain` stands for the domain and all below it,
 * except hosts that are still known.
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

/** Returns taught fields without one of them; an answer goes for its page alone. */
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
 * Returns taught fields with one more, the newest first; at most 500. What was pointed out by
 * itself stays so when it is chosen under a question later, and answers on pages that are not alike
 * are kept side by side.
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

/** Answers and pointed-out fields that a vault keeps. */
const MOST_TAUGHT = 500;
