import type { Account, Contents } from '../../src/core/account/account.ts';
import { encodeContents } from '../../src/core/vault/contents.ts';

/** A password that passes the judgement. */
export const PASSWORD = 'tidy otter, brass window';

/** The time of all tests of the vault, in seconds since 1970. */
export const NOW = 1_800_000_000;

/** Returns a plain account with this identity. */
export function account(id: string, more: Partial<Account> = {}): Account {
  return {
    id,
    issuer: 'Example',
    accountName: 'ann@example.com',
    secret: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    type: 'totp',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    parameters: [],
    sites: ['example.com'],
    recoveryCodes: [{ code: 'abcd-efgh', usedAt: null }],
    tags: [],
    pinned: false,
    note: '',
    createdAt: NOW,
    updatedAt: NOW,
    usedAt: null,
    deletedAt: null,
    expiredAt: null,
    enrollment: null,
    stamps: null,
    extra: {},
    ...more,
  };
}

/** Returns what a vault holds as the text that is sealed. */
export function written(contents: Contents): string {
  return new TextDecoder().decode(encodeContents(contents));
}
