import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { decodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readWinAuth as read } from '../../../../src/core/transfer/authenticators/winauth.ts';
import { zipped } from '../crypto/zipped.ts';
import { cutEverywhere, fileOf, outcome, SECRET, shown, steam } from '../foreign.ts';

const PLAIN = `otpauth://totp/Example:mira?secret=${SECRET}&digits=8&algorithm=SHA256`;
const DATA = {
  shared_secret: Buffer.from(decodeBase32(SECRET)).toString('base64'),
  revocation_code: 'R12345',
  identity_secret: 'never kept',
};
const STEAM =
  'otpauth://totp/Steam:mira?secret=AAAAAAAA&digits=5&issuer=Steam&deviceid=android%3aexample' +
  `&data=${encodeURIComponent(JSON.stringify(DATA))}`;
const TEXT = `# example\n${PLAIN}\r\n\r\n${STEAM}\n`;
const HELD = {
  accounts: [
    shown({ issuer: 'Example', accountName: 'mira', digits: 8, algorithm: 'SHA256' }),
    steam({ accountName: 'mira', recoveryCodes: ['R12345'] }),
  ],
  problems: [],
};

test('lines, with the secret that Steam sent and without its other keys', async () => {
  expect(await outcome(read, fileOf(TEXT))).toEqual(HELD);
});

test('Steam without its data keeps the secret of the link', async () => {
  const link = `otpauth://totp/Steam:mira?secret=${SECRET}&digits=5&issuer=Steam&deviceid=example`;
  expect(await outcome(read, fileOf(link))).toEqual({
    accounts: [steam({ accountName: 'mira', parameters: [['digits', '5']] })],
    problems: [],
  });
});

test('Steam data as forms encode it', async () => {
  const key = { shared_secret: '+/+/+/+/', token_gid: 'a b' };
  const data = new URLSearchParams({ data: JSON.stringify(key, null, 2) });
  const link = `otpauth://totp/Steam:mira%20x?secret=${SECRET}&digits=5&issuer=Steam&${data}`;
  expect(await outcome(read, fileOf(link))).toEqual({
    accounts: [steam({ accountName: 'mira x', secret: '7P737677X4' })],
    problems: [],
  });
});

test('Steam data without a secret in Base64 is a problem', async () => {
  expect(await outcome(read, fileOf(STEAM.slice(0, -20)))).toEqual({
    accounts: [],
    problems: [{ name: 'Steam: mira', code: 'import_damaged' }],
  });
  const data = encodeURIComponent(JSON.stringify({ shared_secret: '§' }));
  const link = `otpauth://totp/Steam:mira?secret=${SECRET}&issuer=Steam&data=${data}`;
  expect(await outcome(read, fileOf(link))).toEqual({
    accounts: [],
    problems: [{ name: 'Steam: mira', code: 'import_damaged' }],
  });
});

describe('the archive', () => {
  test('sealed', async () => {
    const bytes = zipped([{ name: 'export.txt', content: TEXT }], {
      seal: 'zipcrypto',
      password: 'pass',
    });
    expect(await outcome(read, fileOf(bytes))).toBe('locked');
    expect(await outcome(read, fileOf(bytes), 'wrong')).toBe('import_password');
    expect(await outcome(read, fileOf(bytes), 'pass')).toEqual(HELD);
    await cutEverywhere(read, bytes, 'pass');
  });

  test('open', async () => {
    expect(await outcome(read, fileOf(zipped([{ name: 'a.txt', content: TEXT }])))).toEqual(HELD);
  });

  test('without links', async () => {
    const bytes = zipped([{ name: 'a.txt', content: 'a letter' }]);
    expect(await outcome(read, fileOf(bytes))).toBe('import_no_codes');
  });

  test('with no text', async () => {
    expect(await outcome(read, fileOf(zipped([])))).toBeNull();
    expect(await outcome(read, fileOf(zipped([{ name: 'a', content: '' }])))).toBeNull();
  });
});

test.each(['', 'a letter', PLAIN, `${STEAM}\na letter`])('not of this app: %j', async (text) =>
  expect(await outcome(read, fileOf(text))).toBeNull(),
);
