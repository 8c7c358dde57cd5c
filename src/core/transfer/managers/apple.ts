// Apple Passwords and Safari: passwords exported as CSV (support.apple.com/en-us/105055).

import type { FileReading, GivenFile } from '../contract/reader.ts';
import { columnsOf, readLogins } from '../draft/logins.ts';

/** Reads the CSV of Apple Passwords. Its favorites stay behind: the file does not tell them. */
export function readApple(file: GivenFile): FileReading {
  const table = columnsOf(file);
  if (!table?.has('title', 'url', 'username', 'otpauth') || table.has('favorite')) return null;
  return readLogins(
    table.rows.map((row) => ({
      code: row('otpauth'),
      title: row('title'),
      userName: row('username'),
      sites: [row('url')],
      note: row('notes'),
    })),
  );
}
