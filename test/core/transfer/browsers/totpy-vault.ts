// Backups and synced copies of Totpy, sealed as it seals them.
import { Buffer } from 'node:buffer';
import { createCipheriv, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export const PASSWORD = 'ﬁve hörses';
export const RECOVERY = 'ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567';
const KEY_ID = 'xY5I6ETZOJjwE+vlIUwO8w==';

interface Made {
  data?: unknown;
  packed?: Buffer;
  hash?: 'SHA-256' | 'SHA-512';
  iterations?: number;
}

function sealed(key: Buffer, plain: Buffer, aad: string): { iv: string; ct: string } {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(aad));
  const ct = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { iv: iv.toString('base64'), ct: ct.toString('base64') };
}

/** Returns a vault of Totpy that opens with `PASSWORD` and `RECOVERY`. */
export function envelope({ data, packed, hash = 'SHA-256', iterations = 1000 }: Made): string {
  const secret = randomBytes(32);
  const wrap = (purpose: string, words: string): unknown => {
    const salt = randomBytes(16);
    const name = hash.replace('-', '').toLowerCase();
    const key = pbkdf2Sync(words, salt, iterations, 32, name);
    const kdf = { name: 'PBKDF2', hash, iterations, salt: salt.toString('base64') };
    const label = `otp-vault:wrap:${purpose}:${KEY_ID}:PBKDF2:${hash}:${iterations}:${kdf.salt}`;
    return { kdf, ...sealed(key, secret, label) };
  };
  const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(32), 'otp-vault data', 32));
  const plain = packed ?? gzipSync(JSON.stringify(data));
  return JSON.stringify({
    format: 'otp-vault',
    version: 2,
    keyId: KEY_ID,
    keys: {
      password: wrap('password', PASSWORD.normalize('NFKC')),
      recovery: wrap('recovery', RECOVERY.replaceAll('-', '')),
      updatedAt: 1,
      mac: '',
    },
    ...sealed(key, plain, `otp-vault:2:data:${KEY_ID}`),
  });
}
