import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDraft, sealDraft } from '../../../src/core/vault/draft.ts';
import { PASSWORD } from '../account.ts';
import { doubleLocks, freshProfile, profile } from '../double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../double.ts')).polyfill,
}));
vi.mock(
  '../../../src/browser/storage/indexeddb.ts',
  async () => (await import('../double.ts')).shadow,
);
vi.mock('../../../src/browser/worker.ts', async () => import('../kdf/worker.ts'));

const { create, draftOf, keepDraft, lock, namesOfDrafts, unlock } = await import(
  '../../../src/vault/vault.ts'
);

beforeEach(async () => {
  freshProfile();
  doubleLocks();
  await create(PASSWORD, Math.floor(Date.now() / 1000));
});

describe('what was typed and not saved', () => {
  it('is kept for its form alone, until it is forgotten', async () => {
    await keepDraft('add', 'one');
    await keepDraft('edit 1', 'two');
    expect([await draftOf('add'), await draftOf('edit 1'), await draftOf('edit 2')]).toEqual([
      'one',
      'two',
      null,
    ]);
    await keepDraft('add', null);
    expect([await draftOf('add'), await draftOf('edit 1')]).toEqual([null, 'two']);
    await keepDraft('edit 1', null);
    expect(profile.session).not.toHaveProperty('drafts');
  });

  it('is never on the disk, and cannot be read in memory', async () => {
    const before = structuredClone(profile.local);
    await keepDraft('add', 'JBSWY3DPEHPK3PXP');
    expect(profile.local).toEqual(before);
    expect(JSON.stringify(profile.session)).not.toContain('JBSWY3DP');
  });

  it('is gone with the lock', async () => {
    await keepDraft('add', 'one');
    await lock();
    expect(profile.session).toEqual({});
    expect(await draftOf('add')).toBeNull();
    await unlock(PASSWORD);
    expect(await draftOf('add')).toBeNull();
  });

  it('is not brought back by a window that is slower than the lock', async () => {
    let locked: Promise<void> | null = null;
    profile.after = (call) => {
      if (call === 'session.get') locked ??= lock();
    };
    await expect(keepDraft('add', 'one')).rejects.toMatchObject({ code: 'vault_locked' });
    await locked;
    profile.after = () => undefined;
    expect(profile.session).not.toHaveProperty('drafts');
  });

  it('of two windows at once both is kept', async () => {
    await Promise.all([keepDraft('add', 'one'), keepDraft('edit 1', 'two')]);
    expect([await draftOf('add'), await draftOf('edit 1')]).toEqual(['one', 'two']);
  });

  it('is known by the names of its forms, the newest first, as long as it opens', async () => {
    expect(await namesOfDrafts()).toEqual([]);
    for (const name of ['add', 'edit 1', 'add']) await keepDraft(name, 'x');
    const sealed = await sealDraft('x', 'recovery 1', new Uint8Array(32));
    profile.session.drafts = [...(profile.session.drafts as unknown[]), ['recovery 1', sealed]];
    expect(await namesOfDrafts()).toEqual(['add', 'edit 1']);
    await lock();
    expect(await namesOfDrafts()).toEqual([]);
  });

  it('is kept of the last twenty forms, and only of what a person can type', async () => {
    for (let form = 0; form < 25; form++) await keepDraft(`edit ${form}`, 'x');
    expect([await draftOf('edit 4'), await draftOf('edit 5')]).toEqual([null, 'x']);
    await keepDraft('edit 24', 'x'.repeat(200_001));
    expect(await draftOf('edit 24')).toBeNull();
  });
});

describe('the seal of a draft', () => {
  const key = new Uint8Array(32).fill(7);

  it('opens with its key and name, and with nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.string(),
        async (text, name, other) => {
          const sealed = await sealDraft(text, name, key);
          expect(await openDraft(sealed, name, key)).toBe(text);
          if (other !== name) expect(await openDraft(sealed, other, key)).toBeNull();
          expect(await openDraft(sealed, name, new Uint8Array(32))).toBeNull();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('opens nothing that is no draft', async () => {
    for (const text of ['', 'AAAA', 'no base64 at all', 'A'.repeat(64)])
      expect(await openDraft(text, 'add', key)).toBeNull();
  });
});
