import { beforeEach, describe, expect, it, vi } from 'vitest';
import { begun, forgetParts, gather, missingOf } from '../../src/act/scan/parts.ts';
import { scanText } from '../../src/act/scan/pasted.ts';
import type { Scan } from '../../src/act/scan/scan.ts';
import type { Exported } from '../../src/act/scan/sight.ts';
import { formatMigration } from '../../src/core/uri/migration.ts';
import type { AccountDraft } from '../../src/core/vault/account.ts';
import { doubleLocks } from '../vault/double.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: structuredClone(stored.get(key)) }),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
        },
        remove: async (key: string) => void stored.delete(key),
      },
    },
  },
}));

function draft(index: number): AccountDraft {
  const secret = Uint8Array.from({ length: 20 }, (_, i) => i + index);
  const key = { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
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
  const [seen, ...others] = (await gather(scan!)).sightings;
  if (seen?.kind !== 'migration' || others.length > 0) throw new Error('no export');
  return seen;
}

beforeEach(() => stored.clear());

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
    const all = codes(25, 77).flatMap(({ sightings }) => sightings);
    const { sightings } = await gather({ sightings: all, fillHost: null, key: null });
    expect(sightings).toHaveLength(1);
    expect(sightings[0]).toMatchObject({ have: [1, 2, 3] });
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

  it('begins anew where another export has the same number', async () => {
    await gather(codes(15, 0)[0]!);
    await gather(codes(15, 0)[1]!);
    const [, , changed] = codes(25, 0);
    await gather(changed!);
    const other = formatMigration(
      Array.from({ length: 15 }, (_, i) => draft(i + 50)),
      0,
    ).uris[0]!;
    const begunAnew = await gathered(scanText(other, []));
    expect(begunAnew).toMatchObject({ have: [1], parts: 2 });
    expect(begunAnew.drafts[0]?.issuer).toBe('Service 50');
  });

  it('stores nothing for an export of one code, and forgets what it is told to', async () => {
    expect(await gathered(codes(3, 9)[0])).toMatchObject({ have: [1], parts: 1 });
    expect(stored.size).toBe(0);
    const one = await gathered(codes(15, 9)[0]);
    await gather(codes(15, 8)[0]!);
    await forgetParts([one]);
    expect((await begun()).map(({ batchId }) => batchId)).toEqual([8]);
  });

  it('begins anew where the memory holds nonsense', async () => {
    stored.set('parts', { 'a/2': { 1: 5 } });
    expect(await gathered(codes(15, 9)[0])).toMatchObject({ have: [1] });
  });

  it('lists no more missing codes than anyone reads', async () => {
    const one = await gathered(codes(15, 9)[0]);
    expect(missingOf({ ...one, parts: 2 ** 31 - 1 })).toHaveLength(12);
  });
});
