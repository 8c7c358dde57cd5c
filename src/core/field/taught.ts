import type { Json } from '../vault/account.ts';
import type { FieldFacts } from './facts.ts';

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

/** Returns the taught fields among the vault's further fields; what is malformed is left out. */
export function taughtIn(extra: { [field: string]: Json }): TaughtField[] {
  const { taughtFields } = extra;
  if (!Array.isArray(taughtFields)) return [];
  return taughtFields.flatMap((one) => {
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return [];
    const { host, likeness, append, asked } = one;
    if (typeof host !== 'string' || typeof likeness !== 'string') return [];
    return [shaped({ host, likeness }, append === true, asked === true)];
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

/** Returns the vault's further fields without one taught field. */
export function withoutField(
  extra: { [field: string]: Json },
  { host, likeness }: TaughtField,
): { [field: string]: Json } {
  return keeping(extra, (field) => field.host !== host || field.likeness !== likeness);
}

/**
 * Returns the vault's further fields with one more taught field, the newest first; at most 500.
 * What was pointed out by itself stays so when it is chosen under a question later.
 */
export function withTaught(extra: { [field: string]: Json }, field: TaughtField): { [field: string]: Json } {
  const isSame = ({ host, likeness }: TaughtField): boolean =>
    host === field.host && likeness === field.likeness;
  const all = taughtIn(extra);
  const before = all.find(isSame);
  const isAsked = field.asked === true && (before === undefined || before.asked === true);
  const taught = shaped(field, field.append === true, isAsked);
  const others = all.filter((one) => !isSame(one));
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

function shaped({ host, likeness }: TaughtField, append: boolean, asked: boolean): TaughtField {
  return { host, likeness, ...(append ? { append: true } : {}), ...(asked ? { asked: true } : {}) };
}

function written({ host, likeness, append, asked }: TaughtField): Json {
  return { host, likeness, ...(append ? { append } : {}), ...(asked ? { asked } : {}) };
}
