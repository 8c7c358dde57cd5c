import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readEnte } from '../../../../src/core/transfer/authenticators/ente.ts';
import { sealMessage } from '../crypto/sealed-stream.ts';
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

function lineOf(
  { type, secret, issuer, accountName, ...rest }: CountedDraft,
  display = {},
): string {
  const { algorithm, digits, period, counter } = rest;
  const code = { pinned: false, trashed: false, tags: [], note: '', position: 0, ...display };
  const query = [
    ...(type === 'steam' ? [] : [`algorithm=${algorithm.toLowerCase()}`, `digits=${digits}`]),
    `issuer=${encodeURIComponent(issuer)}`,
    ...(type === 'totp' ? [`period=${period}`] : []),
    `secret=${encodeBase32(secret)}`,
    ...(type === 'hotp' ? [`counter=${counter}`] : []),
    `codeDisplay=${encodeURIComponent(JSON.stringify(code))}`,
  ];
  const label = [issuer, accountName].map(encodeURIComponent).join(':');
  return `otpauth://${type}/${label}?${query.join('&')}`;
}

function textOf(drafts: CountedDraft[]): string {
  return drafts.map((one) => lineOf(one)).join('\n');
}

async function sealedOf(text: string, memory = 8) {
  const [salt, header] = [randomBytes(16), new Uint8Array(randomBytes(24))];
  const run = { password: PASSWORD, salt, memorySize: memory, iterations: 2, parallelism: 1 };
  const key = await argon2id({ ...run, hashLength: 32, outputType: 'binary' });
  const sealed = sealMessage(new Uint8Array(key), header, new TextEncoder().encode(text), 3);
  return {
    version: 1,
    kdfParams: { memLimit: memory * 1024, opsLimit: 2, salt: salt.toString('base64') },
    encryptedData: Buffer.from(sealed).toString('base64'),
    encryptionNonce: Buffer.from(header).toString('base64'),
  };
}

describe('a text export of Ente', () => {
  test('every type and setting comes as it stands there', async () => {
    const read = await readWith(readEnte, textOf(DRAFTS));
    expect(shownIn(read)).toEqual(shown(DRAFTS));
    expect(read.problems).toEqual([]);
  });

  test('what Ente shows with a code stays, and what lay in the trash says so', async () => {
    const display = { pinned: true, trashed: true, tags: ['Home', 'Work'], note: 'a note' };
    const { accounts } = await readWith(readEnte, lineOf(draft(), display));
    const more = { isPinned: true, isTrashed: true, tags: ['Home', 'Work'], note: 'a note' };
    expect(accounts).toEqual([{ draft: draft(), ...more }]);
  });

  test('a display that is no JSON costs nothing', async () => {
    const line = lineOf(draft()).replace(/codeDisplay=.*/, 'codeDisplay=%7B%22pin');
    expect(shownIn(await readWith(readEnte, line))).toEqual(shown([draft()]));
  });

  test('what cannot be taken over is named with its reason, and nothing is lost', async () => {
    const lines = [
      lineOf(draft()),
      lineOf(draft()).replace('sha1', 'md5'),
      lineOf(draft()).replace('digits=6', 'digits=60'),
      'period=6',
      lineOf(draft()).replace('totp', 'later'),
    ];
    const { accounts, problems } = await readWith(readEnte, lines.join('\r\n'));
    expect(accounts).toHaveLength(1);
    expect(problems).toEqual([
      { name: 'Example: kim@example.com', code: 'uri_algorithm_unknown' },
      { name: 'Example: kim@example.com', code: 'uri_digits_out_of_range' },
      { name: 'period=6', code: 'uri_malformed' },
      { name: 'Example: kim@example.com', code: 'uri_type_unknown' },
    ]);
  });

  test('a link of thousands of parameters costs no other', async () => {
    const long = `${lineOf(draft()).replace('sha1', 'md5')}${'&a=1'.repeat(5000)}`;
    const { accounts, problems } = await readWith(readEnte, `${long}\n${lineOf(draft())}`);
    expect([accounts.length, problems.length]).toEqual([1, 1]);
    expect(problems[0]?.name).toContain('kim@example.com');
  });

  test('any secrets and settings are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrafts(), async (drafts) => {
        fc.pre(drafts.length > 0);
        // Names in links have their own tests.
        const named = drafts.map((one) => ({ ...one, issuer: 'Example', accountName: 'kim' }));
        expect(shownIn(await readWith(readEnte, textOf(named)))).toEqual(shown(named));
      }),
    );
  });

  test('other texts are not taken for it', () => {
    const link = 'otpauth://totp/kim?secret=JBSWY3DPEHPK3PXP';
    for (const other of ['', link, '{}', '{"kdfParams":{}}', 'codeDisplay=1'])
      expect(readEnte(fileOf(other))).toBeNull();
  });
});

describe('an encrypted export of Ente', () => {
  test('its password opens it, and no other does', async () => {
    const file = await sealedOf(textOf(DRAFTS));
    expect(shownIn(await readWith(readEnte, file, PASSWORD))).toEqual(shown(DRAFTS));
    expect(await refusalOf(readWith(readEnte, file, 'wrong'))).toBe('import_password');
  });

  test('costs beyond what a computer should give are refused before anything runs', async () => {
    const file = await sealedOf('');
    const costs = [{ memLimit: 2 ** 30 + 1024 }, { memLimit: 2 ** 30, opsLimit: 65 }];
    for (const cost of costs) {
      const kdfParams = { ...file.kdfParams, ...cost };
      const reading = readWith(readEnte, { ...file, kdfParams }, PASSWORD);
      expect(await refusalOf(reading)).toBe('import_costly');
    }
    for (const cost of [{ memLimit: 0 }, { opsLimit: 0 }, { opsLimit: 1.5 }, { salt: 'AAAA' }]) {
      const kdfParams = { ...file.kdfParams, ...cost };
      const reading = readWith(readEnte, { ...file, kdfParams }, PASSWORD);
      expect(await refusalOf(reading)).toBe('import_damaged');
    }
  });

  test('cut off anywhere it is refused', async () => {
    const whole = new TextEncoder().encode(JSON.stringify(await sealedOf(textOf(DRAFTS))));
    await refusesEveryCut(readEnte, whole, PASSWORD);
  });

  test('odd values are refused or become problems', async () => {
    await bearsEveryOddValue(readEnte, await sealedOf(lineOf(draft())), PASSWORD);
  });
});
