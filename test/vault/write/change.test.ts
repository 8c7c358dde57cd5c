import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contents, Sync } from '../../../src/core/account/account.ts';
import { newComputerId, newSync, withKey } from '../../../src/core/sync/merge/group.ts';
import { newPair } from '../../../src/core/vault/curve.ts';
import { NOW, PASSWORD } from '../account.ts';
import { add, begin, code, ids, vault } from '../begun.ts';
import { profile } from '../double.ts';

vi.mock('../../../src/browser/folder/kept.ts', () => ({ forgetFolder: async () => undefined }));
const { changeSharing } = await import('../../../src/vault/write/change.ts');
const { stopSharing } = await import('../../../src/vault/sync/stop.ts');

async function fresh(): Promise<Sync> {
  const newcomer = {
    computer: newComputerId(),
    pair: await newPair(),
    name: 'Office',
    carrier: 'browser',
  } as const;
  const key = crypto.getRandomValues(new Uint8Array(32));
  return newSync(newcomer, { group: crypto.randomUUID(), epoch: 3, key, rotation: null }, NOW);
}

const syncNow = async (): Promise<Sync | null> => (await vault.read(NOW)).sync;
const setting = (sync: Sync | null) => (contents: Contents) => ({ ...contents, sync });

let sync: Sync;

beforeEach(async () => {
  await begin();
  sync = await fresh();
});

describe('an edit', () => {
  beforeEach(() => changeSharing(setting(sync), NOW));

  it.each<[string, (sync: Sync) => Sync | null | Promise<Sync | null>]>([
    ['ends sharing', () => null],
    ['goes to another group', fresh],
    ['takes another computer’s id', (own) => ({ ...own, computer: newComputerId() })],
    ['takes another key pair', async (own) => ({ ...own, private: (await fresh()).private })],
    ['brings an earlier sync key back', (own) => ({ ...own, epoch: 2 })],
  ])('that %s is refused, unless it was asked for', async (_, change) => {
    const { vault: record } = profile.local;
    const next = await change((await syncNow()) ?? sync);
    expect(await code(vault.change(setting(next), NOW + 1))).toBe('vault_write_failed');
    expect(profile.local.vault).toBe(record);
    await changeSharing(setting(next), NOW + 1);
    expect((await syncNow())?.group).toBe(next?.group);
  });

  it('with a later sync key is none of these', async () => {
    const later = { group: sync.group, epoch: 4, key: new Uint8Array(32), rotation: null };
    await vault.change((contents) => setting(withKey(contents.sync ?? sync, later))(contents), NOW);
    expect((await syncNow())?.epoch).toBe(4);
  });
});

describe('an edit that holds earlier contents', () => {
  it('does not switch sharing on again', async () => {
    await changeSharing(setting(sync), NOW);
    const earlier = await vault.read(NOW);
    await stopSharing(false, NOW + 1);
    expect(await code(vault.change(() => earlier, NOW + 2))).toBe('vault_write_failed');
    expect(await syncNow()).toBeNull();
  });
});

describe('an earlier state that is restored', () => {
  it('from before sharing leaves it on', async () => {
    const { text } = await vault.backupFile(NOW);
    await changeSharing(setting(sync), NOW);
    await add('b', NOW + 1);
    const [before] = await vault.snapshots();
    await vault.restoreInto(text, PASSWORD, NOW + 2);
    expect(await syncNow()).toMatchObject({ group: sync.group, key: sync.key });
    await vault.restoreSnapshot(before?.name ?? '', NOW + 3);
    expect(await syncNow()).toMatchObject({ group: sync.group, key: sync.key });
  });

  it('from when accounts were shared brings no key back', async () => {
    await changeSharing(setting(sync), NOW);
    // A raw copy of the record, as bytes that were kept aside have it.
    const text = String(profile.local.vault);
    await vault.restoreInto(text, PASSWORD, NOW + 1);
    const kept = (await vault.snapshots()).find(({ kind }) => kind === 'restore');
    const later = { group: sync.group, epoch: 4, key: new Uint8Array(32), rotation: null };
    await vault.change((contents) => setting(withKey(contents.sync ?? sync, later))(contents), NOW);
    await vault.restoreInto(text, PASSWORD, NOW + 2);
    expect((await syncNow())?.epoch).toBe(4);
    await stopSharing(false, NOW + 3);
    await vault.restoreInto(text, PASSWORD, NOW + 4);
    await vault.restoreSnapshot(kept?.name ?? '', NOW + 5);
    expect(await syncNow()).toBeNull();
    expect(ids(await vault.read(NOW))).toContain('a');
  });
});
