// What a page of this folder shows, without a browser: for tests of what is made of it.
import { Window } from 'happy-dom';
import type { ShownPage, ShownPiece } from '../../src/core/page/shown.ts';

const INLINE = new Set('a b button code i label s small span strong'.split(' '));
const SILENT = new Set('script style template head nav'.split(' '));
const BOXED = /grid|row/;

/**
 * Returns the pieces of a document by its tags alone: right for pages whose layout and visibility
 * follow from them and from the classes of `documentOf`.
 */
export function readHtml(html: string): ShownPage {
  const { document } = new Window();
  document.write(html);
  const pieces: ShownPiece[] = [];
  const walk = (node: unknown, keepsLines: boolean): void => {
    const element = node as Element;
    if (element.nodeType === 3) {
      const text = element.textContent ?? '';
      pieces.push({ kind: 'text', text: keepsLines ? text : text.replace(/\s+/g, ' ') });
      return;
    }
    if (element.nodeType !== 1) return;
    const tag = element.localName;
    if (SILENT.has(tag) || /^(?:off|sr)$/.test(element.className)) return;
    if (tag === 'br') pieces.push({ kind: 'text', text: '\n' });
    else if (tag === 'input' || tag === 'textarea') field(element, pieces);
    else inner(element, tag, keepsLines);
  };
  const inner = (element: Element, tag: string, keepsLines: boolean): void => {
    const isItem = BOXED.test(element.parentElement?.className ?? '');
    pieces.push({
      kind: 'opens',
      tag,
      flow: INLINE.has(tag) && !isItem ? 'inline' : 'block',
      ...(tag === 's' ? { struck: true as const } : {}),
      ...(tag === 'a' || tag === 'button' ? { action: true as const } : {}),
    });
    for (const child of element.childNodes) walk(child, keepsLines || tag === 'pre');
    pieces.push({ kind: 'closes' });
  };
  walk(document.documentElement, false);
  return { lang: document.documentElement.lang, title: document.title, pieces };
}

function field(element: Element, pieces: ShownPiece[]): void {
  const { value = '', type = '' } = element as HTMLInputElement;
  if (type === 'checkbox') return;
  const typed = !element.hasAttribute('readonly') && !element.hasAttribute('disabled');
  pieces.push({ kind: 'field', value, typed, name: '' });
}
