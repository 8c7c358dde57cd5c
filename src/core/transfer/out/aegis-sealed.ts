// Aegis Authenticator's vault file, sealed with a password (its docs/vault.md): scrypt and
// AES-256-GCM.
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { type Bytes, toBase64 } from '../../bytes/base64.ts';
import { gcmSealed } from '../crypto/aes.ts';
import { utf8Of } from '../crypto/encoded.ts';
import { aegisDatabase } from './aegis.ts';
import { hexOf, uuidOf } from './carried.ts';
import type { Write } from './contract.ts';

// What Aegis itself uses: 32 MiB, about a third of a second.
const COST = { n: 2 ** 15, r: 8, p: 1 };
const TAG_BYTES = 16;

/** Writes a vault of Aegis that its password opens. */
export const writeAegisSealed: Write = async (accounts, means) => {
  const { password, random } = means;
  const master = random(32);
  const plain = utf8Of(JSON.stringify(aegisDatabase(accounts, means)));
  const salt = random(32);
  const slotKey = await keyOf(password, salt);
  const slot = await parted(slotKey, random(12), master);
  const db = await parted(master, random(12), plain);
  for (const secret of [master, plain, slotKey]) secret.fill(0);
  return JSON.stringify({
    version: 1,
    header: {
      slots: [
        {
          type: 1,
          uuid: uuidOf(random(16)),
          key: hexOf(slot.data),
          key_params: slot.params,
          ...COST,
          salt: hexOf(salt),
          // The slot has no need of a repair that vaults of old versions of Aegis get.
          repaired: true,
          is_backup: false,
        },
      ],
      params: db.params,
    },
    db: toBase64(db.data),
  });
};

async function keyOf(password: string, salt: Bytes): Promise<Bytes> {
  const typed = utf8Of(password);
  const { n: N, r, p } = COST;
  const key = new Uint8Array(await scryptAsync(typed, salt, { N, r, p, dkLen: 32 }));
  typed.fill(0);
  return key;
}

/** What AES-GCM sealed, with nonce and tag beside it, as Aegis keeps them. */
interface Parted {
  data: Bytes;
  params: { nonce: string; tag: string };
}

async function parted(key: Bytes, nonce: Bytes, plain: Bytes): Promise<Parted> {
  const sealed = await gcmSealed(key, nonce, plain);
  const at = sealed.length - TAG_BYTES;
  return {
    data: sealed.slice(0, at),
    params: { nonce: hexOf(nonce), tag: hexOf(sealed.slice(at)) },
  };
}
