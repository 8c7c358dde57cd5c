// A small XML reader for SVG, stricter than a browser.

/** One element of an SVG. */
export interface Element {
  /** The name as written: `svg:path`. */
  name: string;
  /** The name without its prefix: `path`. */
  local: string;
  attributes: ReadonlyMap<string, string>;
  /**
   * By name, the nearest enclosing element (or this one) of each of the asked names; under `id` the
   * nearest with an id, apart from the root.
   */
  within: ReadonlyMap<string, Element>;
  /** Characters of text directly in it, without blanks. */
  letters: number;
}

const OPEN = /<([^\s<>/=!?"'&]+)/y;
const ATTRIBUTE = /\s+([^\s<>/="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(\/?)>/y;
const CLOSE = /<\/([^\s<>/]+)\s*>/y;
const DOCTYPE = /<!DOCTYPE(?:[^>"'[]|"[^"]*"|'[^']*'){0,500}>/y;
const SKIPPED: [string, string][] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
];
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#(?:x0*([\da-f]{1,6})|0*(\d{1,7}))|(amp|lt|gt|quot|apos));/gi;

/**
 * Returns the elements of an SVG in order, with `within` for the names in `holders`. `null` where a
 * browser would stop at an error, and for entities other than the five of XML, which this reader
 * does not expand.
 */
export function elementsOf(text: string, holders: readonly string[]): Element[] | null {
  const all: Element[] = [];
  const open: Element[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    const parent = open.at(-1);
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const words = text.slice(at, next < 0 ? text.length : next);
      if (hasUnknown(words)) return null;
      if (parent) parent.letters += words.replace(/\s/g, '').length;
      at += words.length;
      continue;
    }
    const skipped = SKIPPED.find(([start]) => text.startsWith(start, at));
    if (skipped) {
      const end = text.indexOf(skipped[1], at);
      if (end < 0) return null;
      if (parent && skipped[0] === '<![CDATA[') parent.letters += end - at;
      at = end + skipped[1].length;
    } else if (text.startsWith('</', at)) {
      if (take(CLOSE)?.[1] !== open.pop()?.name) return null;
    } else if (!take(DOCTYPE)) {
      const name = take(OPEN)?.[1];
      const attributes = name === undefined ? null : attributesOf(take);
      const end = take(END);
      if (name === undefined || !attributes || !end) return null;
      const element = elementOf(name, attributes, parent, holders);
      all.push(element);
      if (!end[1]) open.push(element);
    }
  }
  return all;
}

function elementOf(
  name: string,
  attributes: Map<string, string>,
  parent: Element | undefined,
  holders: readonly string[],
): Element {
  const local = name.slice(name.indexOf(':') + 1);
  const within = parent?.within ?? new Map<string, Element>();
  const element: Element = { name, local, attributes, within, letters: 0 };
  if (holders.includes(local)) element.within = new Map([...element.within, [local, element]]);
  if (parent && attributes.has('id'))
    element.within = new Map([...element.within, ['id', element]]);
  return element;
}

function attributesOf(
  take: (pattern: RegExp) => RegExpExecArray | null,
): Map<string, string> | null {
  const attributes = new Map<string, string>();
  for (let found = take(ATTRIBUTE); found; found = take(ATTRIBUTE)) {
    const [, name = '', quoted, single = ''] = found;
    const value = quoted ?? single;
    if (hasUnknown(value)) return null;
    attributes.set(name, value.includes('&') ? value.replace(ENTITY, letterOf) : value);
  }
  return attributes;
}

const hasUnknown = (text: string): boolean =>
  text.includes('&') && text.replace(ENTITY, '').includes('&');

function letterOf(_all: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return Object.entries(NAMED).find(([word]) => word === name)?.[1] ?? '';
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
