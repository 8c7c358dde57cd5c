import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../src/core/bytes/base64.ts';
import { replicaHeaderOf } from '../../src/core/sync/header.ts';
import { packed, SYNC_VERSION } from '../../src/core/sync/pack.ts';
import { openInvitation, readPairingCode } from '../../src/core/sync/pairing.ts';
import { openByRecovery } from '../../src/core/sync/recovery.ts';
import { isRemovedBy, rotatedKey } from '../../src/core/sync/rotation.ts';
import { openReplica, sealReplica } from '../../src/core/sync/seal.ts';
import { readRecoveryKey } from '../../src/core/vault/recovery-key.ts';
import { replica } from '../core/sync/any.ts';
import { COMPUTERS } from '../core/sync/ordinary.ts';
import { freshGolden, type Golden, inPlainJson } from './golden.ts';
import * as alone from './open.mjs';

const file = (name: string) => new URL(name, import.meta.url);
const bytesOf = (base64: string) => fromBase64(base64) ?? new Uint8Array();

// Only for a new format version: a golden replica that was released is never written again.
if (process.env.LATCHKEY_GOLDEN && !existsSync(file(`v${SYNC_VERSION}.replica`))) {
  const { sealed, pairing, keys } = await freshGolden();
  writeFileSync(file(`v${SYNC_VERSION}.replica`), sealed);
  writeFileSync(file(`v${SYNC_VERSION}.pairing`), pairing);
  writeFileSync(file(`v${SYNC_VERSION}.keys.json`), `${JSON.stringify(keys, null, 2)}\n`);
}

describe.each([1])('the golden sealed replica of format version %i', (version) => {
  const sealed = readFileSync(file(`v${version}.replica`));
  const pairing = readFileSync(file(`v${version}.pairing`));
  const keys: Golden = JSON.parse(readFileSync(file(`v${version}.keys.json`), 'utf8'));
  const bytes = Uint8Array.from(sealed);
  const header = replicaHeaderOf(bytes);
  if (!header?.rotation) throw new Error('no rotation');
  const { group, epoch, rotation } = header;
  const under = { group, epoch, key: bytesOf(keys.key) };

  it('opens with its key and holds what it held', async () => {
    const held = await openReplica(bytes, under);
    expect(inPlainJson(held)).toEqual(keys.replica);
    expect(packed(held)).toEqual(packed(await openReplica(bytes, under)));
  });

  it('gives its key to those that it is wrapped to', async () => {
    const { computers } = await openReplica(bytes, under);
    const own = { computer: keys.to, private: keys.private };
    const before = { group, epoch: epoch - 1, rotation: null };
    expect(await rotatedKey(rotation, before, own, computers)).toEqual(under.key);
    const gone = { computer: keys.gone, private: keys.gonePrivate };
    expect(await isRemovedBy(rotation, before, gone, computers)).toBe(true);
    expect(await rotatedKey(rotation, before, gone, computers)).toBeNull();
    const secret = readRecoveryKey(keys.recoveryKey);
    const [wrap] = header.recovery;
    if (!wrap) throw new Error('no wrap');
    expect(await openByRecovery(wrap, secret, group, epoch)).toEqual(under.key);
    const invitation = await openInvitation(Uint8Array.from(pairing), readPairingCode(keys.code));
    expect(invitation).toMatchObject({ group, epoch, key: under.key, inviter: keys.by });
  });

  it('opens from FORMAT.md alone, without our code', async () => {
    expect(alone.openReplica(sealed, under.key)).toEqual(keys.replica);
    expect(() => alone.openReplica(sealed, Buffer.alloc(32))).toThrow('another key');
    const { header: own } = alone.parts(sealed);
    const { computers } = await openReplica(bytes, under);
    const point = (id: string) => Buffer.from(computers[id]?.public ?? '', 'base64');
    const scalar = Buffer.from(keys.private, 'base64');
    const key = Buffer.from(under.key);
    expect(alone.openRotation(own, keys.to, scalar, point(keys.to), point(keys.by))).toEqual(key);
    const gone = [Buffer.from(keys.gonePrivate, 'base64'), point(keys.gone)] as const;
    expect(alone.isRemoved(own, keys.gone, ...gone, point(keys.by))).toBe(true);
    expect(alone.isRemoved(own, keys.to, scalar, point(keys.to), point(keys.by))).toBe(false);
    expect(alone.openRecovery(own, keys.recoveryKey)).toEqual(key);
    expect(alone.openPairing(pairing, keys.code)).toMatchObject({ group, key: keys.key });
    const script = fileURLToPath(file('open.mjs'));
    const printed = execFileSync(
      process.execPath,
      [script, fileURLToPath(file(`v${version}.replica`))],
      {
        input: keys.key,
      },
    );
    expect(JSON.parse(printed.toString())).toEqual(keys.replica);
  });
});

describe('any sealed replica', () => {
  it('opens from FORMAT.md alone, without our code', async () => {
    const key = new Uint8Array(32).fill(7);
    const property = fc.asyncProperty(replica, async (one) => {
      const carried = { author: COMPUTERS[0], rotation: null, recovery: [] };
      const sealed = await sealReplica(one, { group: one.group, epoch: 1, key }, carried);
      const opened = alone.openReplica(Buffer.from(sealed), key);
      expect(JSON.parse(JSON.stringify(opened))).toEqual(
        JSON.parse(JSON.stringify(inPlainJson(one))),
      );
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
