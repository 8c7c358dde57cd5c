// Steam accounts as maFiles of SDA (github.com/Jessecar96/SteamDesktopAuthenticator) and
// steamguard-cli keep them, open or sealed with what manifest.json says; and Steam's own record.
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { Costly, FileReading, GivenFile, ReadAccount, ReadFile } from '../contract/reader.ts';
import { cbcOpened, pbkdf2 } from '../crypto/aes.ts';
import { base64Bytes, jsonIn, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, labelOf } from '../draft/draft.ts';
import { type Foreign, readObjects } from '../draft/entries.ts';
import { itemsOf } from '../draft/further.ts';
import { steamRecord } from '../draft/steam-record.ts';

/** How manifest.json says that a maFile is sealed. */
interface Seal {
  fileName: string;
  salt: Bytes;
  start: Bytes;
  isArgon2: boolean;
}

const ROUNDS = 50_000;
// Seals tried: a manifest that does not name the file has few.
const MOST_SEALS = 50;

/**
 * Returns the Steam accounts of a maFile, of a list of Steam's own records, or of a sealed maFile
 * that a manifest.json among the other files belongs to. Refuses `import_unsupported` for a sealed
 * maFile without it.
 */
export function readSteamFile(file: GivenFile): FileReading {
  const { json } = file;
  if (isManifest(json)) return { accounts: [], problems: [] };
  if (isObject(json) && 'shared_secret' in json) return accountsOf([json]);
  if (isObject(json) && isObject(json.accounts)) {
    const records = Object.values(json.accounts);
    return records.some((record) => steamKeys(record)) ? accountsOf(records) : null;
  }
  return sealedFile(file);
}

function isManifest(json: unknown): json is Foreign & { entries: unknown[] } {
  return (
    isObject(json) &&
    Array.isArray(json.entries) &&
    json.entries.some((item) => isObject(item) && /\.maFile$/i.test(`${item.filename}`))
  );
}

function steamKeys(record: unknown): boolean {
  return isObject(record) && 'shared_secret' in record;
}

function sealedFile({ name, text, others }: GivenFile): FileReading {
  const sealed = text === null || text.trim() === '' ? null : base64Bytes(text);
  if (sealed === null || sealed.length % 16 !== 0) return null;
  const seals = others.flatMap(({ json }) => sealsIn(json));
  const named = seals.filter(({ fileName }) => name.endsWith(fileName));
  const tried = [...named, ...seals.filter((seal) => !named.includes(seal))].slice(0, MOST_SEALS);
  const isNamed = /\.maFile$/i.test(name);
  if (tried.length === 0 || !(isNamed || named.length > 0)) {
    if (isNamed) throw new Refusal('import_unsupported');
    return null;
  }
  return { open: (password, costly) => opened(sealed, tried, password, costly) };
}

function sealsIn(json: unknown): Seal[] {
  if (!isManifest(json)) return [];
  return json.entries.flatMap((item) => {
    if (!isObject(item) || typeof item.filename !== 'string') return [];
    // steamguard-cli keeps its own kinds of seal apart from SDA's.
    const own = isObject(item.encryption) ? item.encryption : null;
    const salt = base64Bytes(own ? own.salt : item.encryption_salt);
    const start = base64Bytes(own ? own.iv : item.encryption_iv);
    if (salt === null || start?.length !== 16) return [];
    return [{ fileName: item.filename, salt, start, isArgon2: own?.scheme === 'Argon2idAes256' }];
  });
}

async function opened(
  sealed: Bytes,
  seals: Seal[],
  password: string,
  costly: Costly,
): Promise<ReadFile> {
  const bytes = utf8Of(password);
  try {
    for (const seal of seals) {
      const key = await keyOf(seal, bytes, costly);
      const plain = await cbcOpened(key, seal.start, sealed);
      key.fill(0);
      const json = plain === null ? undefined : jsonIn(plain);
      if (isObject(json)) return accountsOf([json]);
    }
  } finally {
    bytes.fill(0);
  }
  throw new Refusal('import_password');
}

function keyOf({ salt, isArgon2 }: Seal, password: Bytes, costly: Costly): Promise<Bytes> {
  if (!isArgon2) return pbkdf2('SHA-1', password, salt, ROUNDS, 32);
  return costly.argon2({ kind: 'argon2id', password, salt, m: 12_288, t: 3, p: 12, length: 32 });
}

function accountsOf(records: unknown[]): ReadFile {
  return readObjects(itemsOf(records), accountOf, ({ account_name }) =>
    labelOf('Steam', account_name),
  );
}

function accountOf(record: Foreign): ReadAccount {
  const steam = steamRecord(record);
  if (steam === null) throw new Refusal('secret_missing');
  const { secret, accountName, recoveryCodes } = steam;
  return {
    draft: draftFrom({ type: 'steam', secret, issuer: 'Steam', accountName }),
    ...recoveryCodes,
  };
}
