// Codes that a page draws with boxes or characters.
import type { Plane } from '../../../core/picture/plane.ts';
import type { Pace } from '../page/pace.ts';
import { Grounds, greyOn } from './ground.ts';
import { fromLetters, type Letter } from './letters.ts';
import { type Cell, fromCells } from './modules.ts';

/** Most boxes or letters of a code; the largest code has 177 × 177 modules. */
const MOST_CELLS = 40_000;

/**
 * Returns the pictures of a code that is drawn with many small boxes, or with one long
 * `box-shadow`, from their places and colours; `null` where there is none.
 */
export async function ofCells(element: Element, pace: Pace): Promise<Plane[] | null> {
  const grounds = new Grounds();
  const ground = grounds.of(element);
  const shadowed = element.firstElementChild ?? element;
  const shadows = getComputedStyle(shadowed).boxShadow;
  if (shadows.length > 4000) return fromCells(shadowCells(shadowed, shadows, ground), ground);
  const leaves = element.getElementsByTagName('*');
  if (leaves.length > MOST_CELLS) return null;
  const cells: Cell[] = [];
  let count = 0;
  for (const leaf of leaves) {
    if (++count % 64 === 0) await pace.breathe();
    if (leaf.childElementCount > 0) continue;
    const { width, height } = leaf.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const grey = grounds.of(leaf);
    // An inline box that is broken into lines has several rectangles. Boxes in the ground's colour
    // do not tell where the code is.
    for (const { x, y, width, height } of leaf.getClientRects())
      if (grey !== ground) cells.push({ x, y, width, height, grey });
  }
  return fromCells(cells, ground);
}

function shadowCells(element: Element, css: string, ground: number): Cell[] {
  const { x, y, width, height } = element.getBoundingClientRect();
  const cells: Cell[] = [];
  for (const [, colour, dx, dy] of css.matchAll(/(rgba?\([^)]*\)) (-?[\d.]+)px (-?[\d.]+)px/g)) {
    if (cells.length >= MOST_CELLS) return [];
    const grey = greyOn(colour ?? '', ground);
    cells.push({ x: x + Number(dx), y: y + Number(dy), width, height, grey });
  }
  return cells;
}

/**
 * Returns the pictures of a code that is written with characters, from their order and colours,
 * whatever the height of a line; `null` where there is none.
 */
export async function ofLetters(element: Element, pace: Pace): Promise<Plane[] | null> {
  const grounds = new Grounds();
  const lines: Letter[][] = [[]];
  const next = (): void => {
    if ((lines.at(-1)?.length ?? 0) > 0) lines.push([]);
  };
  let count = 0;
  const walker = element.ownerDocument.createTreeWalker(element, SHOWN);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++count > MOST_CELLS) return null;
    if (count % 64 === 0) await pace.breathe();
    const { parentElement } = node;
    if (node instanceof Element || !parentElement) {
      if (node instanceof Element && isRow(node)) next();
      continue;
    }
    const ground = grounds.of(parentElement);
    const { webkitTextFillColor, whiteSpace } = getComputedStyle(parentElement);
    const ink = greyOn(webkitTextFillColor, ground);
    for (const [at, part] of linesIn(node.nodeValue ?? '', whiteSpace).entries()) {
      if (at > 0) lines.push([]);
      for (const letter of part) lines.at(-1)?.push({ letter, ink, ground });
    }
  }
  return fromLetters(lines, grounds.of(element));
}

// Where the style collapses spaces, those of the HTML file say nothing: such codes are written
// without spaces or with non-breaking ones.
function linesIn(text: string, whiteSpace: string): string[] {
  return /^(?:pre|break)/.test(whiteSpace)
    ? text.replaceAll('\r', '').split('\n')
    : [text.replace(/[ \t\r\n]+/g, '')];
}

const SHOWN = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;

function isRow(element: Element): boolean {
  return element.localName === 'br' || !getComputedStyle(element).display.startsWith('inline');
}
