// LastPass: the vault as CSV (support.lastpass.com, "Export your passwords").

import type { FileReading, GivenFile } from '../contract/reader.ts';
import { columnsOf, readLogins, saysYes } from '../draft/logins.ts';

// LastPass writes this address for a secure note.
const NO_SITE = 'http://sn';

/** Reads the CSV of a LastPass vault. A folder within another (`A\B`) is one tag. */
export function readLastpass(file: GivenFile): FileReading {
  const table = columnsOf(file);
  if (!table?.has('url', 'username', 'totp', 'extra', 'name')) return null;
  return readLogins(
    table.rows.map((row) => ({
      code: row('totp'),
      title: row('name'),
      userName: row('username'),
      sites: [row('url')].filter((site) => site !== NO_SITE),
      tags: [row('grouping').replaceAll('\\', '/')],
      note: row('extra'),
      isPinned: saysYes(row('fav')),
    })),
  );
}
