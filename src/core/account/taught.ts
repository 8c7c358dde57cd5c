import type { DocumentFacts, FieldFacts } from '../page/facts.ts';
import type { Json } from './account.ts';
import { folded } from './fold.ts';

/** A field that the person pointed out: where, and by what it is known again. Kept inside the sealed vault, as it names a site. */
export interface TaughtField {
  host: string;
  /** From `likenessOf`. */
  likeness: string;
  /** A password field that takes the code behind the password. */
  append?: true;
  /**
   * Chosen under "Which field?": it answers that question when it comes up again, and counts for
   * nothing where it does not.
   */
  asked?: true;
  /** From `pageLikenessOf`, of an answer: it counts on no page that is not alike. */
  page?: string;
}

/**
 * Returns what stays the same when a page is drawn anew: type, names without counters, and the words that belong to the field.
 * `null` for a field without any of them, which cannot be told from others.
 */
export function likenessOf({ tag, type, attributes, labels }: FieldFacts): string | null {
  const { name = '', id = '', autocomplete = '', placeholder = '' } = attributes;
  const steadyId = id.replace(/\d+|:\w+:/g, '#');
  if (!name && !/[a-z]/i.test(steadyId) && !placeholder && !labels[0]) return null;
  const stable = [tag, type, name, steadyId, autocomplete, placeholder, labels[0] ?? ''];
  return JSON.stringify(stable.map((part) => part.slice(0, 80)));
}

/**
 * Returns what stays the same of a page with a field when it is drawn anew: its path, its title, its
 * headings and the buttons beside the field, each folded and without numbers. One host can have
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

/** Returns whether an answer to "Which field?" counts on a page; what was pointed out by itself counts on all. */
export function isAnswerFor({ asked, page }: TaughtField, likeness: string): boolean {
  return !asked || page === likeness;
}

/** Returns the taught fields among the vault's further fields; what is malformed is left out. */
export function taughtIn(extra: { [field: string]: Json }): TaughtField[] {
  const { taughtFields } = extra;
  if (!Array.isArray(taughtFields)) return [];
  return taughtFields.flatMap((one) => {
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return [];
    const { host, likeness, append, asked, page } = one;
    if (typeof host !== 'string' || typeof likeness !== 'string') return [];
    const paged = typeof page === 'string' ? { page } : {};
    return [shaped({ host, likeness, ...paged }, append === true, asked === true)];
  });
}

/** Returns what a person would call a taught field: its label, its example or its name; may be empty. */
export function taughtName({ likeness }: TaughtField): string {
  try {
    const parts: unknown = JSON.parse(likeness);
    const [, , name, id, , placeholder, label] = Array.isArray(parts) ? parts.map(String) : [];
    return label || placeholder || name || id || '';
  } catch {
    return '';
  }
}

/**
 * Returns the vault's further fields without what was taught on a site; `*.domain` stands for the domain and all below it, except
 * hosts that are still known.
 */
export function withoutTaught(
  extra: { [field: string]: Json },
  site: string,
  known: ReadonlySet<string> = new Set(),
): { [field: string]: Json } {
  const domain = site.startsWith('*.') ? site.slice(2) : null;
  const isGone = (host: string): boolean =>
    !known.has(host) && (host === (domain ?? site) || (domain !== null && host.endsWith(`.${domain}`)));
  return keeping(extra, (field) => !isGone(field.host));
}

/** Returns the vault's further fields without one taught field; an answer goes for its page alone. */
export function withoutField(
  extra: { [field: string]: Json },
  { host, likeness, page }: TaughtField,
): { [field: string]: Json } {
  const isOther = (field: TaughtField): boolean => page !== undefined && field.page !== page;
  return keeping(extra, (field) => field.host !== host || field.likeness !== likeness || isOther(field));
}

/**
 * Returns the vault's further fields with one more taught field, the newest first; at most 500.
 * What was pointed out by itself stays so when it is chosen under a question later, and answers on
 * pages that are not alike are kept side by side.
 */
export function withTaught(extra: { [field: string]: Json }, field: TaughtField): { [field: string]: Json } {
  const isSame = ({ host, likeness }: TaughtField): boolean =>
    host === field.host && likeness === field.likeness;
  const all = taughtIn(extra);
  const isAsked = field.asked === true && !all.some((one) => isSame(one) && !one.asked);
  const isKept = (one: TaughtField): boolean =>
    !isSame(one) || (isAsked && one.page !== undefined && one.page !== field.page);
  const taught = shaped(field, field.append === true, isAsked);
  const others = all.filter(isKept);
  return { ...extra, taughtFields: [taught, ...others].slice(0, 500).map(written) };
}

function keeping(
  extra: { [field: string]: Json },
  isKept: (field: TaughtField) => boolean,
): { [field: string]: Json } {
  const taught = taughtIn(extra);
  const kept = taught.filter(isKept);
  return kept.length === taught.length ? extra : { ...extra, taughtFields: kept.map(written) };
}

function shaped({ host, likeness, page }: TaughtField, append: boolean, asked: boolean): TaughtField {
  const answer = asked ? { asked, ...(page === undefined ? {} : { page }) } : {};
  return { host, likeness, ...(append ? { append } : {}), ...answer };
}

function written({ host, likeness, append, asked, page }: TaughtField): Json {
  const answer = asked ? { asked, ...(page === undefined ? {} : { page }) } : {};
  return { host, likeness, ...(append ? { append } : {}), ...answer };
}
