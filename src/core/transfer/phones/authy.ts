// Authy's tokens in its Android preferences (no published standard), open or sealed.
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { parsedJson } from '../draft/entries.ts';
import { preferencesIn } from '../syntax/android-preferences.ts';
import { type AuthyItem, readAuthyItems } from './authy-item.ts';

const KEYS = ['com.authy.storage.tokens.authenticator.key', 'com.authy.storage.tokens.authy.key'];

/**
 * Returns the tokens of Authy's preferences, those of other services and its own ones; the backup
 * password is asked for where a secret is only there sealed.
 */
export function readAuthy({ text }: GivenFile): FileReading {
  const preferences = preferencesIn(text);
  const lists = KEYS.flatMap((key) => preferences?.get(key) ?? []);
  if (lists.length === 0) return null;
  return readAuthyItems(
    lists.flatMap((list) => {
      const parsed = parsedJson(list);
      if (!Array.isArray(parsed)) throw new Refusal('import_damaged');
      return parsed.map(itemIn);
    }),
  );
}

function itemIn(json: unknown): AuthyItem | null {
  if (!isObject(json)) return null;
  return {
    name: json.name,
    firstName: json.originalName,
    issuer: json.originalIssuer,
    kind: json.accountType,
    digits: json.digits,
    secret: json.decryptedSecret,
    ownSecret: json.secretSeed,
    sealed: json.encryptedSecret,
    salt: json.salt,
    rounds: undefined,
    vector: undefined,
  };
}
