// Ente Auth exports: links with `codeDisplay`, and the same text encrypted (ente.io/help/auth).
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isKeyUri } from '../../uri/scheme.ts';
import { isCount, isObject } from '../../vault/shape.ts';
import { textInBytes } from '../contract/given.ts';
import type { Argon2, Read, ReadFile } from '../contract/reader.ts';
import { base64Bytes, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { firstMessage } from '../crypto/secretstream.ts';
import { readEach } from '../draft/draft.ts';
import { fieldsOf } from '../draft/further.ts';
import { accountInLink, labelInLink } from '../links/link-account.ts';

// Bytes, and bytes times passes, that a file may ask of Argon2.
const MOST_MEMORY = 2 ** 30;
const MOST_WORK = 2 ** 36;
const LEAST_MEMORY = 8192;

/** Reads an export of Ente Auth; a list of links without `codeDisplay` is any program's. */
export const readEnte: Read = ({ text, json }) => {
  if (!isObject(json))
    return text !== null && /^[ \t]*otpauth:[^\n]*[?&]codeDisplay=/im.test(text)
      ? linksIn(text)
      : null;
  const { kdfParams, encryptedData, encryptionNonce } = json;
  if (!isObject(kdfParams) || typeof encryptedData !== 'string') return null;
  return {
    async open(password, costly) {
      const sealed = neededBytes(base64Bytes(encryptedData));
      const header = neededBytes(base64Bytes(encryptionNonce), 24);
      const typed = utf8Of(password);
      const run = runOf(fieldsOf(kdfParams), typed);
      const key = await costly.argon2(run);
      typed.fill(0);
      const plain = firstMessage(key, header, sealed);
      key.fill(0);
      if (!plain) throw new Refusal('import_password');
      const links = textInBytes(plain);
      plain.fill(0);
      if (links === null) throw new Refusal('import_damaged');
      return linksIn(links);
    },
  };
};

function runOf({ memLimit, opsLimit, salt }: Record<string, unknown>, password: Bytes): Argon2 {
  if (!isCount(memLimit) || !isCount(opsLimit) || opsLimit < 1 || memLimit < LEAST_MEMORY)
    throw new Refusal('import_damaged');
  if (memLimit > MOST_MEMORY || memLimit * opsLimit > MOST_WORK) throw new Refusal('import_costly');
  const m = Math.floor(memLimit / 1024);
  const bytes = neededBytes(base64Bytes(salt), 16);
  return { kind: 'argon2id', password, salt: bytes, m, t: opsLimit, p: 1, length: 32 };
}

function linksIn(text: string): ReadFile {
  return readEach(
    text.split(/[\r\n]+/).filter((line) => line.trim() !== ''),
    (line) => {
      const account = isKeyUri(line) ? accountInLink(line) : null;
      if (!account) throw new Refusal('uri_malformed');
      return account;
    },
    // What is no link is known by how it begins; the secret would stand behind the question mark.
    (line) => (isKeyUri(line) ? labelInLink(line) : line.trim().replace(/\?.*/, '').slice(0, 40)),
  );
}
