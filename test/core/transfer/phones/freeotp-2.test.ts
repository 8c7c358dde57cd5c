import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { readFreeOtp } from '../../../../src/core/transfer/phones/freeotp-2.ts';
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
import { type JavaValue, javaMap } from '../java-object.ts';

const PASSWORD = 'three pelicans hum';
const HASHES = { sha1: 'SHA1', sha256: 'SHA256', sha512: 'SHA512' };

type Hash = keyof typeof HASHES;

function signed(bytes: Uint8Array): number[] {
  return [...new Int8Array(Uint8Array.from(bytes).buffer)];
}

function sealed(key: Buffer, plain: Uint8Array, token: string) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(token));
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const parameters = Buffer.concat([Buffer.from([48, 17, 4, 12]), iv, Buffer.from([2, 1, 16])]);
  return {
    mCipher: 'AES/GCM/NoPadding',
    mCipherText: signed(data),
    mParameters: signed(parameters),
    mToken: token,
  };
}

function tokenOf({ type, algorithm, digits, period, counter, issuer, accountName }: CountedDraft) {
  return {
    algo: algorithm,
    digits,
    issuerExt: issuer,
    issuerInt: issuer,
    label: accountName,
    type: type === 'hotp' ? 'HOTP' : 'TOTP',
    ...(type === 'hotp' ? { counter } : { period }),
  };
}

interface Backup {
  drafts: CountedDraft[];
  hash?: Hash;
  tokens?: object[];
  master?: object;
}

function backupOf({ drafts, hash = 'sha512', tokens, master = {} }: Backup): Uint8Array {
  const [own, salt] = [randomBytes(32), randomBytes(32)];
  const key = pbkdf2Sync(PASSWORD, salt, 1000, 32, hash);
  const head = {
    mAlgorithm: `PBKDF2withHmac${HASHES[hash]}`,
    mEncryptedKey: sealed(key, own, 'AES'),
    mIterations: 1000,
    mSalt: signed(salt),
    ...master,
  };
  const pairs = drafts.flatMap((one, at): [string, JavaValue][] => {
    const secret = JSON.stringify(sealed(own, one.secret, `Hmac${one.algorithm}`));
    return [
      [`id-${at}-token`, JSON.stringify(tokens?.[at] ?? tokenOf(one))],
      [`id-${at}`, JSON.stringify({ key: secret })],
    ];
  });
  return javaMap([...pairs.slice(0, 3), ['masterKey', JSON.stringify(head)], ...pairs.slice(3)]);
}

describe('a backup of FreeOTP 2', () => {
  test('its password opens it, and no other does', async () => {
    for (const hash of ['sha1', 'sha256', 'sha512'] as const) {
      const file = backupOf({ drafts: DRAFTS, hash });
      expect(shownIn(await readWith(readFreeOtp, file, PASSWORD))).toEqual(shown(DRAFTS));
      expect(await refusalOf(readWith(readFreeOtp, file, 'wrong'))).toBe('import_password');
    }
  });

  test('what a token leaves out has its default, and the key names the algorithm', async () => {
    const drafts = [draft({ algorithm: 'SHA256', issuer: '', accountName: 'kim' })];
    const file = backupOf({ drafts, tokens: [{ label: 'kim', type: 'TOTP' }] });
    expect(shownIn(await readWith(readFreeOtp, file, PASSWORD))).toEqual(shown(drafts));
  });

  test('names that a person gave come first', async () => {
    const [one = draft()] = DRAFTS;
    const tokens = [{ ...tokenOf(one), issuerAlt: 'Mine', labelAlt: 'me' }];
    const { accounts } = await readWith(readFreeOtp, backupOf({ drafts: [one], tokens }), PASSWORD);
    expect(accounts[0]?.draft).toMatchObject({ issuer: 'Mine', accountName: 'me' });
  });

  test('what cannot be taken over is named with its reason', async () => {
    const drafts = [draft(), draft(), draft()];
    const [one] = drafts.map(tokenOf);
    const tokens = [{ ...one, algo: 'MD5' }, { ...one, digits: 12 }, one ?? {}];
    const { accounts, problems } = await readWith(
      readFreeOtp,
      backupOf({ drafts, tokens }),
      PASSWORD,
    );
    expect(accounts).toHaveLength(1);
    const name = 'Example: kim@example.com';
    expect(problems).toEqual([
      { name, code: 'uri_algorithm_unknown' },
      { name, code: 'uri_digits_out_of_range' },
    ]);
  });

  test('a token whose secret is missing is named', async () => {
    const own = backupOf({ drafts: [draft()] });
    const text = Buffer.from(own).toString('latin1').replace('id-0t', 'id-9t');
    const file = new Uint8Array(Buffer.from(text, 'latin1'));
    const { problems } = await readWith(readFreeOtp, file, PASSWORD);
    expect(problems).toEqual([{ name: 'Example: kim@example.com', code: 'import_damaged' }]);
  });

  test('costs beyond what a computer should give are refused before anything runs', async () => {
    const costs = [
      [{ mIterations: 10_000_001 }, 'import_costly'],
      [{ mIterations: 0 }, 'import_damaged'],
      [{ mIterations: '1' }, 'import_damaged'],
      [{ mAlgorithm: 'scrypt' }, 'import_damaged'],
      [{ mSalt: [1000] }, 'import_damaged'],
      [{ mEncryptedKey: null }, 'import_damaged'],
    ] as const;
    for (const [master, code] of costs) {
      const file = backupOf({ drafts: [draft()], master });
      expect(await refusalOf(readWith(readFreeOtp, file, PASSWORD))).toBe(code);
    }
  });

  test('any accounts are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrafts(false), async (drafts) => {
        const file = backupOf({ drafts });
        expect(shownIn(await readWith(readFreeOtp, file, PASSWORD))).toEqual(shown(drafts));
      }),
      { numRuns: 40 },
    );
  });

  test('cut off anywhere it is refused', async () => {
    await refusesEveryCut(readFreeOtp, backupOf({ drafts: DRAFTS }), PASSWORD);
  });

  test('other files are not taken for it', async () => {
    await bearsEveryOddValue(readFreeOtp, {});
    expect(readFreeOtp(fileOf('text'))).toBeNull();
    expect(readFreeOtp(fileOf(javaMap([['theme', 'dark']])))).toBeNull();
  });
});
