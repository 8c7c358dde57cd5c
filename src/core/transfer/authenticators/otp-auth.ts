// OTP Auth for iOS (github.com/CooperRS/decrypt-otpauth-files): one account, or all of them.
import { ecb } from '@noble/ciphers/aes.js';
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile, ReadAccount, ReadFile } from '../contract/reader.ts';
import { cbcOpened } from '../crypto/aes.ts';
import { utf8Of } from '../crypto/encoded.ts';
import { rnOpened } from '../crypto/rncryptor.ts';
import { draftFrom, labelOf } from '../draft/draft.ts';
import { type Foreign, readObjects } from '../draft/entries.ts';
import { accountWith, fieldsOf, itemsOf } from '../draft/further.ts';
import { isBinaryPlist, unarchived } from '../syntax/binary-plist.ts';

const BLOCK = 16;
/** What the app seals each kind of file with, for everyone: backups, and single accounts. */
const WRAPS = ['Authenticator', 'OTPAuth'];
const TYPES = ['unknown', 'hotp', 'totp'];
/** The fifth is MD5, which the app can do and Latchkey cannot. */
const ALGORITHMS = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];

/**
 * Returns the accounts of OTP Auth's file, which always needs a password. Refuses `import_damaged`
 * where only its beginning is as the app writes it.
 */
export async function readOtpAuth({ bytes }: GivenFile): Promise<FileReading> {
  if (bytes.length < BLOCK) return null;
  for (const wrap of WRAPS) {
    const key = await hash('SHA-256', utf8Of(wrap));
    const first = ecb(key, { disablePadding: true }).decrypt(bytes.slice(0, BLOCK));
    if (!isBinaryPlist(first)) continue;
    const archive = await cbcOpened(key, new Uint8Array(BLOCK), bytes);
    const fields = archive && unarchived(archive);
    const data = isObject(fields) ? (fields.WrappedData ?? fields.Data) : null;
    if (!isObject(fields) || !(data instanceof Uint8Array)) throw new Refusal('import_damaged');
    return { open: (password) => opened(fields, Uint8Array.from(data), password) };
  }
  return null;
}

async function opened(fields: Foreign, data: Bytes, password: string): Promise<ReadFile> {
  const plain =
    data[0] === 2 || data[0] === 3
      ? ((await rnOpened(data, password)) ?? (await openedByHash(fields, data, password)))
      : await openedByHash(fields, data, password);
  if (plain === null) throw new Refusal('import_password');
  const content = unarchived(plain);
  plain.fill(0);
  if (!isObject(content)) throw new Refusal('import_damaged');
  if (!('Folders' in content)) return readAccounts([content]);
  const files = itemsOf(content.Folders).map((folder) => {
    const { name, accounts } = fieldsOf(folder);
    return readAccounts(itemsOf(accounts), name);
  });
  return {
    accounts: files.flatMap(({ accounts }) => accounts),
    problems: files.flatMap(({ problems }) => problems),
  };
}

// The first version of either file: no derivation, only a hash.
async function openedByHash(fields: Foreign, data: Bytes, password: string): Promise<Bytes | null> {
  const salt = fields.Salt;
  const vector = typeof fields.IV === 'string' ? utf8Of(fields.IV) : fields.IV;
  if (typeof salt !== 'string' || !(vector instanceof Uint8Array)) return null;
  const start = (await hash('SHA-1', Uint8Array.from(vector))).slice(0, BLOCK);
  const text = utf8Of(`${salt}-${password}`);
  const key = await hash('SHA-256', text);
  text.fill(0);
  const plain = await cbcOpened(key, start, data);
  key.fill(0);
  return plain && isBinaryPlist(plain) ? plain : null;
}

async function hash(name: 'SHA-1' | 'SHA-256', bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(name, bytes));
}

function readAccounts(accounts: readonly unknown[], folder?: unknown): ReadFile {
  return readObjects(
    accounts,
    (account) => accountOf(account, folder),
    ({ issuer, label }) => labelOf(issuer, label),
  );
}

function accountOf(account: Foreign, folder: unknown): ReadAccount {
  const { issuer, label: accountName, secret, type, algorithm, digits, period, counter } = account;
  const draft = draftFrom({
    secret,
    issuer,
    accountName,
    type: TYPES[Number(type)] ?? 'unknown',
    algorithm: ALGORITHMS[Number(algorithm ?? 0)] ?? 'unknown',
    digits: digits === 0 ? null : digits,
    period: period === 0 ? null : period,
    counter,
  });
  return accountWith(draft, { tags: [folder] });
}
