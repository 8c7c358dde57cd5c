import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import { advancing, patching, using } from '../../../src/core/account/edits.ts';
import {
  isAutomaticDue,
  localDate,
  printOf,
  surplusOf,
} from '../../../src/core/vault/automatic.ts';
import { account, NOW } from '../../vault/account.ts';

const NEVER = { day: null, failedAt: null };

describe('the day of an automatic backup', () => {
  it('is that of the person’s clock, east and west of Greenwich', () => {
    const midnight = Date.UTC(2026, 2, 1) / 1000;
    expect(localDate(midnight, 0)).toBe('2026-03-01');
    expect(localDate(midnight, 1)).toBe('2026-02-28');
    expect(localDate(midnight - 1, -1)).toBe('2026-03-01');
    expect(localDate(midnight, 480)).toBe('2026-02-28');
    expect(localDate(midnight, -840)).toBe('2026-03-01');
  });

  it('gets one backup, and so does the next, whichever way the clock is set', () => {
    expect(isAutomaticDue(NEVER, '2026-03-01', NOW)).toBe(true);
    expect(isAutomaticDue({ ...NEVER, day: '2026-03-01' }, '2026-03-01', NOW)).toBe(false);
    expect(isAutomaticDue({ ...NEVER, day: '2026-03-01' }, '2026-03-02', NOW)).toBe(true);
    expect(isAutomaticDue({ ...NEVER, day: '2026-03-01' }, '2026-02-28', NOW)).toBe(true);
  });

  it('sees a failed one tried again after an hour, not with every change', () => {
    const failed = { day: null, failedAt: NOW };
    expect(isAutomaticDue(failed, '2026-03-01', NOW + 3_599)).toBe(false);
    expect(isAutomaticDue(failed, '2026-03-01', NOW + 3_600)).toBe(true);
    expect(isAutomaticDue(failed, '2026-03-01', NOW - 86_400)).toBe(true);
  });
});

describe('the print of what a backup is there to keep', () => {
  const KEY = new Uint8Array(32).fill(7);
  const counted = account('h', { type: 'hotp', counter: 4 });
  const contents: Contents = {
    accounts: [account('a'), counted],
    taughtFields: [],
    sync: null,
    extra: {},
  };
  const print = (of: Contents, key = KEY) => printOf(of, [], key);

  it('stays when codes are used, and when a write finds the trash to be old', async () => {
    const trashed = (expiredAt: number | null): Contents => ({
      ...contents,
      accounts: [account('a', { deletedAt: NOW, expiredAt })],
    });
    expect(await print(using('a', NOW + 9)(contents))).toBe(await print(contents));
    expect(await print(trashed(NOW + 9))).toBe(await print(trashed(null)));
  });

  it('differs after everything else, a moved counter and a taught field too', async () => {
    const edits = [
      advancing('h', NOW + 9),
      patching('a', NOW + 9, () => ({ note: 'new' })),
      patching('a', NOW, () => ({ recoveryCodes: [{ code: 'abcd-efgh', usedAt: NOW }] })),
      patching('a', NOW, () => ({ deletedAt: NOW })),
      (one: Contents) => ({ ...one, accounts: [] }),
      (one: Contents) => ({ ...one, extra: { later: 1 } }),
      (one: Contents) => ({ ...one, taughtFields: [{ host: 'example.com', likeness: '[]' }] }),
    ];
    const all = await Promise.all(
      [contents, ...edits.map((edit) => edit(contents))].map((one) => print(one)),
    );
    expect(new Set(all).size).toBe(edits.length + 1);
  });

  it('differs under another data key or way to open it, and tells nothing', async () => {
    const slot = { type: 'password', kdf: {}, nonce: '', key: 'a' } as never;
    expect(await print(contents, new Uint8Array(32))).not.toBe(await print(contents));
    expect(await printOf(contents, [slot], KEY)).not.toBe(await print(contents));
    expect(await print(contents)).toMatch(/^[A-Za-z0-9+/]{86}==$/);
  });
});

describe('the files that are too many', () => {
  it('are all but the newest five, the oldest first, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), (times) => {
        const files = times.map((at) => ({ at }));
        const gone = surplusOf(files).map(({ at }) => at);
        expect(gone).toHaveLength(Math.max(0, times.length - 5));
        expect(gone).toEqual(gone.toSorted((a, b) => a - b));
        const kept = times.filter((at) => !gone.includes(at));
        expect(Math.max(-1, ...gone)).toBeLessThan(Math.min(...kept, Infinity));
      }),
    );
  });
});
