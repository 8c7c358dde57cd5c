// Synology C2 Password: passwords exported as CSV (kb.synology.com, "C2 Password: export").

import type { FileReading, GivenFile } from '../contract/reader.ts';
import { columnsOf, readLogins, saysYes } from '../draft/logins.ts';

/** Reads the CSV of Synology C2 Password, told from Bitwarden's by its column of names. */
export function readSynology(file: GivenFile): FileReading {
  const table = columnsOf(file);
  if (!table?.has('display_name', 'login_totp')) return null;
  return readLogins(
    table.rows.map((row) => ({
      code: row('login_totp'),
      title: row('display_name'),
      userName: row('login_username'),
      sites: row('login_urls').split(/[,;\s]+/),
      tags: row('tags', 'folder').split(','),
      note: row('notes'),
      isPinned: saysYes(row('favorite')),
    })),
  );
}
