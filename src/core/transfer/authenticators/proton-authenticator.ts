// Proton Authenticator exports, plain and encrypted (protonpass/proton-pass-common).
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import { gcmOpened } from '../crypto/aes.ts';
import { base64Bytes, jsonIn, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftOf, readEach } from '../draft.ts';
import { accountWith, fieldsOf } from '../further.ts';
import { accountOfLink, nameInLink } from '../key-uri.ts';
import type { Read, ReadAccount, ReadFile } from '../reader.ts';

const NONCE = 12;
const TAG = 16;
const BOUND = 'proton.authenticator.export.v1';

/** Reads an export of Proton Authenticator. */
export const readProtonAuthenticator: Read = ({ json }) => {
  if (!isObject(json)) return null;
  const { entries, salt, content } = json;
  if (Array.isArray(entries)) return entries.some(isEntry) ? accountsIn(entries) : null;
  if (typeof salt !== 'string' || typeof content !== 'string' || !('version' in json)) return null;
  return {
    async open(password, costly) {
      const bytes = neededBytes(base64Bytes(content));
      if (bytes.length < NONCE + TAG) throw new Refusal('import_damaged');
      const from = neededBytes(base64Bytes(salt), 16);
      const typed = utf8Of(password);
      const run = { kind: 'argon2id', password: typed, salt: from, m: 19_456, t: 2, p: 1 } as const;
      const key = await costly.argon2({ ...run, length: 32 });
      typed.fill(0);
      const sealed = bytes.slice(NONCE);
      const plain = await gcmOpened(key, bytes.slice(0, NONCE), sealed, utf8Of(BOUND));
      key.fill(0);
      if (!plain) throw new Refusal('import_password');
      return accountsIn(fieldsOf(jsonIn(plain)).entries);
    },
  };
};

function isEntry(entry: unknown): boolean {
  return typeof fieldsOf(fieldsOf(entry).content).uri === 'string';
}

function accountsIn(entries: unknown): ReadFile {
  if (!Array.isArray(entries)) throw new Refusal('import_damaged');
  return readEach(entries.map(fieldsOf), readEntry, nameOf);
}

function readEntry({ content, note }: Record<string, unknown>): ReadAccount {
  const { uri, name, entry_type: type } = fieldsOf(content);
  if (typeof uri !== 'string') throw new Refusal('secret_missing');
  const { draft } = accountOfLink(uri, { accountName: nameIn(name) });
  const isOther = type === 'Steam' && draft.type !== 'steam';
  return accountWith(isOther ? draftOf({ ...draft, type: 'steam' }) : draft, { note });
}

// Proton writes ":name" where a link had a colon and no issuer before it.
function nameIn(name: unknown): string {
  return typeof name === 'string' ? name.replace(/^:/, '') : '';
}

function nameOf({ content }: Record<string, unknown>): string {
  const { uri, name } = fieldsOf(content);
  return nameIn(name) || (typeof uri === 'string' ? nameInLink(uri) : '');
}
