import type { Sync } from '../../src/core/account/account.ts';
import type { AccountStamps, Stamp } from '../../src/core/account/stamps.ts';
import { toBase64 } from '../../src/core/bytes/base64.ts';
import { account } from './account.ts';

/** The id of a computer. */
export const COMPUTER = 'aaaaaaab';

const STAMP: Stamp = [1_790_000_000, 3, COMPUTER];
const SEEN = { [COMPUTER]: [1_790_000_000, 3] } as const;

/** Stamps of an account with every member filled. */
export const STAMPS: AccountStamps = {
  born: [1_790_000_000, 0, COMPUTER],
  fields: { note: STAMP },
  seen: SEEN,
  sites: { 'example.com': { added: SEEN, removed: {} } },
  tags: { home: { added: SEEN, removed: SEEN } },
  codes: {
    c: { added: SEEN, removed: {}, used: { [COMPUTER]: [1_790_000_000, 3, 5] }, unused: SEEN },
  },
  order: 2,
};

const of = (bytes: number): string => toBase64(new Uint8Array(bytes).fill(1));

/** What shares accounts, with every member filled; its keys are public test keys. */
export const SYNC: Sync = {
  group: '11111111-1111-4111-8111-111111111111',
  computer: COMPUTER,
  private: of(32),
  carrier: 'folder',
  epoch: 2,
  key: of(32),
  rotation: {
    epoch: 2,
    by: COMPUTER,
    removed: [{ id: 'aaaaaaac', mac: of(32) }],
    wraps: [{ to: COMPUTER, ephemeral: of(65), nonce: of(12), key: of(48) }],
  },
  clock: [1_790_000_000, 3],
  seen: SEEN,
  computers: {
    [COMPUTER]: {
      name: 'Desk',
      public: of(65),
      joinedAt: 1,
      lastSeenAt: 2,
      removedAt: null,
      seen: SEEN,
      epoch: 2,
      stamp: STAMP,
    },
  },
  erased: { gone: { stamp: STAMP, seen: SEEN, at: 3, account: account('gone') } },
};

/** The names in all this that are data: a computer, a field, elements, an account. */
export const NAMES = new Set([COMPUTER, 'example.com', 'home', 'c', 'gone']);
