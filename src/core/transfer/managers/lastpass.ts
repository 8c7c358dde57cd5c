// LastPass: the vault as CSV (support.lastpass.com, "Export your passwords").

import type { FileReading, GivenFile } from '../contract/reader.ts';
import { columnsOf, readLogins, saysYes } from '../draft/logins.ts';

// LastPass writes this address for a secure note.
const NO_SITE = 'http://sn';
// The extension copies its file off a page, where some versions left these marks in every field.
const MARK = /&(?:amp|lt|gt|quot|#0?39);/g;
const MARKS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const BARE = /&(?!(?:amp|lt|gt|quot|#0?39);)/;

/** Reads the CSV of a LastPass vault. A folder within another (`A\B`) is one tag. */
export function readLastpass(file: GivenFile): FileReading {
  const table = columnsOf(file);
  if (!table?.has('url', 'username', 'totp', 'extra', 'name')) return null;
  // One bare `&` shows that a file has none of those marks: then `&amp;` is what somebody wrote.
  const isMarked = !BARE.test(file.text ?? '');
  return readLogins(
    table.rows.map((row) => {
      const plain = (name: string): string => (isMarked ? withoutMarks(row(name)) : row(name));
      return {
        code: plain('totp'),
        title: plain('name'),
        userName: plain('username'),
        sites: [plain('url')].filter((site) => site !== NO_SITE),
        tags: [plain('grouping').replaceAll('\\', '/')],
        note: plain('extra'),
        isPinned: saysYes(row('fav')),
      };
    }),
  );
}

function withoutMarks(text: string): string {
  return text.replace(MARK, (mark) => MARKS[mark] ?? "'");
}
