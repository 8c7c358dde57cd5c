// The facts of a document about its fields: the answer to `fill.look`.
import type { BlockFacts, DocumentFacts, FieldFacts, Shown } from '../../core/page/facts.ts';
import type { Root } from '../dom/dom.ts';
import {
  allIn,
  byId,
  firstIn,
  focusIn,
  isLaidOut,
  matches,
  outerOf,
  pageOf,
  rootOf,
  titleOf,
} from '../dom/dom.ts';
import { rootsOf } from '../dom/roots.ts';
import { blockOf, isField, isRendered, piecesOf, textOf, trim } from '../dom/text.ts';
import { Sight } from '../dom/visibility.ts';
import { holdsOf, isLocked, isWritable } from './held.ts';
import { pathOf } from './path.ts';
import { surroundings } from './surroundings.ts';

/** Most fields of a document that are described; a page with more is no login page. */
const MOST_FIELDS = 100;

/** Most labels of a document that are read, for the same reason. */
const MOST_LABELS = 1000;

const INPUTS = 'input:not([type=hidden], [type=checkbox], [type=radio])';
const OTHERS = ['textarea', '[contenteditable]'];

const TYPES = new Set('text tel number password'.split(' '));

/** Returns the index of an element, the same for as long as its document lives. */
export type Numbering = (element: HTMLElement) => number;

/** Returns the facts about this document and its fields; changes nothing. */
export function readDocument(numberOf: Numbering): DocumentFacts {
  const roots = rootsOf(document);
  const fields = roots.flatMap(fieldsIn);
  const blocks: BlockFacts[] = [];
  const labels = new Labels();
  const shown = seen(fields);
  const words = surroundings(
    blocks,
    shown.map(({ element }) => element),
  );
  return {
    origin: self.origin,
    top: window === window.top,
    lang: pageOf(document)?.lang ?? '',
    title: trim(titleOf(document)),
    path: pathOf(location),
    headings: headingsIn(roots),
    fields: shown.map(({ element, box, shown }) => ({
      ...describe(element, box, labels.of(element)),
      ...words(element),
      index: numberOf(element),
      shown,
    })),
    blocks,
    squares: squaresOf(roots),
    frames: foreignFrames(roots),
  };
}

const LEVELS = ['h1', 'h2', 'h3', '[role=heading]'];

function headingsIn(roots: Root[]): string[] {
  return LEVELS.flatMap((level) => roots.flatMap((root) => allIn(root, level).slice(0, 12)))
    .slice(0, 12)
    .filter(isLaidOut)
    .map(textOf)
    .filter(Boolean);
}

interface Seen {
  element: HTMLElement;
  box: DOMRect;
  shown: Shown;
}

/**
 * The fields that are laid out; of many, half from the start and half from the end, as a dialog
 * comes last.
 */
function seen(fields: HTMLElement[]): Seen[] {
  const sight = new Sight();
  const first = firstSeen(fields, sight);
  const end = first.length < MOST_FIELDS / 2 ? undefined : first.at(-1);
  if (!end) return first;
  const others = fields.slice(fields.indexOf(end.element) + 1).reverse();
  return [...first, ...firstSeen(others, sight).reverse()];
}

// A hidden field in which a script keeps a value is left out.
function firstSeen(fields: HTMLElement[], sight: Sight): Seen[] {
  const found: Seen[] = [];
  for (const element of fields) {
    const box = element.getBoundingClientRect();
    const shown = sight.of(element, box);
    if (shown !== 'hidden') found.push({ element, box, shown });
    if (found.length >= MOST_FIELDS / 2) break;
  }
  return found;
}

/** Returns the fields of one root that could take a code, in page order. */
export function fieldsIn(root: Root): HTMLElement[] {
  // Most pages have inputs only, and the browser finds one name far faster than any of several.
  const others = OTHERS.filter((selector) => firstIn(root, selector));
  const all = allIn<HTMLElement>(root, [INPUTS, ...others].join());
  return all.filter((element) =>
    element instanceof HTMLInputElement
      ? TYPES.has(element.type)
      : isField(element) && !element.querySelector('*'),
  );
}

function describe(
  element: HTMLElement,
  box: DOMRect,
  labels: string[],
): Omit<FieldFacts, 'index' | 'shown' | keyof ReturnType<ReturnType<typeof surroundings>>> {
  const { x, y, width, height } = box;
  return {
    tag:
      element.localName === 'input' || element.localName === 'textarea'
        ? element.localName
        : 'editable',
    type: element instanceof HTMLInputElement ? element.type : 'text',
    attributes: attributesOf(element),
    labels,
    box: { x, y, width, height },
    writable: isWritable(element),
    ...(isLocked(element) ? { locked: true } : {}),
    holds: holdsOf(element),
    focused: focusIn(rootOf(element)) === element,
    takes: takesOf(element),
    picture: hasPictureBeside(element, box),
  };
}

function attributesOf(element: HTMLElement): Record<string, string> {
  const read: Record<string, string> = {};
  for (const { name, value } of element.attributes)
    if ((KEPT.test(name) || name.startsWith('data-')) && value) read[name] = value.slice(0, 200);
  return read;
}

const KEPT =
  /^(?:name|id|class|type|autocomplete|inputmode|pattern|(?:max|min)length|max|min|step|size|placeholder|title|aria-(?:hidden|multiline|valuemax|haspopup|autocomplete)|role|list|formcontrolname|ng-model|v-model|enterkeyhint)$/;

/**
 * The labels of fields. Each root's labels are listed once, because a field's `labels` searches the
 * whole page every time.
 */
class Labels {
  readonly #lists = new Map<Root, Map<string, HTMLLabelElement[]>>();

  of(element: HTMLElement): string[] {
    const root = rootOf(element);
    const bound = element.id ? (this.#in(root).get(element.id) ?? []) : [];
    const wrapped = element.closest('label');
    const referred = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const elements = new Set([
      // A label that is not rendered is a leftover; one for screen readers only is rendered.
      ...bound.filter(isRendered),
      ...(wrapped ? [wrapped] : []),
      ...referred.flatMap((id) => byId(root, id) ?? []),
    ]);
    return [...[...elements].map(textOf), trim(element.getAttribute('aria-label'))].filter(Boolean);
  }

  #in(root: Root): Map<string, HTMLLabelElement[]> {
    const known = this.#lists.get(root);
    if (known) return known;
    const list = new Map<string, HTMLLabelElement[]>();
    for (const label of endsOf(allIn<HTMLLabelElement>(root, 'label[for]'), MOST_LABELS / 2)) {
      const known = list.get(label.htmlFor);
      if (known) known.push(label);
      else list.set(label.htmlFor, [label]);
    }
    this.#lists.set(root, list);
    return list;
  }
}

function endsOf<T>(all: T[], most: number): T[] {
  return all.length <= 2 * most ? all : [...all.slice(0, most), ...all.slice(-most)];
}

// Run in the page, not in the extension: a hostile pattern can then only slow down its own page.
function takesOf(element: HTMLElement): number[] | null {
  const written = element.getAttribute('pattern');
  if (!written) return null;
  const pattern = compiled(written);
  if (!pattern) return null;
  return [1, 4, 5, 6, 7, 8, 9, 10].filter((length) =>
    SAMPLES.some((sample) => pattern.test(sample.slice(0, length))),
  );
}

const SAMPLES = ['4719380265', '0836152947'];

function compiled(written: string): RegExp | null {
  for (const flags of ['v', 'u', ''])
    try {
      return new RegExp(`^(?:${written})$`, flags);
    } catch {
      // The browser ignores a pattern that it cannot read, and so do we.
    }
  return null;
}

/** Whether a picture of a captcha's shape is right beside the field. */
function hasPictureBeside(element: HTMLElement, box: DOMRect): boolean {
  const parent = outerOf(element);
  const row = (parent && outerOf(parent)) ?? parent;
  if (!row || matches(row, 'form, body, main')) return false;
  return allIn(row, 'img, canvas').some((picture) => {
    const { width, height, top, bottom } = picture.getBoundingClientRect();
    return (
      width > height * 1.5 &&
      width >= 50 &&
      height >= 18 &&
      height < 120 &&
      bottom > box.top - 90 &&
      top < box.bottom + 90
    );
  });
}

// One name after the other, which is far faster than one selector for several.
const BEFORE = 2;
const PICTURES = ['img', 'canvas', 'svg', 'table'];

function squaresOf(roots: Root[]): string[] {
  return roots
    .flatMap((root) => PICTURES.flatMap((name) => allIn(root, name)))
    .filter((picture) => {
      const { width, height } = picture.getBoundingClientRect();
      return width >= 90 && width < 700 && Math.abs(width - height) <= width * 0.08;
    })
    .sort((one, other) =>
      Node.prototype.compareDocumentPosition.call(one, other) & BEFORE ? 1 : -1,
    )
    .slice(0, 3)
    .map((picture) => {
      const words = piecesOf(blockOf(picture), 60).flatMap((piece) =>
        'text' in piece ? [piece.text] : [],
      );
      return [picture.getAttribute('alt') ?? '', ...words].join(' ; ').slice(0, 1000);
    });
}

function foreignFrames(roots: Root[]): string[] {
  const hosts = roots
    .flatMap((root) => allIn<HTMLIFrameElement>(root, 'iframe'))
    .filter((frame) => isRoomy(frame) && !frame.srcdoc && URL.canParse(frame.src))
    .map((frame) => new URL(frame.src))
    .filter((url) => url.protocol === 'https:' && url.origin !== self.origin)
    .map((url) => url.host);
  return [...new Set(hosts)].slice(0, 20);
}

/** Whether a frame is visible and has room for a form. */
function isRoomy(frame: HTMLIFrameElement): boolean {
  const { width, height } = frame.getBoundingClientRect();
  return width >= 120 && height >= 60 && frame.checkVisibility();
}
