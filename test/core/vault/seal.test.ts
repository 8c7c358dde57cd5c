import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { random } from '../../../src/core/vault/derive.ts';
import { LONGEST, readEnvelope, writeEnvelope } from '../../../src/core/vault/envelope.ts';
import { KDF_NOW } from '../../../src/core/vault/kdf.ts';
import { authenticates, open, seal } from '../../../src/core/vault/seal.ts';
import { unwrapPassword, wrapPassword } from '../../../src/core/vault/wrap.ts';
import { account } from '../../vault/account.ts';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const contents = {
  accounts: ['a', 'b', 'c'].map((id) => account(id)),
  taughtFields: [],
  sync: null,
  extra: {},
};

async function sealed(generation = 7) {
  const dataKey = random(32);
  const stretched = random(32);
  const slot = await wrapPassword(
    dataKey,
    { ...KDF_NOW, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
    stretched,
    ID,
  );
  const header = { version: 1, generation, id: ID, slots: [slot] };
  const envelope = await seal(contents, dataKey, header);
  return { dataKey, stretched, slot, header, envelope, text: await writeEnvelope(envelope) };
}

describe('a sealed vault of three accounts', () => {
  it('opens with its key only', async () => {
    const { dataKey, text } = await sealed();
    const envelope = await readEnvelope(text);
    expect(await open(envelope, dataKey)).toEqual(contents);
    await expect(open(envelope, random(32))).rejects.toMatchObject({ code: 'vault_damaged' });
    expect(await authenticates(envelope, random(32))).toBe(false);
  });

  it('refuses every single flipped bit', async () => {
    const { text } = await sealed();
    const bytes = new TextEncoder().encode(text);
    let refused = 0;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const caught = await readEnvelope(String.fromCharCode(...flipped)).catch(({ code }) => code);
      if (caught === 'vault_damaged' || caught === 'vault_newer') refused++;
    }
    expect(refused).toBe(bytes.length * 8);
  }, 300_000);

  it('refuses any flipped bit with the checksum made right, whole and under its key', async () => {
    const { dataKey, text } = await sealed();
    const summed = Buffer.from(text.slice(0, text.indexOf(',"sum":')));
    const answers = new Set<string>();
    for (let bit = 0; bit < summed.length * 8; bit++) {
      const flipped = Buffer.from(summed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const sum = createHash('sha256').update(flipped.toString('latin1'), 'utf8').digest('base64');
      const other = `${flipped.toString('latin1')},"sum":"${sum}"}`;
      answers.add(
        await readEnvelope(other)
          .then((envelope) => open(envelope, dataKey))
          .then(
            () => `opened with bit ${bit}`,
            ({ code }) => code,
          ),
      );
    }
    expect(answers).toEqual(new Set(['vault_damaged', 'vault_newer']));
  }, 300_000);

  it('is not read at all when it is longer than any of ours', async () => {
    const refused = readEnvelope(' '.repeat(LONGEST + 1));
    await expect(refused).rejects.toMatchObject({
      code: 'vault_damaged',
      detail: { part: 'length' },
    });
  });

  it('refuses any flipped authenticated bit, also with the checksum made right again', async () => {
    const { dataKey, envelope } = await sealed();
    const { salt, nonce, sealed: body } = envelope.body;
    const flipped = (text: string, bit: number) => {
      const bytes = Buffer.from(text, 'base64');
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return bytes.toString('base64');
    };
    const bits = (text: string) =>
      Array.from({ length: Buffer.from(text, 'base64').length * 8 }, (_, bit) => bit);
    const others = [
      ...bits(envelope.mac).map((bit) => ({ ...envelope, mac: flipped(envelope.mac, bit) })),
      ...bits(salt).map((bit) => ({
        ...envelope,
        body: { ...envelope.body, salt: flipped(salt, bit) },
      })),
      ...bits(nonce).map((bit) => ({
        ...envelope,
        body: { ...envelope.body, nonce: flipped(nonce, bit) },
      })),
      ...bits(body).map((bit) => ({
        ...envelope,
        body: { ...envelope.body, sealed: flipped(body, bit) },
      })),
    ];
    const codes = await Promise.all(
      others.map((other) =>
        open(other, dataKey).then(
          () => 'open',
          ({ code }) => code,
        ),
      ),
    );
    expect(new Set(codes)).toEqual(new Set(['vault_damaged']));
  }, 300_000);

  it('commits to each field of the header', async () => {
    const { dataKey, envelope, slot } = await sealed();
    const kdf = { ...slot.kdf, m: slot.kdf.m + 1 };
    for (const other of [
      { ...envelope, generation: 8 },
      { ...envelope, id: '1f8fad5b-d9cb-469f-a165-70867728950e' },
      { ...envelope, slots: [{ ...slot, kdf }] },
      { ...envelope, slots: [slot, slot] },
    ])
      await expect(open(other, dataKey)).rejects.toMatchObject({ detail: { part: 'mac' } });
  });

  it('does not let the body of another generation stand under its header', async () => {
    const one = await sealed();
    const two = await seal(contents, one.dataKey, { ...one.header, generation: 8 });
    const mixed = { ...two, body: one.envelope.body };
    await expect(open(mixed, one.dataKey)).rejects.toMatchObject({ detail: { part: 'sealed' } });
  });

  it('never seals twice to the same bytes and hides how many accounts there are', async () => {
    const { dataKey, header, envelope } = await sealed();
    const again = await seal(
      { accounts: [account('a')], taughtFields: [], sync: null, extra: {} },
      dataKey,
      header,
    );
    expect(again.body.salt).not.toBe(envelope.body.salt);
    expect(again.body.nonce).not.toBe(envelope.body.nonce);
    expect(again.body.sealed.length).toBe(envelope.body.sealed.length);
  });

  it('binds the password slot to its vault', async () => {
    const { slot, stretched, dataKey } = await sealed();
    expect(await unwrapPassword(slot, stretched, ID)).toEqual(dataKey);
    expect(
      await unwrapPassword(slot, stretched, '1f8fad5b-d9cb-469f-a165-70867728950e'),
    ).toBeNull();
    expect(await unwrapPassword(slot, random(32), ID)).toBeNull();
  });
});
