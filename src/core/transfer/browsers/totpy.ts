// Backups of Totpy (github.com/amit-y11/totpy), also its synced copies: `otp-vault`, version 2.
import type { Bytes } from '../../bytes/base64.ts';
import { gunzip } from '../../bytes/deflate.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { Read, ReadFile } from '../contract/reader.ts';
import { gcmOpened, pbkdf2 } from '../crypto/aes.ts';
import { base64Bytes, jsonIn, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { fieldsOf } from '../draft/further.ts';

const FORMAT = 'otp-vault';
/** Bytes that the compressed data may grow to. */
const MOST = 64 * 1024 * 1024;

/** Opens with the password or with the recovery code. */
export const readTotpy: Read = ({ json }) => {
  if (!isObject(json) || json.format !== FORMAT) return null;
  if (json.version !== 2) throw new Refusal('import_unsupported');
  const { password: byPassword, recovery } = fieldsOf(json.keys);
  const { keyId } = json;
  const nonce = neededBytes(base64Bytes(json.iv));
  const data = neededBytes(base64Bytes(json.ct));
  if (!isObject(byPassword) || typeof keyId !== 'string') throw new Refusal('import_damaged');
  return {
    open: async (password) => {
      const secret =
        (await unwrapped(byPassword, 'password', keyId, password.normalize('NFKC'))) ??
        (isObject(recovery) && /^[A-Z2-7]{32}$/.test(recoveryText(password))
          ? await unwrapped(recovery, 'recovery', keyId, recoveryText(password))
          : null);
      if (!secret) throw new Refusal('import_password');
      const key = await dataKey(secret);
      const packed = await gcmOpened(key, nonce, data, utf8Of(`${FORMAT}:2:data:${keyId}`));
      secret.fill(0);
      key.fill(0);
      return readVault(jsonIn(await unpacked(neededBytes(packed))));
    },
  };
};

function recoveryText(text: string): string {
  return text.toUpperCase().replace(/[\s=-]/g, '');
}

/** Returns the vault's secret out of one of its wraps; `null` for the wrong words. */
async function unwrapped(
  wrap: Record<string, unknown>,
  purpose: 'password' | 'recovery',
  keyId: string,
  words: string,
): Promise<Bytes | null> {
  const { name, hash, iterations, salt } = fieldsOf(wrap.kdf);
  if (name !== 'PBKDF2' || (hash !== 'SHA-256' && hash !== 'SHA-512'))
    throw new Refusal('import_unsupported');
  const nonce = neededBytes(base64Bytes(wrap.iv));
  const data = neededBytes(base64Bytes(wrap.ct));
  const bytes = utf8Of(words);
  const key = await pbkdf2(hash, bytes, neededBytes(base64Bytes(salt)), Number(iterations), 32);
  const label = `${FORMAT}:wrap:${purpose}:${keyId}:${name}:${hash}:${iterations}:${salt}`;
  const secret = await gcmOpened(key, nonce, data, utf8Of(label));
  bytes.fill(0);
  key.fill(0);
  return secret;
}

async function dataKey(secret: Bytes): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = utf8Of(`${FORMAT} data`);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, base, 256));
}

async function unpacked(packed: Bytes): Promise<Bytes> {
  try {
    return await gunzip(packed, MOST);
  } catch (caught) {
    throw new Refusal(caught instanceof RangeError ? 'import_too_large' : 'import_damaged');
  } finally {
    packed.fill(0);
  }
}

function readVault(vault: unknown): ReadFile {
  const { entries } = fieldsOf(vault);
  if (!Array.isArray(entries)) throw new Refusal('import_damaged');
  return readEach(
    entries.map(fieldsOf),
    ({ account, ...said }) =>
      draftFrom({
        secret: said.secret,
        issuer: said.issuer,
        accountName: account,
        algorithm: said.algorithm,
        digits: said.digits,
        period: said.period,
      }),
    ({ issuer, account }) => labelOf(issuer, account),
  );
}
