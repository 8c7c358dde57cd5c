// The database of Google Authenticator on a rooted Android phone.
import { namesInText } from '../../uri/label.ts';
import type { Read } from '../contract/reader.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { type DatabaseRow, tablesIn } from '../syntax/sqlite.ts';

const TYPES = ['totp', 'hotp'];

/** Returns the accounts of such a database: SHA-1 and six digits, as the app makes its codes. */
export const readGoogleDatabase: Read = ({ bytes }) => {
  const rows = tablesIn(bytes, ['accounts'])?.get('accounts') ?? [];
  const isOurs = rows.some((row) => row.has('email') && row.has('secret'));
  return isOurs ? readEach(rows, accountOf, nameOf) : null;
};

function accountOf(row: DatabaseRow) {
  const type = row.get('type') ?? 0;
  return draftFrom({
    type: typeof type === 'number' ? (TYPES[type] ?? type) : type,
    secret: row.get('secret'),
    counter: row.get('counter'),
    ...namesOf(row),
  });
}

function namesOf(row: DatabaseRow): { issuer: string; accountName: string } {
  const [email = '', issuer = ''] = ['email', 'issuer'].map((name) => `${row.get(name) ?? ''}`);
  return namesInText(email, issuer);
}

function nameOf(row: DatabaseRow): string {
  const { issuer, accountName } = namesOf(row);
  return labelOf(issuer, accountName);
}
