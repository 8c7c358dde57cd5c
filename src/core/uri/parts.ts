import { unescaped } from './escape.ts';

/** A Key URI behind its scheme, taken apart and still escaped. */
interface Parts {
  host: string;
  label: string;
  query: string;
}

// Question marks that are tried as the beginning of the query; names hold one or two.
const MOST_MARKS = 32;

/**
 * Returns the parts of what stands behind a Key URI's scheme. By hand and never by `new URL()`:
 * labels hold raw blanks, `#`, `%` and even `?`, so the query is what holds the secret. Slashes
 * right before it belong to no name.
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
  // Whoever escaped the question mark may have escaped what separates the parameters.
  return { head, query: query.replace(/%26(?=[\w.-]+=)/gi, '&') };
}

function isQuery(text: string): boolean {
  return /^(?:&(?:amp;)?)*[\w.%-]+(?:[=&]|$)/i.test(text) && /(?:^|&(?:amp;)?)secret=/i.test(text);
}
