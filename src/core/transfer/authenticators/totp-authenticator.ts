// TOTP Authenticator (com.authenticator.authservice2): its backup file and its Android preferences.
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile, ReadAccount, ReadFile } from '../contract/reader.ts';
import { cbcOpened } from '../crypto/aes.ts';
import { base64Bytes, hexBytes, jsonIn, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, labelOf } from '../draft/draft.ts';
import { type Foreign, parsedJson, readObjects } from '../draft/entries.ts';
import { accountWith } from '../draft/further.ts';
import { preferencesIn } from '../syntax/android-preferences.ts';

const LIST = 'STATIC_TOTP_CODES_LIST';
/** Seals the file of everyone who chose no password of their own. */
const USUAL_PASSWORD = 'TotpAuthenticator';

/**
 * Returns the accounts of the app's preferences, or of its backup: Base64 of sealed blocks, which
 * a password opens only where the one that the app sets by itself does not.
 */
export async function readTotpAuthenticator({ text }: GivenFile): Promise<FileReading> {
  const preference = preferencesIn(text)?.get(LIST);
  if (preference !== undefined) {
    const list = parsedJson(preference);
    if (!Array.isArray(list)) throw new Refusal('import_damaged');
    return readList(list);
  }
  const sealed = sealedIn(text ?? '');
  if (sealed === null) return null;
  const usual = await listIn(sealed, USUAL_PASSWORD);
  if (usual !== null) return readList(usual);
  return {
    open: async (password) => {
      const list = await listIn(sealed, password);
      if (list === null) throw new Refusal('import_password');
      return readList(list);
    },
  };
}

// A text that is Base32, too, is a secret.
function sealedIn(text: string): Bytes | null {
  if (/^[A-Z2-7=\s]*$/i.test(text)) return null;
  const sealed = base64Bytes(text);
  return sealed && sealed.length % 16 === 0 ? sealed : null;
}

async function listIn(sealed: Bytes, password: string): Promise<unknown[] | null> {
  const bytes = utf8Of(password);
  const key = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  bytes.fill(0);
  const plain = await cbcOpened(key, new Uint8Array(16), sealed);
  key.fill(0);
  const json = plain === null ? undefined : jsonIn(plain);
  if (!isObject(json)) return null;
  // The app writes the list, as text, for the name of the only field.
  const lists = Object.keys(json).map(parsedJson);
  return lists.find((list) => Array.isArray(list)) ?? null;
}

function readList(list: unknown[]): ReadFile {
  const entries = list.map((item) => (typeof item === 'string' ? parsedJson(item) : item));
  return readObjects(entries, accountOf, (item) => labelOf(issuerIn(item), item.name));
}

function accountOf(item: Foreign): ReadAccount {
  const { name: accountName, algorithm, digits, period, isFavorite: isPinned } = item;
  const issuer = issuerIn(item);
  const secret = secretIn(item);
  return accountWith(draftFrom({ secret, issuer, accountName, algorithm, digits, period }), {
    isPinned,
  });
}

// What the app shows for an account without an issuer.
function issuerIn({ issuer }: Foreign): unknown {
  return issuer === 'Unknown' ? '' : issuer;
}

function secretIn({ base, key }: Foreign): unknown {
  if (Number(base) === 16) return neededBytes(hexBytes(key));
  if (Number(base) === 32) return key;
  if (Number(base) === 64) return neededBytes(base64Bytes(key));
  throw new Refusal('import_unsupported');
}
