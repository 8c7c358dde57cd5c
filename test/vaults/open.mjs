// Opens a Latchkey vault or backup from src/core/vault/FORMAT.md alone; imports nothing of
// Latchkey. node test/vaults/open.mjs <file> [--recovery | --passkey]: the password, the recovery key
// or base64 of a passkey's PRF output is read from standard input
import { createDecipheriv, createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { argon2id } from 'hash-wasm';

const base64 = (text) => Buffer.from(text, 'base64');
const hkdf = (ikm, salt, info) => Buffer.from(hkdfSync('sha256', ikm, salt, info, 32));

function unseal(key, nonce, sealed, bound) {
  const cipher = createDecipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  cipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  } catch {
    return null;
  }
}

/** Returns the data key of a record under its password, `null` when that is wrong. */
export async function passwordKey(record, password) {
  const { kdf, nonce, key } = record.slots.find(({ type }) => type === 'password');
  if (kdf.m < 19456 || kdf.t < 2 || kdf.m > 262144 || kdf.t > 10 || kdf.p > 16) throw new Error('parameters');
  const stretched = await argon2id({
    password: Buffer.from(password.normalize('NFKC')),
    salt: base64(kdf.salt),
    memorySize: kdf.m,
    iterations: kdf.t,
    parallelism: kdf.p,
    hashLength: 32,
    outputType: 'binary',
  });
  const name = 'latchkey-vault/1/slot/password';
  return unseal(hkdf(stretched, '', name), base64(nonce), base64(key), `${name}/${record.id}`);
}

function recoveryKey(record, text) {
  const groups = text.replace(/[^0-9]/g, '').match(/.{6}/g);
  if (groups?.length !== 8 || groups.some((group) => group % 11)) throw new Error('mistyped');
  const secret = Buffer.alloc(16);
  groups.forEach((group, at) => {
    secret.writeUInt16BE(group / 11, at * 2);
  });
  return pairKey(record, record.slots.find(({ type }) => type === 'recovery'), secret);
}

// Of several passkeys, the one that the secret opens.
function passkeyKey(record, text) {
  const keys = record.slots.filter(({ type }) => type === 'prf').map((slot) => pairKey(record, slot, base64(text)));
  return keys.find((key) => key !== null) ?? null;
}

function pairKey(record, slot, secret) {
  const name = `latchkey-vault/1/slot/${slot.type}`;
  const bound = (purpose) => `${name}/${purpose}/${record.id}/${slot.id}`;
  const info = (purpose) => (slot.type === 'prf' ? bound(purpose) : `${name}/${purpose}`);
  const key = hkdf(secret, base64(slot.salt), info('private'));
  const scalar = unseal(key, base64(slot.privateNonce), base64(slot.private), bound('private'));
  if (!scalar) return null;
  const point = (bytes) => ({
    kty: 'EC',
    crv: 'P-256',
    x: bytes.subarray(1, 33).toString('base64url'),
    y: bytes.subarray(33).toString('base64url'),
  });
  const [own, ephemeral] = [base64(slot.public), base64(slot.ephemeral)];
  const privateKey = createPrivateKey({ key: { ...point(own), d: scalar.toString('base64url') }, format: 'jwk' });
  const publicKey = createPublicKey({ key: point(ephemeral), format: 'jwk' });
  const wrapping = hkdf(diffieHellman({ privateKey, publicKey }), Buffer.concat([ephemeral, own]), info('key'));
  return unseal(wrapping, base64(slot.nonce), base64(slot.key), bound('key'));
}

/**
 * Returns the contents of a record's text, opened by a password or, with `recovery`, by a recovery
 * key, or, with `passkey`, by base64 of a PRF output.
 */
export async function openVault(text, password, { recovery = false, passkey = false } = {}) {
  const record = JSON.parse(text);
  if (record.format !== 'latchkey-vault' || record.version !== 1) throw new Error('format');
  const [summed] = text.split(',"sum":');
  if (createHash('sha256').update(summed).digest('base64') !== record.sum) throw new Error('damaged');
  const dataKey = recovery
    ? recoveryKey(record, password)
    : passkey
      ? passkeyKey(record, password)
      : await passwordKey(record, password);
  if (!dataKey) throw new Error('wrong password');
  const header = `${text.split(',"mac":')[0]}}`;
  const mac = createHmac('sha256', hkdf(dataKey, '', 'latchkey-vault/1/header')).update(header).digest();
  if (!mac.equals(base64(record.mac))) throw new Error('mac');
  const { salt, nonce, sealed } = record.body;
  const bodyKey = hkdf(dataKey, base64(salt), `latchkey-vault/1/body/${record.generation}`);
  const plain = unseal(bodyKey, base64(nonce), base64(sealed), mac);
  if (!plain || plain.length % 1024) throw new Error('body');
  return JSON.parse(inflateRawSync(plain.subarray(4, 4 + plain.readUInt32BE())).toString('utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, flag] = process.argv.slice(2);
  const password = readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  const by = { recovery: flag === '--recovery', passkey: flag === '--passkey' };
  const contents = await openVault(readFileSync(file, 'utf8').trim(), password, by);
  console.log(JSON.stringify(contents, null, 2));
}
