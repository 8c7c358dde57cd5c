// A tolerant reader of XML 1.0 (W3C) without a DOM, for files that importers read.

/** An element with what stands in it. */
export interface XmlElement {
  /** Its name as written, a namespace prefix included. */
  name: string;
  /** A map, so that an attribute named `__proto__` is a name like any other. */
  attributes: Map<string, string>;
  children: XmlElement[];
  /** The text directly inside it, entities and CDATA resolved, not trimmed. */
  text: string;
}

const LONGEST = 67_108_864;
const DEEPEST = 256;
const MOST_ELEMENTS = 2_000_000;

const NAME = /[^\s=/>"'<]+/y;
const ATTRIBUTE = /\s*([^\s=/>"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'<]+)))?/y;
const TAG_END = /\s*(\/?)>/y;
const ENTITY = /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|(amp|lt|gt|quot|apos));/gi;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Returns the outermost element of an XML text; `null` where there is none, where the text ends
 * before it does, and where it is nested or filled beyond what any real file is. An element that is
 * not closed ends with the one around it. Nothing is loaded, and entities that a document type
 * declares stay as written, so that no text can grow.
 */
export function xmlOf(text: string): XmlElement | null {
  if (text.length > LONGEST) return null;
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const end = tag === -1 ? text.length : tag;
    const inside = open.at(-1);
    if (inside) inside.text += resolved(text.slice(at, end));
    else if (/[^\s\uFEFF]/.test(text.slice(at, end))) return null;
    if (tag === -1) break;
    const skipped = afterAside(text, tag);
    if (skipped === -1) return null;
    if (skipped > tag) {
      if (inside && text.startsWith('<![CDATA[', tag))
        inside.text += text.slice(tag + 9, skipped - 3);
      at = skipped;
      continue;
    }
    if (text[tag + 1] === '/') {
      const close = text.indexOf('>', tag);
      if (close === -1) return null;
      closeElement(open, text.slice(tag + 2, close).trim());
      at = close + 1;
      // What follows the outermost element is no part of it.
      if (root && open.length === 0) return root;
      continue;
    }
    const read = startTag(text, tag + 1);
    count++;
    if (!read || count > MOST_ELEMENTS || open.length >= DEEPEST) return null;
    inside?.children.push(read.element);
    root ??= read.element;
    if (read.isOpen) open.push(read.element);
    else if (open.length === 0) return root;
    at = read.end;
  }
  return null;
}

/** Returns the first child of that name, `undefined` where there is none. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Returns the element and all within it, in the order of the text. */
export function* allElements(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* allElements(child);
}

// Returns where a comment, CDATA section, declaration, document type or processing instruction
// ends: the same place where none begins, -1 where it never ends.
function afterAside(text: string, at: number): number {
  const end = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found === -1 ? -1 : found + mark.length;
  };
  if (text.startsWith('<!--', at)) return end('-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return end(']]>', at + 9);
  if (text.startsWith('<?', at)) return end('?>', at + 2);
  if (!text.startsWith('<!', at)) return at;
  const close = text.indexOf('>', at);
  const subset = text.indexOf('[', at);
  // A document type with declarations of its own ends after the bracket that closes them.
  return subset !== -1 && subset < close ? afterSubset(text, subset) : end('>', at);
}

const SUBSET_END = /\]\s*>/g;

function afterSubset(text: string, at: number): number {
  SUBSET_END.lastIndex = at;
  return SUBSET_END.exec(text) ? SUBSET_END.lastIndex : -1;
}

function startTag(
  text: string,
  at: number,
): { element: XmlElement; isOpen: boolean; end: number } | null {
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return null;
  const attributes = new Map<string, string>();
  let end = NAME.lastIndex;
  for (;;) {
    TAG_END.lastIndex = end;
    const close = TAG_END.exec(text);
    if (close) {
      const element = { name, attributes, children: [], text: '' };
      return { element, isOpen: close[1] === '', end: TAG_END.lastIndex };
    }
    ATTRIBUTE.lastIndex = end;
    const [, key, double, single, bare] = ATTRIBUTE.exec(text) ?? [];
    if (key === undefined) return null;
    if (!attributes.has(key)) attributes.set(key, resolved(double ?? single ?? bare ?? ''));
    end = ATTRIBUTE.lastIndex;
  }
}

// An end tag closes the nearest open element of its name, with all within; others are ignored.
function closeElement(open: XmlElement[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index !== -1) open.length = index;
}

function resolved(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? '';
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : '\uFFFD';
  });
}
