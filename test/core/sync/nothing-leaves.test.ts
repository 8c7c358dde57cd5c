import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../src/core/bytes/base64.ts';
import { packed } from '../../../src/core/sync/pack.ts';
import { newPairingCode, sealInvitation } from '../../../src/core/sync/pairing.ts';
import { pairingItem, planned } from '../../../src/core/sync/parts.ts';
import { recoveryAuthOf, wrapForRecovery } from '../../../src/core/sync/recovery.ts';
import { rotated } from '../../../src/core/sync/rotation.ts';
import { sealReplica } from '../../../src/core/sync/seal.ts';
import { newPair } from '../../../src/core/vault/curve.ts';
import { random } from '../../../src/core/vault/derive.ts';
import { KDF_NOW } from '../../../src/core/vault/kdf.ts';
import { makePair } from '../../../src/core/vault/pair.ts';
import { wrapPassword } from '../../../src/core/vault/wrap.ts';
import { COMPUTERS, GROUP, ordinary, scattered } from './ordinary.ts';

const VAULT = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const markers = Array.from(
  { length: 20 },
  (_, at) => `marker${at}${toBase64(scattered(`${at}`, 12))}`,
);
const [m = '', ...more] = markers;

describe('what leaves the computer', () => {
  it('has no marker in it, nor what the password opens, nor a key', async () => {
    const [dataKey, stretched, secret] = [random(32), random(32), random(16)];
    const kdf = { ...KDF_NOW, salt: toBase64(random(16)) };
    const password = await wrapPassword(dataKey, kdf, stretched, VAULT);
    const slot = await makePair({ type: 'recovery', secret, credential: '' }, dataKey, VAULT);
    const auth = await recoveryAuthOf(secret);
    const pair = await newPair();
    const own = { computer: COMPUTERS[0], private: toBase64(pair.scalar) };
    const replica = marked();
    const known = { ...replica.computers };
    for (const [id, one] of Object.entries(known))
      known[id] = {
        ...one,
        public: toBase64((id === own.computer ? pair : await newPair()).point),
      };
    const { rotation, key } = await rotated({ group: GROUP, epoch: 1, rotation: null }, own, known);
    const under = { group: GROUP, epoch: 2, key };
    const recovery = [
      await wrapForRecovery(under, { slot, vault: VAULT, computer: own.computer }, auth),
    ];
    const code = newPairingCode();
    const invitation = { ...under, inviter: own.computer, public: toBase64(pair.point), madeAt: 1 };
    const sealed = await sealReplica(replica, under, { author: own.computer, rotation, recovery });
    const pairing = await sealInvitation(invitation, code, 'pairing2');
    const items = JSON.stringify([await planned({}, sealed), pairingItem(pairing)]);
    const left = [sealed, pairing, new TextEncoder().encode(items)].map((one) => Buffer.from(one));

    const hidden = [dataKey, stretched, secret, auth, key, code, pair.scalar].flatMap(spellings);
    const texts = [
      password.key,
      password.nonce,
      password.kdf.salt,
      'argon2',
      '65536',
      '"password"',
    ];
    const wraps = [slot.key, slot.ephemeral, slot.nonce];
    for (const needle of [...markers, ...texts, ...wraps, ...hidden].flatMap(inBytes))
      for (const bytes of left) expect(bytes.includes(needle)).toBe(false);
    // The search would find them: unsealed and unpacked they are all there.
    for (const marker of markers) expect(Buffer.from(packed(replica)).includes(marker)).toBe(true);
  });
});

/** Returns a replica with the markers in every text of it. */
function marked() {
  const replica = ordinary(2);
  const [one, other] = replica.accounts;
  const [first] = Object.entries(replica.computers);
  if (!one?.stamps || !other || !first) throw new Error('no accounts');
  const account = {
    ...one,
    issuer: m,
    accountName: more[0] ?? '',
    note: more[1] ?? '',
    tags: more.slice(2, 5),
    recoveryCodes: more.slice(5, 9).map((code) => ({ code, usedAt: null })),
    parameters: [[more[9] ?? '', more[10] ?? '']] as [string, string][],
    enrollment: {
      confirmed: null,
      recovery: null,
      second: null,
      extra: { [more[11] ?? '']: more[12] ?? '' },
    },
    extra: { [more[13] ?? '']: [more[14] ?? ''] },
    stamps: {
      ...one.stamps,
      fields: { [more[15] ?? '']: one.stamps.born },
      tags: { [more[16] ?? '']: { added: {}, removed: {} } },
    },
  };
  const gone = {
    stamp: one.stamps.born,
    seen: {},
    at: 1,
    account: { ...other, note: more[17] ?? '' },
  };
  const [id, computer] = first;
  return {
    ...replica,
    accounts: [account],
    erased: { [other.id]: gone },
    computers: { ...replica.computers, [id]: { ...computer, name: more[18] ?? '' } },
  };
}

function spellings(bytes: Uint8Array<ArrayBuffer>): (string | Uint8Array)[] {
  return [bytes, toBase64(bytes), toBase64(bytes).slice(0, 16), Buffer.from(bytes).toString('hex')];
}

function inBytes(needle: string | Uint8Array): Buffer[] {
  const bytes = Buffer.from(needle);
  const base64 = [0, 1, 2].map((at) => bytes.subarray(at, at + 9).toString('base64'));
  return [bytes, ...(typeof needle === 'string' ? base64.map((text) => Buffer.from(text)) : [])];
}
