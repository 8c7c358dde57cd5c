// Tables of text as spreadsheets and password managers write them: CSV (RFC 4180), read leniently.

/** A table: its first record, and the others, each with at least as many fields. */
export interface Table {
  /** Trimmed; in the case that they stand in. */
  header: string[];
  rows: string[][];
}

/** Characters within which the first line ends in every real table. */
const HEAD = 65_536;
const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/**
 * Returns a text as a table; `null` where its first line has fewer than two fields. Fields are
 * separated by `,`, `;` or tabs, whichever is most frequent in the first line; a quoted field may
 * hold separators, line breaks and doubled quotes. Rows without any text are left out, and short
 * ones filled with empty fields.
 */
export function tableOf(text: string): Table | null {
  const [, said, body = ''] = /^\ufeff?(?:sep=([,;\t])\r?\n)?(.*)$/s.exec(text) ?? [];
  if (/^\s*[[{<]/.test(body)) return null;
  const separator = SEPARATORS.find((one) => one === said) ?? separatorOf(body.slice(0, HEAD));
  const [first = [], ...others] = recordsOf(body, separator, Infinity);
  const header = first.map((name) => name.trim());
  if (header.length < 2) return null;
  const rows = others.map((row) => [
    ...row,
    ...Array<string>(Math.max(0, header.length - row.length)).fill(''),
  ]);
  return { header, rows };
}

function separatorOf(text: string): Separator {
  const fields = (separator: Separator): number => recordsOf(text, separator, 1)[0]?.length ?? 0;
  return SEPARATORS.reduce((best, other) => (fields(other) > fields(best) ? other : best));
}

/** Returns the first `most` records that hold text. */
function recordsOf(text: string, separator: Separator, most: number): string[][] {
  const unquoted = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; records.length < most; ) {
    const quoted = quotedAt(text, at);
    unquoted.lastIndex = quoted?.end ?? at;
    const [plain = ''] = unquoted.exec(text) ?? [];
    record.push(quoted ? quoted.value + plain.trimEnd() : plain);
    at = unquoted.lastIndex + 1;
    const end = text[at - 1];
    if (end === separator) continue;
    if (record.some((value) => value.trim() !== '')) records.push(record);
    record = [];
    if (end === undefined) break;
    if (end === '\r' && text[at] === '\n') at++;
  }
  return records;
}

/** Returns the quoted field at an offset and where it ends, or `null` for an unquoted one. */
function quotedAt(text: string, start: number): { value: string; end: number } | null {
  let at = start;
  while (text[at] === ' ') at++;
  if (text[at] !== '"') return null;
  // By searching, not by a pattern: one with repeats overflows the stack in a field of megabytes.
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const inside = text.slice(at + 1, end < 0 ? text.length : end);
  return { value: inside.replaceAll('""', '"'), end: end < 0 ? text.length : end + 1 };
}
