import { describe, expect, it } from 'vitest';
import type { Rotation } from '../../../src/core/account/stamps.ts';
import { fromBase64, toBase64 } from '../../../src/core/bytes/base64.ts';
import { deflate } from '../../../src/core/bytes/deflate.ts';
import { padded } from '../../../src/core/bytes/pad.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import {
  frameOf,
  LONGEST_REPLICA,
  replicaHeaderOf,
  replicaHeaderText,
  unframed,
} from '../../../src/core/sync/header.ts';
import { packed } from '../../../src/core/sync/pack.ts';
import type { SyncKey } from '../../../src/core/sync/recovery.ts';
import { keyIdOf, openReplica, sealReplica } from '../../../src/core/sync/seal.ts';
import { encrypt, material, random, sealingKey } from '../../../src/core/vault/derive.ts';
import { COMPUTERS, GROUP, ordinary, scattered } from './ordinary.ts';

const [AUTHOR, OTHER] = COMPUTERS;
const mac = toBase64(scattered('mac', 32));
const rotation: Rotation = {
  epoch: 3,
  by: OTHER,
  removed: [{ id: COMPUTERS[2], mac }],
  wraps: [],
};
const carried = { author: AUTHOR, rotation, recovery: [] };
const under = (more: Partial<SyncKey> = {}): SyncKey => ({
  group: GROUP,
  epoch: 3,
  key: scattered('sync key', 32),
  ...more,
});

async function refusal(bytes: Uint8Array<ArrayBuffer>, key = under()): Promise<string> {
  return openReplica(bytes, key).then(
    () => 'opened',
    (caught) => (caught instanceof Refusal ? caught.code : String(caught)),
  );
}

/** Seals plain bytes as a holder of the sync key would, whatever they are. */
async function sealedPlain(plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const [salt, nonce] = [random(16), random(12)];
  const header = { version: 1, group: GROUP, epoch: 3, keyId: await keyIdOf(under()) };
  const names = { author: AUTHOR, salt: toBase64(salt), nonce: toBase64(nonce) };
  const frame = frameOf(
    'replica',
    replicaHeaderText({ ...header, ...names, rotation, recovery: [] }),
  );
  const info = `latchkey-sync/1/replica/${GROUP}/3/${AUTHOR}`;
  const key = await sealingKey(await material(under().key), salt, info);
  return Uint8Array.from([...frame, ...(await encrypt(key, nonce, plain, frame))]);
}

describe('a sealed replica', () => {
  it('opens with its key only, and says why it does not', async () => {
    const replica = ordinary(5, 2);
    const bytes = await sealReplica(replica, under(), carried);
    expect(await openReplica(bytes, under())).toEqual(replica);
    expect(replicaHeaderOf(bytes)).toMatchObject({
      group: GROUP,
      epoch: 3,
      author: AUTHOR,
      rotation,
    });
    expect(await refusal(bytes, under({ key: random(32) }))).toBe('sync_key');
    expect(await refusal(bytes, under({ epoch: 2 }))).toBe('sync_key');
    expect(await refusal(bytes, under({ epoch: 4 }))).toBe('sync_old');
    const group = '11111111-1111-4111-8111-111111111111';
    expect(await refusal(bytes, under({ group }))).toBe('sync_group');
  });

  it('is new with every sealing, and as long for another account or none', async () => {
    const [one, other] = [ordinary(2), ordinary(3)];
    const [bytes, again] = [
      await sealReplica(one, under(), carried),
      await sealReplica(one, under(), carried),
    ];
    expect(Buffer.from(bytes).equals(again)).toBe(false);
    expect((await sealReplica(other, under(), carried)).length).toBe(bytes.length);
  });

  it('is refused with any bit flipped and wherever it is cut off', async () => {
    const bytes = await sealReplica(ordinary(2), under(), carried);
    const answers = new Set<string>();
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      answers.add(await refusal(flipped));
    }
    for (let length = 0; length < bytes.length; length++)
      answers.add(await refusal(bytes.slice(0, length)));
    const known = ['sync_damaged', 'sync_newer', 'sync_key', 'sync_old', 'sync_group'];
    expect([...answers].filter((answer) => !known.includes(answer))).toEqual([]);
    expect(await refusal(Uint8Array.from([...bytes, 0]))).toBe('sync_damaged');
  });

  it('does not open behind the header of another one', async () => {
    const [one, other] = [
      await sealReplica(ordinary(2), under(), carried),
      await sealReplica(ordinary(2), under(), { ...carried, author: OTHER }),
    ];
    const [{ frame }, { sealed }] = [unframed('replica', other), unframed('replica', one)];
    expect(await refusal(Uint8Array.from([...frame, ...sealed]))).toBe('sync_damaged');
  });

  it('is refused with a header that is spelled in any other way', async () => {
    const bytes = await sealReplica(ordinary(1), under(), carried);
    const { frame, sealed } = unframed('replica', bytes);
    const text = new TextDecoder().decode(frame.subarray(12));
    const spelled = [
      ` ${text}`,
      text.replace('"author"', '"more":1,"author"'),
      text.replace('[]', '[[]]'),
    ];
    for (const other of spelled)
      expect(await refusal(Uint8Array.from([...frameOf('replica', other), ...sealed]))).toBe(
        'sync_damaged',
      );
    const later = frameOf('replica', text.replace('"version":1', '"version":2'));
    expect(await refusal(Uint8Array.from([...later, ...sealed]))).toBe('sync_newer');
  });

  it('is refused when what is inside is no replica, too long, or another group’s', async () => {
    const inside = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
      refusal(await sealedPlain(padded(await deflate(bytes), 1024)));
    expect(await inside(packed(ordinary(1)))).toBe('opened');
    expect(await inside(new Uint8Array(65 * 1024 * 1024))).toBe('sync_damaged');
    expect(await inside(packed({ ...ordinary(1), group: crypto.randomUUID() }))).toBe(
      'sync_damaged',
    );
    expect(await refusal(await sealedPlain(new Uint8Array(1000)))).toBe('sync_damaged');
    expect(await refusal(await sealedPlain(new Uint8Array(1024).fill(255)))).toBe('sync_damaged');
  });

  it('is not taken for one when foreign, and not read when longer than any', async () => {
    for (const foreign of ['', 'latchkey', '{"format":"latchkey-vault"}', '\u00ff\u00fe'])
      expect(replicaHeaderOf(new TextEncoder().encode(foreign))).toBeNull();
    const bytes = await sealReplica(ordinary(1), under(), carried);
    const long = new Uint8Array(LONGEST_REPLICA + 1);
    long.set(bytes);
    expect(await refusal(long)).toBe('sync_damaged');
  });

  it('names its key without telling it', async () => {
    const id = await keyIdOf(under());
    expect(fromBase64(id)).toHaveLength(16);
    expect(await keyIdOf(under())).toBe(id);
    for (const other of [{ epoch: 4 }, { group: crypto.randomUUID() }, { key: random(32) }])
      expect(await keyIdOf(under(other))).not.toBe(id);
  });
});
