// Aegis Authenticator's vault files, plain and encrypted (its docs/vault.md, versions 1 to 3).
import type { Bytes } from '../../bytes/base64.ts';
import { joined } from '../../bytes/join.ts';
import { Refusal } from '../../refusal.ts';
import { isCount, isObject } from '../../vault/shape.ts';
import type { GivenFile, Read, ReadAccount, ReadFile } from '../contract/reader.ts';
import { gcmOpened } from '../crypto/aes.ts';
import { base64Bytes, hexBytes, jsonIn, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { accountWith, fieldsOf, itemsOf, namesById } from '../draft/further.ts';

const PASSWORD_SLOT = 1;
// Bytes of memory, lanes and slots that a file may ask for.
const MOST_MEMORY = 2 ** 28;
const MOST_LANES = 16;
const MOST_SLOTS = 32;

/** Reads a vault of Aegis; a file that only a fingerprint opens is `import_unsupported`. */
export const readAegis: Read = ({ json, early }) => {
  if (!isObject(json)) return null;
  const { db, header } = json;
  // Programs that write this format for Aegis may leave out the header, which says nothing here.
  if (isObject(db))
    return isObject(header) || Array.isArray(db.entries) ? accountsIn(db, early) : null;
  if (!isObject(header) || typeof db !== 'string') return null;
  const slots = itemsOf(header.slots).map(fieldsOf);
  const locks = slots.filter(({ type }) => type === PASSWORD_SLOT);
  if (locks.length === 0) throw new Refusal('import_unsupported');
  return {
    async open(password) {
      const master = await masterKey(locks, password);
      const data = withTag(base64Bytes(db), fieldsOf(header.params).tag);
      const plain = await gcmOpened(master, nonceIn(header.params), data);
      master.fill(0);
      if (!plain) throw new Refusal('import_damaged');
      return accountsIn(jsonIn(plain));
    },
  };
};

// Each password that Aegis accepts has its own slot with the same master key in it.
async function masterKey(slots: Record<string, unknown>[], password: string): Promise<Bytes> {
  if (slots.length > MOST_SLOTS) throw new Refusal('import_costly');
  const typed = utf8Of(password);
  try {
    for (const slot of slots) {
      const sealed = withTag(hexBytes(slot.key), fieldsOf(slot.key_params).tag);
      const nonce = nonceIn(slot.key_params);
      const key = await slotKey(slot, typed);
      const master = await gcmOpened(key, nonce, sealed);
      key.fill(0);
      if (master) return neededBytes(master, 32);
    }
  } finally {
    typed.fill(0);
  }
  throw new Refusal('import_password');
}

async function slotKey({ n, r, p, salt }: Record<string, unknown>, typed: Bytes): Promise<Bytes> {
  const bytes = neededBytes(hexBytes(salt));
  if (!isCount(n) || !isCount(r) || !isCount(p) || n < 2 || r < 1 || p < 1)
    throw new Refusal('import_damaged');
  if (128 * n * r > MOST_MEMORY || p > MOST_LANES) throw new Refusal('import_costly');
  if (!Number.isInteger(Math.log2(n))) throw new Refusal('import_damaged');
  // Loaded only for a sealed file: most are not.
  const { scryptAsync } = await import('@noble/hashes/scrypt.js');
  return new Uint8Array(
    await scryptAsync(typed, bytes, { N: n, r, p, dkLen: 32, maxmem: 2 ** 29 }),
  );
}

function withTag(data: Bytes | null, tag: unknown): Bytes {
  return joined([neededBytes(data), neededBytes(hexBytes(tag), 16)]);
}

function nonceIn(params: unknown): Bytes {
  return neededBytes(hexBytes(fieldsOf(params).nonce), 12);
}

function accountsIn(db: unknown, early?: GivenFile['early']): ReadFile {
  const { entries, groups } = fieldsOf(db);
  if (!Array.isArray(entries)) throw new Refusal('import_damaged');
  const names = namesById(groups, 'uuid', 'name');
  return readEach(
    entries.map(fieldsOf),
    (item) => readItem(item, names),
    ({ issuer, name }) => labelOf(issuer, name),
    early,
  );
}

function readItem(item: Record<string, unknown>, names: Map<unknown, unknown>): ReadAccount {
  const { type, issuer, name, note, favorite, group, groups } = item;
  const { secret, algo, digits, period, counter } = fieldsOf(item.info);
  if (type === 'motp') throw new Refusal('import_motp');
  if (type === 'yandex') throw new Refusal('import_yandex');
  // Aegis once wrote MD5, which is for mOTP only, and computes such entries with SHA-1.
  const algorithm = algo === 'MD5' ? 'SHA1' : algo;
  return accountWith(
    draftFrom({ type, secret, issuer, accountName: name, algorithm, digits, period, counter }),
    // Version 1 and 2 name one group, version 3 lists ids.
    { tags: [group, ...itemsOf(groups).map((id) => names.get(id))], note, isPinned: favorite },
  );
}
