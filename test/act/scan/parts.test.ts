import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Exported } from '../../../src/act/scan/meaning.ts';
import { begun, forgetParts, gather, missingOf } from '../../../src/act/scan/parts.ts';
import { scanText } from '../../../src/act/scan/pasted.ts';
import type { Scan } from '../../../src/act/scan/types.ts';
import type { CountedDraft } from '../../../src/core/account/account.ts';
import { formatMigration } from '../../../src/core/uri/migration.ts';
import { exportsOf } from '../../../src/ui/found/offers.ts';
import { lock } from '../../../src/vault/session/session.ts';
import { doubleLocks, freshProfile, polyfill, profile } from '../../vault/double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../vault/double.ts')).polyfill,
}));
vi.mock('../../../src/content/capture.ts?script&iife', () => ({ default: 'capture.js' }));
vi.mock('../../../src/act/scan/decode/decode.worker.ts?worker&url', () => ({
  default: 'decode.js',
}));
const migration = vi.hoisted(() => ({ parse: vi.fn() }));
vi.mock('../../../src/core/uri/migration.ts', async (original) => {
  const real = await original<typeof import('../../../src/core/uri/migration.ts')>();
  migration.parse.mockImplementation(real.parseMigration);
  return { ...real, parseMigration: migration.parse };
});

const SESSION = {
  session: { key: 'a2V5', vault: 'v' },
  lease: { until: null, seenAt: 0 },
  generation: 1,
};

function draft(index: number): CountedDraft {
  const secret = Uint8Array.from({ length: 20 }, (_, i) => i + index);
  const key = {
    type: 'totp',
    secret,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
  } as const;
  return { ...key, issuer: `Service ${index}`, accountName: 'alice', parameters: [] };
}

function codes(count: number, batchId: number): Scan[] {
  const { uris } = formatMigration(
    Array.from({ length: count }, (_, i) => draft(i)),
    batchId,
  );
  return uris.map((text) => scanText(text, []));
}

doubleLocks();

/** Returns the one export of a scan after it was gathered. */
async function gathered(scan: Scan | undefined): Promise<Exported> {
  const [seen, ...others] = (await gather(scan!)).findings;
  if (seen?.kind !== 'migration' || others.length > 0) throw new Error('no export');
  return seen;
}

beforeEach(() => {
  freshProfile();
  profile.session = structuredClone(SESSION);
  migration.parse.mockClear();
});

/** Returns the codes of an export whose accounts are others than those of `codes`. */
function foreign(count: number, batchId: number): Scan[] {
  const drafts = Array.from({ length: count }, (_, i) => draft(i + 50));
  return formatMigration(drafts, batchId).uris.map((text) => scanText(text, []));
}

/** Returns one scan of everything that several scans saw. */
function together(scans: (Scan | undefined)[]): Scan {
  return { findings: scans.flatMap((scan) => scan?.findings ?? []), fillHost: null, key: null };
}

describe('gather', () => {
  it('collects the codes of an export in any order, each once', async () => {
    const [first, second, third] = codes(25, 77);
    const half = await gathered(third);
    expect(half).toMatchObject({ have: [3], parts: 3 });
    expect(missingOf(half)).toEqual([1, 2]);
    expect(await gathered(third)).toMatchObject({ have: [3] });
    expect((await gathered(first)).drafts).toHaveLength(15);
    const whole = await gathered(second);
    expect(whole).toMatchObject({ have: [1, 2, 3], problems: [] });
    expect(missingOf(whole)).toEqual([]);
    expect(whole.drafts.map(({ issuer }) => issuer)).toEqual(
      Array.from({ length: 25 }, (_, i) => `Service ${i}`),
    );
  });

  it('makes one of all the codes that are seen at once', async () => {
    const all = codes(25, 77).flatMap(({ findings }) => findings);
    const { findings } = await gather({ findings: all, fillHost: null, key: null });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ have: [1, 2, 3] });
  });

  it('keeps what two windows read at once', async () => {
    const [one, other] = codes(25, 77);
    const [first, second] = await Promise.all([gathered(one), gathered(other)]);
    expect([first.have.length, second.have.length].sort()).toEqual([1, 2]);
  });

  it('keeps two exports apart and only a few at a time', async () => {
    for (const batch of [1, 2, 3, 4, 5]) await gather(codes(15, batch)[0]!);
    expect(await begun()).toHaveLength(3);
    expect(await gathered(codes(15, 5)[1])).toMatchObject({ have: [1, 2] });
    expect(await gathered(codes(15, 1)[1])).toMatchObject({ have: [2] });
  });

  it('takes the same code in another spelling for the same', async () => {
    const [first, second] = codes(25, 9);
    await gather(first!);
    await gather(second!);
    const [{ text = '' } = {}] = first?.findings ?? [];
    const spelled = decodeURIComponent(text).replace(/=+$/, '');
    expect(spelled).not.toBe(text);
    const again = await gathered(scanText(spelled, []));
    expect(again).toMatchObject({ have: [1, 2], parts: 3 });
    expect(again.doubt).toBeUndefined();
    expect(again.drafts).toHaveLength(20);
  });

  it.each([0, 77])(
    'never says that a mixture of two exports is whole: number %i',
    async (batchId) => {
      const [mine] = codes(15, batchId);
      const [other, second] = foreign(15, batchId);
      await gather(mine!);
      expect(await gathered(other)).toMatchObject({ have: [1], parts: 2, doubt: 'part_twice' });
      const all = await gathered(second);
      expect(all).toMatchObject({ have: [1, 2], doubt: 'part_twice' });
      expect(all.drafts).toHaveLength(25);
      expect((await begun()).map(({ doubt }) => doubt)).toEqual(['part_twice']);
      expect(exportsOf(together([{ findings: [all], fillHost: null, key: null }]))).toEqual({
        half: [],
        whole: [],
        unsure: [all],
      });
    },
  );

  it('never says that codes without the number of an export are all of one', async () => {
    await gather(codes(15, 0)[0]!);
    const both = await gathered(foreign(15, 0)[1]);
    expect(both).toMatchObject({ have: [1, 2], doubt: 'no_number' });
    expect(exportsOf({ findings: [both], fillHost: null, key: null })).toMatchObject({
      half: [],
      whole: [],
    });
  });

  it('lists an account of two exports once', async () => {
    await gather(codes(15, 5)[0]!);
    const more = await gathered(codes(20, 5)[0]);
    expect(more.drafts).toHaveLength(10);
    const other = formatMigration(
      Array.from({ length: 15 }, (_, i) => draft(14 - i)),
      5,
    ).uris.map((text) => scanText(text, []));
    expect((await gathered(other[0])).drafts).toHaveLength(15);
  });

  it('lets no other export push out the one being gathered; tells what it dropped', async () => {
    const mine = codes(15, 1);
    await gather(mine[0]!);
    const crowd = await gather(together([2, 3, 4].map((batch) => foreign(15, batch)[0])));
    expect(crowd).toMatchObject({ dropped: true });
    expect(crowd.findings).toHaveLength(3);
    expect(await begun()).toHaveLength(3);
    const whole = await gather(mine[1]!);
    expect(whole.findings).toMatchObject([{ have: [1, 2] }]);
    expect(whole.dropped).toBeUndefined();
  });

  it('never drops an export that is whole but not saved', async () => {
    for (const code of codes(15, 1)) await gather(code);
    for (const batch of [2, 3, 4, 5, 6]) await gather(foreign(15, batch)[0]!);
    expect((await begun()).map(({ batchId }) => batchId)).toEqual([1, 4, 5, 6]);
  });

  it('decodes and writes once for all codes that are seen at once', async () => {
    const [first, ...others] = codes(95, 7);
    await gather(first!);
    migration.parse.mockClear();
    profile.calls = [];
    expect((await gather(together(others))).findings).toMatchObject([{ have: { length: 10 } }]);
    expect(migration.parse).toHaveBeenCalledTimes(1);
    expect(profile.calls.filter((call) => call === 'session.set')).toHaveLength(1);
  });

  it('tells whether a code had been read before', async () => {
    const [first, second] = codes(15, 9);
    expect((await gather(first!)).repeated).toBe(false);
    expect((await gather(first!)).repeated).toBe(true);
    expect((await gather(second!)).repeated).toBe(false);
  });

  it('shows what was read where memory takes no more, and tells that it is not kept', async () => {
    const { set } = polyfill.storage.session;
    polyfill.storage.session.set = () => Promise.reject(new Error('quota'));
    try {
      const { findings, dropped } = await gather(codes(15, 9)[0]!);
      expect(findings).toMatchObject([{ have: [1] }]);
      expect(dropped).toBe(true);
    } finally {
      polyfill.storage.session.set = set;
    }
  });

  it('keeps no more of one export than anyone has, and tells that it left some out', async () => {
    expect((await gather(together(codes(2_000, 9)))).dropped).toBeUndefined();
    const { findings, dropped } = await gather(together(codes(2_010, 8)));
    expect(findings).toMatchObject([{ have: { length: 200 }, drafts: { length: 2_000 } }]);
    expect(dropped).toBe(true);
  });

  it('stores nothing for an export of one code, and forgets what it is told to', async () => {
    expect(await gathered(codes(3, 9)[0])).toMatchObject({ have: [1], parts: 1 });
    expect(profile.session.parts).toBeUndefined();
    const one = await gathered(codes(15, 9)[0]);
    await gather(codes(15, 8)[0]!);
    await forgetParts([one]);
    expect((await begun()).map(({ batchId }) => batchId)).toEqual([8]);
  });

  it('begins anew where the memory holds nonsense', async () => {
    profile.session.parts = { 'a/2': { 1: 5 } };
    expect(await gathered(codes(15, 9)[0])).toMatchObject({ have: [1] });
  });

  it('lists no more missing codes than anyone reads', async () => {
    const one = await gathered(codes(15, 9)[0]);
    expect(missingOf({ ...one, parts: 2 ** 31 - 1 })).toHaveLength(12);
  });
});

describe('the lock', () => {
  it('lets no code be kept without a session', async () => {
    await lock();
    await expect(gather(codes(15, 9)[0]!)).rejects.toMatchObject({ code: 'vault_locked' });
    expect(profile.session).toEqual({});
  });

  it.each(['before', 'after'] as const)(
    'in the middle leaves nothing behind: %s the write',
    async (when) => {
      await gather(codes(15, 8)[0]!);
      profile[when] = (call) => {
        if (call === 'session.set') profile.session = {};
      };
      await expect(gather(codes(15, 9)[0]!)).rejects.toMatchObject({ code: 'vault_locked' });
      expect(profile.session).toEqual({});
    },
  );

  it('in the middle of forgetting leaves nothing behind', async () => {
    const one = await gathered(codes(15, 9)[0]);
    await gather(codes(15, 8)[0]!);
    profile.before = (call) => {
      if (call === 'session.set') profile.session = {};
    };
    await expect(forgetParts([one])).rejects.toMatchObject({ code: 'vault_locked' });
    expect(profile.session).toEqual({});
  });
});
