// Whether an element that is laid out is still not seen.
import { boxOf } from '../dom/dom.ts';

/** Returns whether an element is transparent, blurred, clipped to nothing or beyond the page. */
export function isUnseen(element: Element, style: CSSStyleDeclaration): boolean {
  if (Number(style.opacity || 1) < 0.1) return true;
  if (Number(/blur\(([\d.]+)px\)/.exec(style.filter)?.[1] ?? 0) >= 3) return true;
  if (/^rect\(0px,? 0px,? 0px,? 0px\)$|^rect\(1px,? 1px,? 1px,? 1px\)$/.test(style.clip))
    return true;
  if (/^inset\((?:50|100)%\)$|^circle\(0/.test(style.clipPath)) return true;
  return /^(?:absolute|fixed)$/.test(style.position) && isNowhere(element, style);
}

// Only what is positioned can be out of reach, and asking for boxes is slow.
function isNowhere(element: Element, { overflow, direction }: CSSStyleDeclaration): boolean {
  const { width, height, right, bottom } = boxOf(element);
  const isTiny = width <= 1 && height <= 1 && overflow !== 'visible';
  const isLeft = right + scrollX <= 0 && direction !== 'rtl';
  return isTiny || isLeft || bottom + scrollY <= 0;
}
