import type { Account, Contents } from '../../src/core/account/account.ts';
import { type Bytes, toBase64 } from '../../src/core/bytes/base64.ts';
import { random } from '../../src/core/vault/derive.ts';
import { VERSION, writeEnvelope } from '../../src/core/vault/envelope.ts';
import { KDF_NOW } from '../../src/core/vault/kdf.ts';
import { makePair, type PasskeyOpener } from '../../src/core/vault/pair.ts';
import { writeRecoveryKey } from '../../src/core/vault/recovery-key.ts';
import { seal } from '../../src/core/vault/seal.ts';
import { type Slot, writtenName } from '../../src/core/vault/slot.ts';
import { passwordBytes, wrapPassword } from '../../src/core/vault/wrap.ts';
import { argon2id } from '../../src/vault/kdf/argon2id.ts';

const plain: Omit<Account, 'id'> = {
  issuer: 'Example',
  accountName: 'ann@example.com',
  secret: new TextEncoder().encode('12345678901234567890'),
  type: 'totp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  parameters: [],
  sites: [],
  recoveryCodes: [],
  tags: [],
  pinned: false,
  note: '',
  createdAt: 1_790_000_000,
  updatedAt: 1_790_000_000,
  usedAt: null,
  deletedAt: null,
  expiredAt: null,
  enrollment: null,
  extra: {},
};

/**
 * What every golden vault holds: each type and algorithm, each field filled once, fields of
 * tomorrow.
 */
export const goldenContents: Contents = {
  accounts: [
    { ...plain, id: '11111111-1111-4111-8111-111111111111' },
    {
      ...plain,
      id: '22222222-2222-4222-8222-222222222222',
      issuer: 'Пример · 示例',
      accountName: 'Øyvind "čšž" \\ \u0000 \u2028',
      type: 'hotp',
      algorithm: 'SHA512',
      digits: 8,
      counter: 4_294_967_296,
      parameters: [
        ['image', 'https://example.com/a b.png'],
        ['image', ''],
      ],
      sites: ['*.example.com', 'login.xn--e1afmkfd.example'],
      recoveryCodes: [
        { code: 'abcd-efgh', usedAt: null },
        { code: '1234 5678', usedAt: 1_790_000_100 },
      ],
      tags: ['work', 'работа'],
      pinned: true,
      note: 'two\nlines',
      usedAt: 1_790_000_200,
      deletedAt: 1_790_000_300,
      expiredAt: null,
      enrollment: null,
      extra: { colour: 'green', of: { tomorrow: [1, null, true] } },
    },
    {
      ...plain,
      id: '33333333-3333-4333-8333-333333333333',
      type: 'steam',
      algorithm: 'SHA256',
      digits: 5,
    },
  ],
  taughtFields: [],
  extra: { shelves: ['home'] },
};

/** What opens a golden record beside its password. */
export interface GoldenKeys {
  recoveryKey: string;
  /** Base64 of the PRF outputs of its passkeys. */
  secrets: string[];
}

/**
 * Returns a fresh record of the golden contents in the current format, with so many passkeys, and
 * its keys.
 */
export async function goldenRecord(
  password: string,
  passkeys = 0,
): Promise<{ text: string } & GoldenKeys> {
  const [dataKey, secret, salt] = [random(32), random(16), random(16)];
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const stretched = await argon2id({ ...KDF_NOW, password: passwordBytes(password), salt });
  const slots: Slot[] = [
    await wrapPassword(dataKey, { ...KDF_NOW, salt: toBase64(salt) }, stretched, id),
    await makePair({ type: 'recovery', secret, credential: '' }, dataKey, id),
  ];
  const secrets = Array.from({ length: passkeys }, () => random(32));
  for (const [at, one] of secrets.entries())
    slots.push(await makePair(goldenPasskey(one, NAMES[at] ?? ''), dataKey, id));
  const header = { version: VERSION, generation: 42, id, slots };
  const text = await writeEnvelope(await seal(goldenContents, dataKey, header));
  return { text, recoveryKey: writeRecoveryKey(secret), secrets: secrets.map(toBase64) };
}

const NAMES = ['blue key', '指紋 · «Ноутбук» 🗝'];

/** Returns a passkey with this PRF output and name, as it is added to a vault. */
export function goldenPasskey(secret: Bytes, name: string): PasskeyOpener {
  return {
    type: 'prf',
    secret,
    credential: toBase64(random(48)),
    name: writtenName(name),
    createdAt: 1_790_000_000,
    prfSalt: toBase64(random(32)),
  };
}
