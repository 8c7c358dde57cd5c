import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetParts, takePart } from '../../src/act/scan/parts.ts';
import { sightings } from '../../src/act/scan/sight.ts';
import { formatMigration } from '../../src/core/uri/migration.ts';
import type { AccountDraft } from '../../src/core/vault/account.ts';

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

function codes(count: number, batchId: number) {
  const { uris } = formatMigration(
    Array.from({ length: count }, (_, i) => draft(i)),
    batchId,
  );
  return uris.map((text) => {
    const [sighting] = sightings([{ text, from: 'code' }], []);
    if (sighting?.kind !== 'migration') throw new Error('no export');
    return sighting;
  });
}

beforeEach(() => stored.clear());

describe('takePart', () => {
  it('collects the codes of an export in any order, each once', async () => {
    const [first, second, third] = codes(25, 77);
    if (!first || !second || !third) throw new Error('three codes expected');
    expect(await takePart(third)).toMatchObject({ have: [3], parts: 3, complete: false });
    expect(await takePart(third)).toMatchObject({ have: [3] });
    expect((await takePart(first)).drafts).toHaveLength(15);
    const whole = await takePart(second);
    expect(whole).toMatchObject({ have: [1, 2, 3], complete: true, problems: [] });
    expect(whole.drafts.map(({ issuer }) => issuer)).toEqual(
      Array.from({ length: 25 }, (_, i) => `Service ${i}`),
    );
  });

  it('keeps two exports apart and only a few at a time', async () => {
    for (const batch of [1, 2, 3, 4, 5]) await takePart(codes(15, batch)[0]!);
    expect(Object.keys(stored.get('parts') as object)).toHaveLength(3);
    expect(await takePart(codes(15, 5)[1]!)).toMatchObject({ complete: true });
    expect(await takePart(codes(15, 1)[1]!)).toMatchObject({ have: [2], complete: false });
  });

  it('stores nothing for an export of one code, and forgets when told', async () => {
    expect(await takePart(codes(3, 9)[0]!)).toMatchObject({ complete: true });
    expect(stored.size).toBe(0);
    await takePart(codes(15, 9)[0]!);
    await forgetParts();
    expect(stored.size).toBe(0);
  });

  it('begins anew where the memory holds nonsense', async () => {
    stored.set('parts', { 'a/2': { 1: 5 } });
    expect(await takePart(codes(15, 9)[0]!)).toMatchObject({ have: [1] });
  });
});
