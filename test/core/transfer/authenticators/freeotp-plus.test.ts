import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { readFreeOtpPlus } from '../../../../src/core/transfer/authenticators/freeotp-plus.ts';
import {
  anyDrafts,
  bearsEveryOddValue,
  DRAFTS,
  draft,
  fileOf,
  readWith,
  refusesEveryCut,
  shown,
  shownIn,
} from '../given-accounts.ts';

function tokenOf({ type, secret, issuer, accountName, ...rest }: CountedDraft) {
  const { algorithm, digits, period, counter } = rest;
  return {
    algo: algorithm,
    counter,
    digits,
    issuerExt: issuer,
    issuerInt: issuer,
    label: accountName,
    period,
    secret: [...new Int8Array(Uint8Array.from(secret).buffer)],
    type: type === 'hotp' ? 'HOTP' : 'TOTP',
  };
}

function backupOf(tokens: object[]) {
  return { tokenOrder: tokens.map((_, at) => `${at}`), tokens };
}

describe('a backup of FreeOTP+', () => {
  test('every type and setting comes as it stands there', async () => {
    const read = await readWith(readFreeOtpPlus, backupOf(DRAFTS.map(tokenOf)));
    expect(shownIn(read)).toEqual(shown(DRAFTS));
    expect(read.problems).toEqual([]);
  });

  test('names that a person gave come first', async () => {
    const tokens = [{ ...tokenOf(draft()), issuerAlt: 'Mine', labelAlt: 'me' }];
    const { accounts } = await readWith(readFreeOtpPlus, backupOf(tokens));
    expect(accounts[0]?.draft).toMatchObject({ issuer: 'Mine', accountName: 'me' });
  });

  test('an issuer in the link only is the issuer', async () => {
    const tokens = [{ ...tokenOf(draft()), issuerExt: '' }];
    const { accounts } = await readWith(readFreeOtpPlus, backupOf(tokens));
    expect(accounts[0]?.draft.issuer).toBe('Example');
  });

  test('what cannot be taken over is named with its reason', async () => {
    const token = tokenOf(draft());
    const { accounts, problems } = await readWith(
      readFreeOtpPlus,
      backupOf([
        { ...token, algo: 'MD5' },
        { ...token, type: 'LATER' },
        { ...token, secret: [300] },
        { ...token, secret: [] },
      ]),
    );
    expect(accounts).toEqual([]);
    const name = 'Example: kim@example.com';
    expect(problems).toEqual([
      { name, code: 'uri_algorithm_unknown' },
      { name, code: 'uri_type_unknown' },
      { name, code: 'secret_missing' },
      { name, code: 'secret_missing' },
    ]);
  });

  test('any accounts are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrafts(false), async (drafts) => {
        const read = await readWith(readFreeOtpPlus, backupOf(drafts.map(tokenOf)));
        expect(shownIn(read)).toEqual(shown(drafts));
      }),
    );
  });

  test('cut off anywhere it is refused, and odd values become problems', async () => {
    const file = backupOf(DRAFTS.slice(2, 4).map(tokenOf));
    await refusesEveryCut(readFreeOtpPlus, new TextEncoder().encode(JSON.stringify(file)));
    await bearsEveryOddValue(readFreeOtpPlus, file);
  });

  test('other files are not taken for it', () => {
    for (const other of ['', '[]', '{}', '{"tokens":7}', '{"tokens":[{"secret":"x"}]}'])
      expect(readFreeOtpPlus(fileOf(other))).toBeNull();
  });
});
