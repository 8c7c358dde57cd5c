// Myki: accounts (`twofaSecret`) and two-factor tokens (`authToken`) as CSV; the app has ended.

import type { FileReading, GivenFile } from '../contract/reader.ts';
import { columnsOf, readLogins } from '../draft/logins.ts';

/** Reads either CSV of Myki. */
export function readMyki(file: GivenFile): FileReading {
  const table = columnsOf(file);
  if (!table || !(table.has('twofasecret') || table.has('nickname', 'authtoken'))) return null;
  return readLogins(
    table.rows.map((row) => ({
      code: row('twofasecret', 'authtoken'),
      title: row('nickname'),
      userName: row('username'),
      sites: [row('url')],
      tags: row('tags').split(','),
      note: row('additionalinfo'),
      isTrashed: /^(?:archived|deleted)$/i.test(row('status')),
    })),
  );
}
