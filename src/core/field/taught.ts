import type { Json } from '../vault/account.ts';
import type { FieldFacts } from './facts.ts';

/** A field that the person pointed out: where, and by what it is known again. Kept inside the sealed vault, as it names a site. */
interface TaughtField {
  host: string;
  /** From `likenessOf`. */
  likeness: string;
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
    const { host, likeness } = one;
    return typeof host === 'string' && typeof likeness === 'string' ? [{ host, likeness }] : [];
  });
}

/** Returns the vault's further fields without what was taught on a site; `*.domain` stands for the domain and all below it. */
export function withoutTaught(extra: { [field: string]: Json }, site: string): { [field: string]: Json } {
  const domain = site.startsWith('*.') ? site.slice(2) : null;
  const taught = taughtIn(extra);
  const kept = taught.filter(
    ({ host }) => host !== (domain ?? site) && !(domain !== null && host.endsWith(`.${domain}`)),
  );
  if (kept.length === taught.length) return extra;
  return { ...extra, taughtFields: kept.map(({ host, likeness }) => ({ host, likeness })) };
}

/** Returns the vault's further fields with one more taught field, the newest first; at most 500. */
export function withTaught(extra: { [field: string]: Json }, field: TaughtField): { [field: string]: Json } {
  const others = taughtIn(extra).filter(
    ({ host, likeness }) => host !== field.host || likeness !== field.likeness,
  );
  const kept = [field, ...others].slice(0, 500).map(({ host, likeness }) => ({ host, likeness }));
  return { ...extra, taughtFields: kept };
}
