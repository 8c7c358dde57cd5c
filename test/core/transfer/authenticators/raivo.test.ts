import { describe, expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readRaivo as read } from '../../../../src/core/transfer/authenticators/raivo.ts';
import { type ZipHow, zipped } from '../crypto/zipped.ts';
import { cutEverywhere, expectSame, fileOf, jsonFile, outcome, SECRET, shown } from '../foreign.ts';

const ENTRY = {
  issuer: 'Example',
  account: 'mira',
  secret: SECRET,
  algorithm: 'SHA256',
  digits: '7',
  kind: 'TOTP',
  timer: '20',
  counter: '0',
  iconType: '',
  iconValue: '',
  pinned: 'false',
};
const SHOWN = shown({
  issuer: 'Example',
  accountName: 'mira',
  algorithm: 'SHA256',
  digits: 7,
  period: 20,
});

function archive(list: unknown[], how: ZipHow = { seal: 256, password: 'master ✓' }) {
  return zipped(
    [
      { name: 'raivo-otp-export.html', content: '<html></html>' },
      { name: 'raivo-otp-export.json', content: JSON.stringify(list) },
    ],
    { isStored: true, ...how },
  );
}

test('texts for every field', async () => {
  const hotp = { ...ENTRY, kind: 'HOTP', counter: '50', pinned: 'true' };
  const deleted = { ...ENTRY, deleted: '1' };
  expect(await outcome(read, jsonFile([ENTRY, hotp, deleted]))).toEqual({
    accounts: [
      SHOWN,
      { ...SHOWN, type: 'hotp', period: 30, counter: 50, isPinned: true },
      { ...SHOWN, isTrashed: true },
    ],
    problems: [],
  });
});

test('what cannot be read is a problem with its name', async () => {
  const list = [
    { ...ENTRY, algorithm: 'SHA224' },
    { ...ENTRY, digits: '11' },
    { ...ENTRY, kind: 'X' },
  ];
  expect(await outcome(read, jsonFile(list))).toEqual({
    accounts: [],
    problems: [
      { name: 'Example: mira', code: 'uri_algorithm_unknown' },
      { name: 'Example: mira', code: 'uri_digits_out_of_range' },
      { name: 'Example: mira', code: 'uri_type_unknown' },
    ],
  });
});

describe('the archive', () => {
  test.each<NonNullable<ZipHow['seal']>>([128, 256, 'zipcrypto'])(
    'sealed with %s',
    async (seal) => {
      const file = fileOf(archive([ENTRY], { seal, password: 'master ✓' }));
      expect(await outcome(read, file)).toBe('locked');
      expect(await outcome(read, file, 'wrong')).toBe('import_password');
      expect(await outcome(read, file, 'master ✓')).toEqual({ accounts: [SHOWN], problems: [] });
    },
  );

  test('open', async () => {
    const file = fileOf(archive([ENTRY], {}));
    expect(await outcome(read, file)).toEqual({ accounts: [SHOWN], problems: [] });
  });

  test('with something else for the list', async () => {
    const file = fileOf(zipped([{ name: 'raivo-otp-export.json', content: '{"message":""}' }]));
    expect(await outcome(read, file)).toBe('import_damaged');
  });

  test('of another app', async () => {
    expect(await outcome(read, fileOf(zipped([{ name: 'a.json', content: '[]' }])))).toBeNull();
  });

  test('cut off', () => cutEverywhere(read, archive([ENTRY]), 'master ✓'));
});

test.each([[], [{ kind: 'TOTP' }], {}])('not of this app: %j', async (value) => {
  expect(await outcome(read, jsonFile(value))).toBeNull();
});

test('any accounts', () =>
  expectSame(read, (accounts) =>
    jsonFile(
      accounts.map(
        ({ secret, issuer, accountName, algorithm, digits, period, counter, isHotp }) => ({
          issuer,
          account: accountName,
          secret: encodeBase32(secret),
          algorithm,
          digits: `${digits}`,
          kind: isHotp ? 'HOTP' : 'TOTP',
          timer: `${period}`,
          counter: `${counter}`,
        }),
      ),
    ),
  ));
