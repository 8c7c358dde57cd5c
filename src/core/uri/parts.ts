// Splits a Key URI into type, label and query, tolerating characters that should be escaped.
import { unescaped } from './escape.ts';

/** The parts of a Key URI after its scheme, still escaped; `host` is the type. */
interface Parts {
  host: string;
  label: string;
  query: string;
}

// How many question marks are tried as the start of the query; names hold one or two.
const MOST_MARKS = 32;

/**
 * Returns the parts of a Key URI from the text after its scheme. Not by `new URL()`, because labels
 * hold unescaped blanks, `#`, `%` and even `?`: the query starts at the first `?` behind which a
 * secret stands. Slashes right before it belong to no name.
 */
export function partsOf(rest: string): Parts {
  const { head, query } = cut(rest);
  const [, host = '', label = ''] = /^\/{0,2}([^/]*)\/?(.*)$/s.exec(head) ?? [];
  return { host, label: label.replace(/(?<!\/)\/+$/, ''), query };
}

function cut(rest: string): { head: string; query: string } {
  const marks = [...rest.matchAll(/\?/g)].slice(0, MOST_MARKS).map(({ index }) => index);
  const mark = marks.find((at) => isQuery(rest.slice(at + 1))) ?? marks[0];
  if (mark !== undefined) return { head: rest.slice(0, mark), query: rest.slice(mark + 1) };
  const [, isWhole] = /%3F[\w.-]+(?:=|(%3D))/i.exec(rest) ?? [];
  if (isWhole) return cut(unescaped(rest));
  const [head = '', query = ''] = rest.split(/%3F(?=[\w.-]+=)/i);
  // An app that escaped the question mark may have escaped the `&` too.
  return { head, query: query.replace(/%26(?=[\w.-]+=)/gi, '&') };
}

function isQuery(text: string): boolean {
  return /^(?:&(?:amp;)?)*[\w.%-]+(?:[=&]|$)/i.test(text) && /(?:^|&(?:amp;)?)secret=/i.test(text);
}
