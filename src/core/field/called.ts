// What a field is called, by its labels and in the markup.
import type { FieldFacts } from '../page/facts.ts';
import type { Candidate } from './group.ts';

/** Returns all that a field is called, in the markup and in words. */
export function callings(field: FieldFacts): string[] {
  return [...markupNamesOf(field), ...field.labels, field.attributes.placeholder ?? ''];
}

/**
 * Returns the labels of a field, or else its caption (a word or three right before it) and its
 * placeholder, or the sentence before it where it has neither.
 */
export function calledOf([{ labels, near, attributes }]: Candidate): string[] {
  const named = labels.filter((label) => LETTER.test(label));
  if (named.length > 0) return labels;
  const { placeholder = '' } = attributes;
  const isName = LETTER.test(placeholder) && !isExample(placeholder);
  if (isCaption(near)) return isName ? [near, placeholder] : [near];
  return [(isName && placeholder) || near || placeholder];
}

const LETTER = /\p{L}/u;
const UNSPACED =
  /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Thai}|\p{sc=Laoo}|\p{sc=Khmr}|\p{sc=Mymr}/u;

// Longer words before a field are a sentence, which may speak of something else.
function isCaption(near: string): boolean {
  const text = near.trim();
  if (UNSPACED.test(text)) return text.length <= 8;
  return LETTER.test(text) && text.length <= 32 && text.split(/\s+/).length <= 3;
}

/**
 * Returns whether each box of a split field has a label, which then names the box and not the
 * whole.
 */
export function isEach([first, second]: Candidate): boolean {
  return second ? second.labels.length > 0 : first.attributes.maxlength === '1';
}

const NAMING =
  /^(?:name|id|formcontrolname|ng-model|v-model|data-(?:testid|test-id|test|se|qa|cy|name|field|type|purpose|automation-id))$/;

/** Returns the values of the attributes that name a field. */
export function markupNamesOf(field: FieldFacts): string[] {
  return Object.entries(field.attributes).flatMap(([name, value]) =>
    NAMING.test(name) ? [value] : [],
  );
}

/** Returns what class and data-* say. */
export function marksOf(field: FieldFacts): string[] {
  return Object.entries(field.attributes).flatMap(([name, value]) => {
    if (name === 'class') return value.split(/\s+/);
    return name.startsWith('data-') && !NAMING.test(name) ? [name.slice(5), value] : [];
  });
}

/** Returns whether a field is for digits. */
export function isNumeric(field: FieldFacts): boolean {
  const { inputmode = '', pattern = '' } = field.attributes;
  return (
    field.type === 'tel' ||
    field.type === 'number' ||
    inputmode === 'numeric' ||
    /^\^?[[(]*(?:\\d|0-9)/.test(pattern)
  );
}

/** Returns whether a placeholder is an example of a code: `123456`, `000 000`, `------`. */
export function isExample(placeholder: string): boolean {
  const shown = placeholder.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    /^[\p{Lu}\p{Ll}.]{0,4}\d{5,8}$/u.test(shown) ||
    /^(?:[-–—_•·*○xX0]\s*){5,8}$/.test(placeholder.trim())
  );
}

// Groups of as many letters and digits, or of x's, as recovery codes have them.
const LONG = /^[\da-z]{4,}(?:[- ][\da-z]{4,})*$/i;

/**
 * Returns whether a placeholder is an example of a longer code than any authenticator gives
 * ("XXXXX-XXXXX", "k3f9a-p2x7d").
 */
export function isLongExample(placeholder: string): boolean {
  const shown = placeholder.trim();
  const groups = shown.split(/[- ]/);
  if (isExample(placeholder) || !LONG.test(shown)) return false;
  if (groups.some((group) => group.length !== groups[0]?.length)) return false;
  const all = groups.join('');
  if (all.length <= 8) return /[a-z]\d+[a-z]|\d[a-z]+\d/i.test(all);
  return /^x+$/i.test(all) || groups.every((group) => /\d/.test(group));
}

/** Returns the positive whole number that an attribute holds, or `null`. */
export function numberOf(written: string | undefined): number | null {
  const value = Number.parseInt(written ?? '', 10);
  return Number.isInteger(value) && value > 0 ? value : null;
}
