// Latchkey's own vault (core/vault/FORMAT.md): a backup file, or the record in a lost profile.
import type { Account } from '../../account/account.ts';
import { fromBase64 } from '../../bytes/base64.ts';
import { Refusal, refusalCode } from '../../refusal.ts';
import { type Envelope, readEnvelope } from '../../vault/envelope.ts';
import { guardKdf } from '../../vault/kdf.ts';
import { open } from '../../vault/seal.ts';
import { unwrapPassword } from '../../vault/wrap.ts';
import type { Costly, Read, ReadAccount } from '../contract/reader.ts';
import { hasMembers } from '../contract/shapes.ts';
import { neededBytes, utf8Of } from '../crypto/encoded.ts';

/** Opens the vault with its password; accounts in its trash stay known as such. */
export const readLatchkey: Read = async (file) => {
  if (!hasMembers(file, 'format', 'slots', 'sum')) return null;
  const envelope = await asImport(() => readEnvelope(file.text));
  return {
    open: async (password, costly) => {
      const dataKey = await dataKeyOf(envelope, password, costly);
      const { accounts } = await asImport(() => open(envelope, dataKey)).finally(() =>
        dataKey.fill(0),
      );
      return { accounts: accounts.map(readAccount), problems: [] };
    },
  };
};

async function dataKeyOf(envelope: Envelope, password: string, costly: Costly) {
  const slot = envelope.slots.find(({ type }) => type === 'password');
  if (slot?.type !== 'password') throw new Refusal('import_unsupported');
  const { m, t, p, salt } = slot.kdf;
  await asImport(() => guardKdf(slot.kdf));
  const bytes = utf8Of(password.normalize('NFKC'));
  const run = { m, t, p, password: bytes, salt: neededBytes(fromBase64(salt)), length: 32 };
  const stretched = await costly.argon2({ kind: 'argon2id', ...run });
  bytes.fill(0);
  const dataKey = await unwrapPassword(slot, stretched, envelope.id);
  stretched.fill(0);
  if (!dataKey) throw new Refusal('import_password');
  return dataKey;
}

// Sentences of the vault speak of the one that is open here, so a file has its own.
async function asImport<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (caught) {
    const code = refusalCode(caught);
    if (code === null || code === 'vault_newer') throw caught;
    throw new Refusal(code === 'kdf_excessive' ? 'import_costly' : 'import_damaged');
  }
}

function readAccount(account: Account): ReadAccount {
  const { tags, note, pinned, deletedAt, recoveryCodes } = account;
  const { type, secret, issuer, accountName, algorithm, digits, period, counter } = account;
  const key = { type, secret: secret.slice(), algorithm, digits, period, counter };
  const { parameters } = account;
  return {
    draft: { ...key, issuer, accountName, parameters },
    tags,
    note,
    recoveryCodes: recoveryCodes.flatMap(({ code, usedAt }) => (usedAt === null ? [code] : [])),
    ...(pinned && { isPinned: true }),
    ...(deletedAt !== null && { isTrashed: true }),
  };
}
