// The database of Microsoft Authenticator on a rooted Android phone: `PhoneFactor`.
import { Refusal } from '../../refusal.ts';
import type { Read } from '../contract/reader.ts';
import { base64Bytes } from '../crypto/encoded.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { type DatabaseRow, tablesIn } from '../syntax/sqlite.ts';

/** Accounts of Microsoft itself: their secret is base64, their codes have eight digits. */
const OF_MICROSOFT = 1;

/**
 * Returns the accounts of such a database. One whose secret the phone has sealed becomes the
 * problem `import_unsupported`.
 */
export const readMicrosoft: Read = ({ bytes }) => {
  const rows = tablesIn(bytes, ['accounts'])?.get('accounts') ?? [];
  const isOurs = rows.some((row) => row.has('oath_secret_key'));
  return isOurs ? readEach(rows, accountOf, nameOf) : null;
};

function accountOf(row: DatabaseRow) {
  const secret = textIn(row, 'oath_secret_key');
  if (secret === '') {
    if (textIn(row, 'encrypted_oath_secret_key') !== '') throw new Refusal('import_unsupported');
    // A sign-in by notification has no codes.
    return null;
  }
  const isBase64 = row.get('account_type') === OF_MICROSOFT;
  const names = { issuer: textIn(row, 'name'), accountName: textIn(row, 'username') };
  if (!isBase64) return draftFrom({ secret, ...names });
  const decoded = base64Bytes(secret);
  if (!decoded) throw new Refusal('import_damaged');
  return draftFrom({ secret: decoded, digits: 8, ...names });
}

function nameOf(row: DatabaseRow): string {
  return labelOf(row.get('name'), row.get('username'));
}

function textIn(row: DatabaseRow, column: string): string {
  const value = row.get(column);
  return typeof value === 'string' ? value : '';
}
