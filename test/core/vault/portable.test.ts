import { expect, it } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import { portableContents } from '../../../src/core/vault/portable.ts';
import { account } from '../../vault/account.ts';
import { STAMPS, SYNC } from '../../vault/shared.ts';

const bare: Contents = { accounts: [account('a')], taughtFields: [], sync: null, extra: {} };

it('keeps contents that share nothing as they are', () => {
  expect(portableContents(bare)).toBe(bare);
});

it('leaves out the keys of sharing, and the stamps', () => {
  const shared = { ...bare, accounts: [{ ...account('a'), stamps: STAMPS }], sync: SYNC };
  expect(portableContents(shared)).toEqual(bare);
});
