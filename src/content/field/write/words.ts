// The words before a field, by which one without a name is recognised.
import { nameOf, outerOf, rootOf } from '../../dom/dom.ts';

const MOST_STEPS = 300;
const MOST_WORDS = 6;
const HEADS = 'h1, h2, h3, h4, h5, h6, legend, label, [role=heading]';
const GROUPS = 'form, fieldset, [role=group], section, main';

/** The words just before a field, nearest first, and those of the nearest heading. */
interface Before {
  near: string[];
  head: string | null;
}

/** Returns the words before a field, without digits; looks back at most 300 texts. */
export function wordsBefore(field: HTMLElement): Before {
  const walker = Document.prototype.createTreeWalker.call(
    document,
    rootOf(field),
    NodeFilter.SHOW_TEXT,
  );
  walker.currentNode = field;
  const near: string[] = [];
  let head: string | null = null;
  for (let steps = 0; steps < MOST_STEPS && near.length < MOST_WORDS; steps++) {
    const text = walker.previousNode();
    if (!text) break;
    const around = outerOf(text);
    const said = steady(text.nodeValue);
    if (!around || !/\p{L}{2}/u.test(said) || SILENT.has(nameOf(around))) continue;
    near.push(said);
    if (around.closest(HEADS)) head ??= said;
  }
  return { near, head };
}

const SILENT = new Set(['script', 'style', 'option', 'button']);

/**
 * Returns whether the words before a field were replaced by others; words that were only added or
 * only removed change nothing. Without `isStrict` only the heading is compared where there is one,
 * since hints change with every key.
 */
export function isReworded(before: Before, now: Before, isStrict: boolean): boolean {
  if (before.head !== null && isOther(before.head, now.head, before.near, now.near)) return true;
  if (before.head !== null && !isStrict) return false;
  const [was] = before.near;
  return was !== undefined && isOther(was, now.near[0], before.near, now.near);
}

function isOther(
  was: string,
  now: string | null | undefined,
  before: string[],
  after: string[],
): boolean {
  if (!now || after.includes(was) || before.includes(now)) return false;
  const words = wordsOf(was);
  const left = wordsOf(now);
  return [...words].filter((word) => left.has(word)).length * 2 < words.size;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu));
}

/** Returns the form, group or section of a field, else its parent. */
export function groupOf(field: HTMLElement): Element {
  return field.closest(GROUPS) ?? outerOf(field) ?? field;
}

/**
 * Returns a text without counters, and without digits or dots that a widget paints beside the
 * field.
 */
export function steady(text: string | null): string {
  return (text ?? '').replace(/:\w+:|[\d•●*]+/g, '').trim();
}
