// Dashlane: credentials.csv of its export (support.dashlane.com, "Export your Dashlane data").

import type { FileReading, GivenFile } from '../contract/reader.ts';
import { columnsOf, readLogins } from '../draft/logins.ts';

/** Reads Dashlane's CSV of logins, older ones (`otpSecret`) and newer ones (`otpUrl`). */
export function readDashlane(file: GivenFile): FileReading {
  const table = columnsOf(file);
  if (!table || !(table.has('otpsecret') || table.has('otpurl'))) return null;
  return readLogins(
    table.rows.map((row) => ({
      code: row('otpurl', 'otpsecret'),
      title: row('title', 'name'),
      userName: row('username', 'login', 'email', 'username2', 'username3'),
      sites: [row('url', 'website', 'domain')],
      tags: [row('category')],
      note: row('note', 'notes'),
    })),
  );
}
