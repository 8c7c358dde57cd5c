import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../../src/core/refusal.ts';
import { replicaHeaderOf } from '../../../src/core/sync/header.ts';
import { assembled, syncKeys } from '../../../src/core/sync/parts.ts';
import { recoveryAuthOf, wrapForRecovery } from '../../../src/core/sync/recovery.ts';
import { openReplica } from '../../../src/core/sync/seal.ts';
import { makePair } from '../../../src/core/vault/pair.ts';
import { NOW, PASSWORD } from '../account.ts';
import { ids, vault } from '../begun.ts';
import { doubleLocks, freshProfile, profile } from '../double.ts';
import { joiningOther, type Other, own, underOf } from './other.ts';

vi.mock('../../../src/browser/folder/kept.ts', () => ({
  keptFolder: async () => null,
  keepFolder: async () => undefined,
  forgetFolder: async () => undefined,
}));
const { runSync } = await import('../../../src/vault/sync/cycle.ts');
const { startSharing } = await import('../../../src/vault/sync/start.ts');
const { invite } = await import('../../../src/vault/sync/invite.ts');
const { removeComputer, renameComputer } = await import('../../../src/vault/sync/computers.ts');
const { readSyncRecord } = await import('../../../src/vault/sync/record.ts');
const { sharingState } = await import('../../../src/vault/sync/state.ts');
const { takenFrom } = await import('../../../src/vault/sync/keys.ts');

const read = () => vault.read(NOW);
let home: Other;
let lost: Other;

beforeEach(async () => {
  freshProfile();
  doubleLocks();
  await vault.create(PASSWORD, NOW);
  await vault.change((contents) => ({ ...contents, accounts: [own('a')] }), NOW);
  await startSharing({ carrier: 'browser' }, 'Office', NOW);
  const { code } = await invite(NOW);
  home = await joiningOther('Home', [], code);
  lost = await joiningOther('Lost', [], code);
  for (const other of [home, lost, home]) {
    await other.take();
    await other.put();
    await runSync(NOW);
  }
});

const idOf = ({ contents }: Other): string => contents.sync?.computer ?? '';
async function carried() {
  const bytes = await assembled(profile.sync);
  if (!bytes) throw new Error('Nothing is carried.');
  return { bytes, header: replicaHeaderOf(bytes) };
}

describe('a computer that is removed', () => {
  it('cannot open what is written from then on, and the others can', async () => {
    await removeComputer(idOf(lost), NOW + 1);
    await vault.change((contents) => {
      const accounts = [...contents.accounts, own('secret')];
      return { ...contents, accounts };
    }, NOW + 2);
    await runSync(NOW + 60);
    const { bytes, header } = await carried();
    expect(header?.epoch).toBe(2);
    await expect(openReplica(bytes, underOf(lost.contents))).rejects.toThrow('sync_key');
    if (!home.contents.sync || !lost.contents.sync) throw new Error('They do not share.');
    const taken = await takenFrom([bytes], home.contents.sync);
    expect(taken.opened[0]?.replica.accounts.map(({ id }) => id)).toContain('secret');
    const left = await takenFrom([bytes], lost.contents.sync);
    expect(left.opened).toEqual([]);
    expect([...left.unread.values()]).toEqual(['sync_removed']);
  });

  it('writes what nobody reads any more', async () => {
    await removeComputer(idOf(lost), NOW + 1);
    await runSync(NOW + 60);
    lost.edit((contents) => ({ ...contents, accounts: [...contents.accounts, own('planted')] }));
    await lost.put();
    await runSync(NOW + 120);
    expect(ids(await read())).toEqual(['a']);
    // And what it had overwritten is there again.
    expect((await carried()).header?.epoch).toBe(2);
  });

  it('cannot leave a recovery key of its own behind, in whosever name', async () => {
    const secret = new Uint8Array(16).fill(7);
    const vaultId = crypto.randomUUID();
    const opener = { type: 'recovery', secret, credential: '' } as const;
    const slot = await makePair(opener, new Uint8Array(32), vaultId);
    const side = { slot, vault: vaultId, computer: idOf(home) };
    const auth = await recoveryAuthOf(secret);
    const wrap = await wrapForRecovery(underOf(lost.contents), side, auth);
    await lost.put({ recovery: [wrap] });
    await runSync(NOW + 1);
    await removeComputer(idOf(lost), NOW + 2);
    await runSync(NOW + 60);
    expect((await carried()).header).toMatchObject({ epoch: 2, recovery: [] });
  });

  it('stands no longer among the computers, and a renamed one stands under its name', async () => {
    await renameComputer(idOf(home), 'Kitchen', NOW + 1);
    await removeComputer(idOf(lost), NOW + 2);
    const state = await sharingState(NOW);
    expect(state?.computers.map(({ name, isRemoved }) => [name, isRemoved])).toEqual([
      ['Office', false],
      ['Kitchen', false],
      ['Lost', true],
    ]);
  });

  it('is told so when it is this one, and keeps its accounts', async () => {
    // The other one removes this computer: it takes the part of the one that stays.
    const { rotated } = await import('../../../src/core/sync/rotation.ts');
    const { withKey, withoutComputer } = await import('../../../src/core/sync/merge/group.ts');
    await home.take();
    const { sync } = home.contents;
    const office = (await read()).sync?.computer ?? '';
    if (!sync) throw new Error('It does not share.');
    const without = withoutComputer(sync, office, NOW + 1);
    const { rotation, key } = await rotated(without, without, without.computers);
    const of = { group: sync.group, epoch: rotation.epoch, key, rotation };
    home.contents = { ...home.contents, sync: withKey(without, of) };
    await home.put();
    const theirs = profile.sync;
    await runSync(NOW + 60);
    expect(await readSyncRecord()).toMatchObject({ failed: { why: 'sync_removed' } });
    expect(await vault.takeNotices()).toContain('sync_removed');
    expect(await sharingState(NOW)).toMatchObject({ isRemoved: true });
    expect(ids(await read())).toEqual(['a']);
    expect(profile.sync).toBe(theirs);
  });
});

describe('a new data key', () => {
  it('brings a new sync key, which the others follow and the old one does not open', async () => {
    const before = underOf(await read());
    await vault.changePassword(PASSWORD, `${PASSWORD} anew`, NOW + 1);
    await runSync(NOW + 60);
    const { bytes, header } = await carried();
    expect(header?.epoch).toBe(before.epoch + 1);
    await expect(openReplica(bytes, before)).rejects.toThrow(Refusal);
    for (const { contents } of [home, lost]) {
      if (!contents.sync) throw new Error('It does not share.');
      expect((await takenFrom([bytes], contents.sync)).opened).toHaveLength(1);
    }
  });

  it('leaves nothing on the carrier that a lost sheet opens', async () => {
    await vault.makeRecoveryKey(PASSWORD, NOW + 1);
    await runSync(NOW + 60);
    const { bytes: lostWith } = await carried();
    await vault.makeRecoveryKey(PASSWORD, NOW + 100);
    await runSync(NOW + 160);
    const { bytes, header } = await carried();
    expect(header?.epoch).toBe(2);
    expect(bytes).not.toEqual(lostWith);
    const { generation } = JSON.parse(String(profile.sync.m));
    const parts = syncKeys(profile.sync).filter((key) => key.includes('.'));
    expect(parts.filter((key) => !key.startsWith(generation))).toEqual([]);
  });
});
