import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Envelope,
  readEnvelope,
  VERSION,
  writeEnvelope,
} from '../../src/core/vault/envelope.ts';
import { random } from '../../src/core/vault/derive.ts';
import { openPair } from '../../src/core/vault/pair.ts';
import { readRecoveryKey } from '../../src/core/vault/recovery-key.ts';
import { open } from '../../src/core/vault/seal.ts';
import { isPasskey, passkeyName } from '../../src/core/vault/slot.ts';
import { passwordBytes, unwrapPassword } from '../../src/core/vault/wrap.ts';
import { fromBase64 } from '../../src/core/bytes/base64.ts';
import { argon2id } from '../../src/vault/kdf/argon2id.ts';
import { goldenContents, goldenRecord } from './golden.ts';
import { openVault } from './open.mjs';
import { written } from '../vault/account.ts';

const file = (name: string) => new URL(name, import.meta.url);
const PASSWORD = 'tidy ﬁg, Ünïcode 鍵 window';

// Only for a new format version: a golden vault that was released is never written again.
const fresh = file(`v${VERSION}.latchkey`);
if (process.env.LATCHKEY_GOLDEN && !existsSync(fresh)) {
  const { text, recoveryKey } = await goldenRecord(PASSWORD);
  writeFileSync(fresh, `${text}\n`);
  writeFileSync(file(`v${VERSION}.recovery.txt`), `${recoveryKey}\n`);
}
const withPasskeys = file(`v${VERSION}.passkeys.latchkey`);
if (process.env.LATCHKEY_GOLDEN && !existsSync(withPasskeys)) {
  const { text, secrets } = await goldenRecord(PASSWORD, 2);
  writeFileSync(withPasskeys, `${text}\n`);
  writeFileSync(file(`v${VERSION}.passkeys.txt`), `${secrets.join('\n')}\n`);
}

describe.each([1])('the golden vault of format version %i', (version) => {
  const text = readFileSync(file(`v${version}.latchkey`), 'utf8').trim();
  const recoveryKey = readFileSync(file(`v${version}.recovery.txt`), 'utf8').trim();

  it('opens with its password and holds what it held', async () => {
    const envelope = await readEnvelope(text);
    expect(await open(envelope, await passwordKey(envelope))).toEqual(goldenContents);
    expect(await writeEnvelope(envelope)).toBe(text);
  });

  it('opens with its recovery key', async () => {
    const envelope = await readEnvelope(text);
    const slot = envelope.slots[1];
    if (slot?.type !== 'recovery') throw new Error('no recovery slot');
    const key = await openPair(slot, readRecoveryKey(recoveryKey), envelope.id);
    expect(await open(envelope, key ?? new Uint8Array(32))).toEqual(goldenContents);
    expect(await openPair(slot, new Uint8Array(16), envelope.id)).toBeNull();
  });

  it('opens from FORMAT.md alone, without our code', async () => {
    const plain: unknown = JSON.parse(written(goldenContents));
    expect(await openVault(text, PASSWORD)).toEqual(plain);
    expect(await openVault(text, PASSWORD.normalize('NFD'))).toEqual(plain);
    expect(await openVault(text, recoveryKey, { recovery: true })).toEqual(plain);
    await expect(openVault(text, 'another password')).rejects.toThrow('wrong password');
  });
});

describe.each([1])('the golden vault with passkeys of format version %i', (version) => {
  const text = readFileSync(file(`v${version}.passkeys.latchkey`), 'utf8').trim();
  const secrets = readFileSync(file(`v${version}.passkeys.txt`), 'utf8').trim().split('\n');

  it('opens with each passkey, with its password, and with no other secret', async () => {
    const envelope = await readEnvelope(text);
    expect(await writeEnvelope(envelope)).toBe(text);
    expect(await open(envelope, await passwordKey(envelope))).toEqual(goldenContents);
    const slots = envelope.slots.filter(isPasskey);
    expect(slots.map(passkeyName)).toEqual(['blue key', '指紋 · «Ноутбук» 🗝']);
    for (const [at, slot] of slots.entries())
      for (const [by, secret] of secrets.entries()) {
        const bytes = fromBase64(secret) ?? new Uint8Array();
        const key = await openPair(slot, bytes, envelope.id);
        if (at === by) expect(await open(envelope, key ?? random(32))).toEqual(goldenContents);
        else expect(key).toBeNull();
      }
  });

  it('opens from FORMAT.md alone, without our code', async () => {
    const plain: unknown = JSON.parse(written(goldenContents));
    expect(await openVault(text, PASSWORD)).toEqual(plain);
    for (const secret of secrets)
      expect(await openVault(text, secret, { passkey: true })).toEqual(plain);
    const other = openVault(text, 'A'.repeat(43), { passkey: true });
    await expect(other).rejects.toThrow('wrong password');
  });
});

async function passwordKey({ slots, id }: Envelope) {
  const [slot] = slots;
  if (slot?.type !== 'password') throw new Error('no password slot');
  const { salt, ...parameters } = slot.kdf;
  const run = {
    ...parameters,
    password: passwordBytes(PASSWORD),
    salt: fromBase64(salt) ?? new Uint8Array(),
  };
  return (await unwrapPassword(slot, await argon2id(run), id)) ?? new Uint8Array(32);
}
