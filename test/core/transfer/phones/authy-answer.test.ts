import { Buffer } from 'node:buffer';
import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readAuthyAnswer as read } from '../../../../src/core/transfer/phones/authy-answer.ts';
import { cutEverywhere, jsonFile, outcome, SECRET, shown } from '../foreign.ts';

const ITEM = { account_type: 'authenticator', digits: 7, name: 'Example: mira', issuer: null };
const SHOWN = shown({ issuer: 'Example', accountName: 'mira', digits: 7 });

function sealed(password: string, rounds: number | null, vector: string | null) {
  const key = pbkdf2Sync(password, 'salt', rounds ?? 1000, 32, 'sha1');
  const start = vector === null ? Buffer.alloc(16) : Buffer.from(vector, 'hex');
  const cipher = createCipheriv('aes-256-cbc', key, start);
  const bytes = Buffer.concat([cipher.update(SECRET.toLowerCase()), cipher.final()]);
  return {
    ...ITEM,
    encrypted_seed: bytes.toString('base64'),
    salt: 'salt',
    key_derivation_iterations: rounds,
    unique_iv: vector,
  };
}

function answer(...items: unknown[]) {
  return { message: 'success', authenticator_tokens: items, success: true };
}

test.each([
  [null, null],
  [20_000, null],
  [20_000, '0123456789abcdef0123456789abcdef'],
])('sealed in %j rounds, beginning with %j', async (rounds, vector) => {
  const file = jsonFile(answer(sealed('pass ✓', rounds, vector)));
  expect(await outcome(read, file)).toBe('locked');
  expect(await outcome(read, file, 'wrong')).toBe('import_password');
  expect(await outcome(read, file, 'pass ✓')).toEqual({ accounts: [SHOWN], problems: [] });
});

test('opened by a script', async () => {
  const items = [
    { ...ITEM, decrypted_seed: SECRET },
    { ...ITEM, issuer: 'Example', name: 'kim', decrypted_seed: SECRET },
    { ...ITEM, account_type: 'example', name: 'kim', decrypted_seed: SECRET, digits: 6 },
    { ...ITEM, decrypted_seed: 'Decryption failed' },
  ];
  expect(await outcome(read, jsonFile({ decrypted_authenticator_tokens: items }))).toEqual({
    accounts: [
      SHOWN,
      { ...SHOWN, accountName: 'kim' },
      { ...SHOWN, accountName: 'kim', digits: 6 },
    ],
    problems: [{ name: 'Example: mira', code: 'secret_missing' }],
  });
});

test("Authy's own tokens", async () => {
  const secret_seed = Buffer.from(decodeBase32(SECRET)).toString('hex');
  const file = jsonFile({ apps: [{ name: 'Example', digits: 7, secret_seed }, 5] });
  expect(await outcome(read, file)).toEqual({
    accounts: [shown({ issuer: 'Example', digits: 7, period: 10 })],
    problems: [{ name: '', code: 'import_damaged' }],
  });
});

test('more rounds than a computer should do', async () => {
  const item = { ...sealed('pass', null, null), key_derivation_iterations: 10_000_001 };
  expect(await outcome(read, jsonFile(answer(item)), 'pass')).toBe('import_costly');
});

test.each([{}, [], { apps: [] }, { apps: [{ name: 'x' }] }, { authenticator_tokens: 'x' }])(
  'not of Authy: %j',
  async (value) => expect(await outcome(read, jsonFile(value))).toBeNull(),
);

test('cut off', () =>
  cutEverywhere(read, JSON.stringify(answer(sealed('pass', null, null))), 'pass'));
