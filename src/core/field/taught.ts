import type { Json } from '../vault/account.ts';
import type { FieldFacts } from './facts.ts';

/** A field that the person pointed out: where, and by what it is known again. Kept inside the sealed vault, as it names a site. */
interface TaughtField {
  host: string;
  /** From `likenessOf`. */
  likeness: string;
}

/** Returns what stays the same when a page is drawn anew: type, names without counters, and the words that belong to the field. */
export function likenessOf({ tag, type, attributes, labels }: FieldFacts): string {
  const { name = '', id = '', autocomplete = '', placeholder = '' } = attributes;
  const stable = [tag, type, name, id.replace(/\d+|:\w+:/g, '#'), autocomplete, placeholder, labels[0] ?? ''];
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

/** Returns the vault's further fields with one more taught field, the newest first; at most 500. */
export function withTaught(extra: { [field: string]: Json }, field: TaughtField): { [field: string]: Json } {
  const others = taughtIn(extra).filter(
    ({ host, likeness }) => host !== field.host || likeness !== field.likeness,
  );
  const kept = [field, ...others].slice(0, 500).map(({ host, likeness }) => ({ host, likeness }));
  return { ...extra, taughtFields: kept };
}
