// Proton Authenticator exports, plain and encrypted (protonpass/proton-pass-common).
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { Read, ReadAccount, ReadFile } from '../contract/reader.ts';
import { gcmOpened } from '../crypto/aes.ts';
import { base64Bytes, jsonIn, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, readEach } from '../draft/draft.ts';
import { accountWith, fieldsOf } from '../draft/further.ts';
import { accountInLink, labelInLink } from '../links/link-account.ts';

const NONCE = 12;
const TAG = 16;
const BOUND = 'proton.authenticator.export.v1';

/** Reads an export of Proton Authenticator. */
export const readProton: Read = ({ json }) => {
  if (!isObject(json)) return null;
  const { entries, salt, content } = json;
  if (Array.isArray(entries)) return entries.some(isItem) ? accountsIn(entries) : null;
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

function isItem(item: unknown): boolean {
  return typeof fieldsOf(fieldsOf(item).content).uri === 'string';
}

function accountsIn(entries: unknown): ReadFile {
  if (!Array.isArray(entries)) throw new Refusal('import_damaged');
  return readEach(entries.map(fieldsOf), readItem, nameOf);
}

function readItem({ content, note }: Record<string, unknown>): ReadAccount {
  const said = fieldsOf(content);
  const { uri } = said;
  if (typeof uri !== 'string') throw new Refusal('secret_missing');
  const accountName = nameIn(said.name);
  const secret = base64Of(uri.trim());
  if (secret)
    return accountWith(draftFrom({ type: 'steam', secret, issuer: 'Steam', accountName }), {
      note,
    });
  const draft = accountInLink(uri, { accountName })?.draft;
  if (!draft) throw new Refusal('uri_malformed');
  const isOther = said.entry_type === 'Steam' && draft.type !== 'steam';
  return accountWith(isOther ? draftFrom({ ...draft, type: 'steam' }) : draft, { note });
}

// Proton keeps the notation in which a secret of Steam came: Base32, and else Base64.
function base64Of(uri: string): Bytes | null {
  const [, text = ''] = /^steam:\/\/([A-Za-z0-9+/]+=*)$/i.exec(uri) ?? [];
  return text === '' || /^[A-Za-z2-7]+$/.test(text) ? null : base64Bytes(text);
}

// Proton writes ":name" where a link had a colon and no issuer before it.
function nameIn(name: unknown): string {
  return typeof name === 'string' ? name.replace(/^:/, '') : '';
}

function nameOf({ content }: Record<string, unknown>): string {
  const { uri, name } = fieldsOf(content);
  return nameIn(name) || (typeof uri === 'string' ? labelInLink(uri) : '');
}
