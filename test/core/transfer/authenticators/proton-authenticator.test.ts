import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readProton } from '../../../../src/core/transfer/authenticators/proton-authenticator.ts';
import { formatKeyUri } from '../../../../src/core/uri/keyuri.ts';
import {
  anyDrafts,
  bearsEveryOddValue,
  DRAFTS,
  draft,
  fileOf,
  readWith,
  refusalOf,
  refusesEveryCut,
  shown,
  shownIn,
} from '../given-accounts.ts';

const PASSWORD = 'three pelicans hum';

function entryOf(one: CountedDraft, note: string | null = null) {
  const isSteam = one.type === 'steam';
  const uri = isSteam ? `steam://${encodeBase32(one.secret)}` : formatKeyUri(one);
  const content = { uri, entry_type: isSteam ? 'Steam' : 'Totp', name: one.accountName };
  return { id: '1ccf0766', content, note };
}

function plainOf(entries: object[]) {
  return { version: 1, entries };
}

async function sealedOf(entries: object[]) {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const run = { password: PASSWORD, salt, memorySize: 19_456, iterations: 2, parallelism: 1 };
  const key = await argon2id({ ...run, hashLength: 32, outputType: 'binary' });
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from('proton.authenticator.export.v1'));
  const data = [cipher.update(JSON.stringify(plainOf(entries)), 'utf8'), cipher.final()];
  const content = Buffer.concat([iv, ...data, cipher.getAuthTag()]).toString('base64');
  return { version: 1, salt: salt.toString('base64'), content };
}

describe('a plain export of Proton Authenticator', () => {
  test('every type and setting comes as it stands there', async () => {
    const read = await readWith(readProton, plainOf(DRAFTS.map((one) => entryOf(one))));
    expect(shownIn(read)).toEqual(shown(DRAFTS));
    expect(read.problems).toEqual([]);
  });

  test('notes stay', async () => {
    const { accounts } = await readWith(
      readProton,
      plainOf([entryOf(draft(), 'a note'), entryOf(draft())]),
    );
    expect(accounts).toEqual([{ draft: draft(), note: 'a note' }, { draft: draft() }]);
  });

  test('a link without names has the name beside it, without its colon', async () => {
    const uri = 'otpauth://totp/?secret=JBSWY3DPEHPK3PXP&issuer=Example';
    const content = { uri, entry_type: 'Totp', name: ':kim@example.com' };
    const read = await readWith(readProton, plainOf([{ content, note: null }]));
    expect(shownIn(read)).toEqual(shown([draft()]));
  });

  test('Steam in either notation is Steam', async () => {
    const bytes = Buffer.from('0123456789abcdef01fb', 'utf8');
    const base64 = bytes.toString('base64');
    const uris = [
      `steam://${base64}`,
      `steam://${base64.replace('=', '')}`,
      'otpauth://totp/kim?secret=JBSWY3DPEHPK3PXP',
    ];
    const entries = uris.map((uri) => ({ content: { uri, entry_type: 'Steam', name: 'kim' } }));
    const { accounts } = await readWith(readProton, plainOf(entries));
    expect(accounts.map((account) => account.draft.type)).toEqual(['steam', 'steam', 'steam']);
    for (const { draft: read } of accounts.slice(0, 2)) {
      expect([...read.secret]).toEqual([...bytes]);
      expect(read).toMatchObject({ issuer: 'Steam', accountName: 'kim' });
    }
  });

  test('what cannot be taken over is named with its reason', async () => {
    const entry = entryOf(draft());
    const uri = entry.content.uri.replace('SHA1', 'MD5');
    const { accounts, problems } = await readWith(
      readProton,
      plainOf([entry, { ...entry, content: { ...entry.content, uri } }, { note: 'x' }]),
    );
    expect(accounts).toHaveLength(1);
    expect(problems).toEqual([
      { name: 'kim@example.com', code: 'uri_algorithm_unknown' },
      { name: '', code: 'secret_missing' },
    ]);
  });

  test('any secrets and settings are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrafts(), async (drafts) => {
        fc.pre(drafts.length > 0);
        const named = drafts.map((one) => ({
          ...one,
          issuer: one.type === 'steam' ? 'Steam' : 'Example',
          accountName: 'kim',
        }));
        const file = plainOf(named.map((one) => entryOf(one)));
        expect(shownIn(await readWith(readProton, file))).toEqual(shown(named));
      }),
    );
  });

  test('odd values are refused or become problems', async () => {
    const entries = DRAFTS.slice(3).map((one) => entryOf(one));
    await bearsEveryOddValue(readProton, plainOf(entries));
  });

  test('other files are not taken for it', () => {
    for (const other of ['', '[]', '{}', '{"entries":[{}]}', '{"salt":"","content":""}'])
      expect(readProton(fileOf(other))).toBeNull();
  });
});

describe('an encrypted export of Proton Authenticator', () => {
  test('its password opens it, and no other does', async () => {
    const file = await sealedOf(DRAFTS.map((one) => entryOf(one)));
    expect(shownIn(await readWith(readProton, file, PASSWORD))).toEqual(shown(DRAFTS));
    expect(await refusalOf(readWith(readProton, file, 'wrong'))).toBe('import_password');
    const short = { ...file, content: 'AAAA' };
    expect(await refusalOf(readWith(readProton, short))).toBe('import_damaged');
  });

  test('cut off anywhere it is refused', async () => {
    const file = await sealedOf(DRAFTS.map((one) => entryOf(one)));
    const whole = new TextEncoder().encode(JSON.stringify(file));
    await refusesEveryCut(readProton, whole, PASSWORD);
  });

  test('odd values are refused or become problems', async () => {
    await bearsEveryOddValue(readProton, await sealedOf([]), PASSWORD);
  });
});
