import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { decodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readBattleNet as read } from '../../../../src/core/transfer/phones/battlenet.ts';
import { cutEverywhere, fileOf, outcome, SECRET, shown } from '../foreign.ts';

// The mask of the app, as published in the source of Aegis.
const MASK = Buffer.from(
  '398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6' +
    'c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a',
  'hex',
);

function masked(text: string): string {
  const bytes = [...Buffer.from(text, 'latin1')].map((byte, at) => byte ^ (MASK[at] ?? 0));
  return Buffer.from(bytes).toString('hex');
}

function preferences(values: Record<string, string>): string {
  const lines = Object.entries(values).map(
    ([name, value]) => `  <string name="com.blizzard.messenger.${name}">${value}</string>`,
  );
  return `<?xml version='1.0' encoding='utf-8'?>\n<map>\n${lines.join('\n')}\n</map>`;
}

const HEX = Buffer.from(decodeBase32(SECRET)).toString('hex');

test('the secret and the serial number under the mask', async () => {
  const file = fileOf(
    preferences({
      AUTHENTICATOR_DEVICE_SECRET: masked(HEX),
      AUTHENTICATOR_SERIAL: masked('EU-1234-5678-9012'),
    }),
  );
  expect(await outcome(read, file)).toEqual({
    accounts: [shown({ issuer: 'Battle.net', accountName: 'EU-1234-5678-9012', digits: 8 })],
    problems: [],
  });
});

test('without a serial number', async () => {
  const file = fileOf(preferences({ AUTHENTICATOR_DEVICE_SECRET: masked(HEX).toUpperCase() }));
  expect(await outcome(read, file)).toEqual({
    accounts: [shown({ issuer: 'Battle.net', digits: 8 })],
    problems: [],
  });
});

test.each([
  ['', 'secret_missing'],
  ['zz', 'import_damaged'],
  [masked('example'), 'import_damaged'],
  ['00'.repeat(99), 'import_damaged'],
])('%j is a problem', async (value, code) => {
  const file = fileOf(preferences({ AUTHENTICATOR_DEVICE_SECRET: value }));
  expect(await outcome(read, file)).toEqual({
    accounts: [],
    problems: [{ name: 'Battle.net', code }],
  });
});

test.each(['', '{}', preferences({ OTHER: '1' })])('not of this app: %j', async (text) =>
  expect(await outcome(read, fileOf(text))).toBeNull(),
);

test('cut off', () =>
  cutEverywhere(read, preferences({ AUTHENTICATOR_DEVICE_SECRET: masked(HEX) })));
