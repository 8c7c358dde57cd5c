// Apple Passwords and Safari: passwords exported as CSV (support.apple.com/en-us/105055).
import { columnsOf, readLogins } from '../logins.ts';
import type { GivenFile, Reading } from '../reader.ts';

/** Reads the CSV of Apple Passwords. Its favorites stay behind: the file does not tell them. */
export function readApple(file: GivenFile): Reading {
  const table = columnsOf(file);
  if (!table?.has('title', 'url', 'username', 'otpauth') || table.has('favorite')) return null;
  return readLogins(
    table.rows.map((row) => ({
      code: row('otpauth'),
      title: titleIn(row('title'), row('username')),
      userName: row('username'),
      sites: [row('url')],
      note: row('notes'),
    })),
  );
}

// Apple names an entry without a title "example.com (name)"; the name stands in its own column.
function titleIn(title: string, userName: string): string {
  const end = ` (${userName})`;
  return userName !== '' && title.endsWith(end) ? title.slice(0, -end.length) : title;
}
