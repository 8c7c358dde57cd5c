// What a document shows, with the structure that tells one code from the next.
import type { ShownPage, ShownPiece } from '../../core/page/shown.ts';
import { isLaidOut, matches, nameOf, nodeTypeOf, pageOf, titleOf } from '../dom/dom.ts';
import { childrenOf } from '../dom/text.ts';
import { isUnseen } from './unseen.ts';

/** Most characters and pieces that are read: a page with more is no page of codes. */
const MOST_LETTERS = 200_000;
const MOST_PIECES = 40_000;

const SILENT = new Set(
  'script style noscript template option select svg math iframe object canvas head nav'.split(' '),
);
const ACTIONS =
  'button, a[href], summary, input[type=submit], input[type=button], [role=button], [role=tab]';
/** Types of inputs whose value is not a text that is seen. */
const UNREAD = new Set(
  'hidden password checkbox radio file range color submit button reset image email'.split(' '),
);

/** Returns what this document shows; changes nothing. */
export function readShown(): ShownPage {
  const page = pageOf(document);
  const reader = new Reader();
  if (page && isFrameShown()) reader.read(page);
  return { lang: page?.lang ?? '', title: titleOf(document).slice(0, 300), pieces: reader.pieces };
}

/** Whether the frame that the document is in, if it is of the same origin, is laid out. */
function isFrameShown(): boolean {
  const frame = window.frameElement;
  return frame === null || isLaidOut(frame);
}

class Reader {
  readonly pieces: ShownPiece[] = [];
  #letters = 0;

  read(element: Element): void {
    const keepsLines = /^(?:pre|break-spaces)/.test(getComputedStyle(element).whiteSpace);
    const isClear = !isUnseenText(getComputedStyle(element));
    for (const node of childrenOf(element)) {
      if (this.pieces.length > MOST_PIECES || this.#letters > MOST_LETTERS) return;
      const type = nodeTypeOf(node);
      if (type === Node.TEXT_NODE && isClear) this.#text(node.nodeValue ?? '', keepsLines);
      else if (type === Node.ELEMENT_NODE) this.#element(node as Element);
    }
  }

  #text(text: string, keepsLines: boolean): void {
    const seen = text.replace(keepsLines ? /[^\S\n\t]/g : /\s+/g, ' ');
    if (seen === '') return;
    this.#letters += seen.length;
    this.pieces.push({ kind: 'text', text: seen });
  }

  #element(element: Element): void {
    const name = nameOf(element);
    if (SILENT.has(name)) return;
    if (name === 'br') return void this.pieces.push({ kind: 'text', text: '\n' });
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    if (style.display !== 'contents' && (!isLaidOut(element) || isUnseen(element, style))) return;
    if (isInput(element)) this.#field(element);
    else this.#inner(element, opening(element, name, style));
  }

  #inner(element: Element, opens: ShownPiece): void {
    const from = this.pieces.length;
    this.pieces.push(opens);
    this.read(element);
    const isEmpty = this.pieces.length === from + 1;
    if (isEmpty && !element.ariaLabel) this.pieces.pop();
    else this.pieces.push({ kind: 'closes' });
  }

  #field(element: HTMLInputElement | HTMLTextAreaElement): void {
    if (UNREAD.has(element.type)) return;
    this.#letters += element.value.length;
    this.pieces.push({
      kind: 'field',
      value: element.value.slice(0, 20_000),
      typed: !element.readOnly && !element.disabled,
      name: nameOfField(element),
    });
  }
}

function opening(element: Element, tag: string, style: CSSStyleDeclaration): ShownPiece {
  const name = (element.ariaLabel ?? '').slice(0, 200);
  return {
    kind: 'opens',
    tag: element.getAttribute('role') === 'heading' ? `h${element.ariaLevel ?? 2}` : tag,
    flow: /^inline|^contents|^ruby/.test(style.display) ? 'inline' : 'block',
    ...(style.textDecorationLine.includes('line-through') ? { struck: true } : {}),
    ...(matches(element, ACTIONS) ? { action: true } : {}),
    ...(name ? { name } : {}),
  };
}

function isInput(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function nameOfField(element: HTMLInputElement | HTMLTextAreaElement): string {
  const called = element.ariaLabel || element.title || element.labels?.[0]?.textContent;
  return (called ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** Whether the text of an element is laid out but not readable: masked, transparent, of no size. */
function isUnseenText(style: CSSStyleDeclaration): boolean {
  const mask = style.getPropertyValue('-webkit-text-security');
  return (
    (mask !== '' && mask !== 'none') ||
    style.fontSize === '0px' ||
    /^rgba\(.*, 0\)$|^transparent$/.test(style.color)
  );
}
