import { expect, it } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import { decodeContents, encodeContents } from '../../../src/core/vault/contents.ts';
import { VERSION } from '../../../src/core/vault/envelope.ts';
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

it('leaves out what is kept of the recovery key, whether the vault shares or not', () => {
  const recoveryAuth = { slot: '11111111-1111-4111-8111-111111111111', key: SYNC.key };
  for (const sync of [null, SYNC])
    expect(portableContents({ ...bare, sync, recoveryAuth })).toEqual(bare);
});

it('leaves them out of what this version cannot read as well', () => {
  for (const unread of [{ sync: { ...SYNC, carrier: 'later' } }, { recoveryAuth: 'later' }]) {
    const text = new TextDecoder().decode(encodeContents(bare));
    const later = JSON.stringify({ ...JSON.parse(text), ...unread, other: 1 });
    const read = decodeContents(later, VERSION);
    expect(read.sync).toBeNull();
    const written = JSON.parse(new TextDecoder().decode(encodeContents(portableContents(read))));
    expect(written).toEqual({ ...JSON.parse(text), other: 1 });
  }
});
