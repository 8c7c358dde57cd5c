import { beforeEach, describe, expect, it } from 'vitest';
import { NOW, PASSWORD } from '../account.ts';
import { add, begin, code, ids, vault } from '../begun.ts';
import { freshProfile, profile } from '../double.ts';

const { lock, read } = vault;

beforeEach(begin);

describe('a backup', () => {
  it('opens again on a browser that has nothing', async () => {
    const { text, name } = await vault.backupFile(NOW);
    expect(name).toMatch(/^latchkey-\d{4}-\d\d-\d\d\.latchkey$/);
    freshProfile();
    expect(await code(vault.restoreBackup(text, 'wrong', NOW))).toBe('password_wrong');
    expect(profile.local).toEqual({});
    expect(ids(await vault.restoreBackup(`${text}\n`, PASSWORD, NOW))).toEqual(['a']);
    expect(ids(await add('b'))).toEqual(['a', 'b']);
  });

  it('never takes the place of a vault that opens', async () => {
    const { text } = await vault.backupFile(NOW);
    await add('b');
    expect(await code(vault.restoreBackup(text, PASSWORD, NOW))).toBe('vault_exists');
    expect(ids(await read(NOW))).toEqual(['a', 'b']);
    const after = await vault.restoreInto(text, PASSWORD, NOW);
    expect(after.accounts.map(({ id, deletedAt }) => [id, deletedAt])).toEqual([
      ['a', null],
      ['b', NOW],
    ]);
  });

  it('takes the place of one that does not, whose bytes are kept', async () => {
    const { text } = await vault.backupFile(NOW);
    await lock();
    profile.local = { vault: 'broken', previous: 'too' };
    profile.shadow.set('shadow', 'also');
    const raw = await vault.rawFile(NOW);
    expect(JSON.parse(raw.text)).toEqual({
      format: 'latchkey-raw',
      vault: 'broken',
      previous: 'too',
      shadow: 'also',
    });
    expect(ids(await vault.restoreBackup(text, PASSWORD, NOW))).toEqual(['a']);
    expect((await vault.asides())[0]?.file.text).toBe(raw.text);
  });

  it('can be the raw file of a vault of which one copy is whole', async () => {
    profile.local.vault = 'broken';
    const raw = await vault.rawFile(NOW);
    freshProfile();
    expect(ids(await vault.restoreBackup(raw.text, PASSWORD, NOW))).toEqual(['a']);
  });

  it('is refused when it is something else', async () => {
    freshProfile();
    for (const text of [
      '',
      'hello',
      '{"format":"latchkey-raw"',
      '{"format":"latchkey-raw"}',
      '{}',
      '[]',
    ])
      expect(await code(vault.restoreBackup(text, PASSWORD, NOW))).toMatch(
        /vault_(damaged|missing)/,
      );
    expect(await code(vault.restoreBackup(' '.repeat(70_000_000), PASSWORD, NOW))).toBe(
      'vault_damaged',
    );
    expect(profile.local).toEqual({});
  });

  it('says when it was and what has changed since', async () => {
    expect(await vault.backupState(await read(NOW))).toEqual({ at: null, changes: 1 });
    const { text } = await vault.backupFile(NOW + 5);
    for (const other of ['', text.slice(1), text.replace('a', 'b')])
      expect(await code(vault.confirmBackup(other, text, NOW + 5, NOW + 5))).toBe('backup_other');
    expect(await vault.backupState(await read(NOW))).toEqual({ at: null, changes: 1 });
    await vault.confirmBackup(`${text}\n`, text, NOW + 5, NOW + 60);
    expect(await vault.backupState(await read(NOW))).toEqual({ at: NOW + 5, changes: 0 });
    await add('b', NOW + 6);
    expect(await vault.backupState(await read(NOW))).toEqual({ at: NOW + 5, changes: 1 });
  });

  it('is not made from a vault that is locked or broken', async () => {
    profile.local.vault = 'broken';
    expect(await code(vault.backupFile(NOW))).toBe('vault_damaged');
    await lock();
    expect(await code(vault.backupFile(NOW))).toBe('vault_locked');
  });
});

describe('a backup with a password of its own', () => {
  const OWN = 'purple ladder under snow 44';

  it('opens with that password alone, and makes it the one of a new vault', async () => {
    await vault.makeRecoveryKey(PASSWORD, NOW);
    const { name, text } = await vault.ownBackupFile(PASSWORD, OWN, NOW);
    expect(name).toMatch(/^latchkey-own-\d{4}-\d\d-\d\d\.latchkey$/);
    expect(JSON.parse(text).slots).toHaveLength(1);
    freshProfile();
    expect(await code(vault.restoreBackup(text, PASSWORD, NOW))).toBe('password_wrong');
    expect(ids(await vault.restoreBackup(text, OWN, NOW))).toEqual(['a']);
    await lock();
    expect(ids(await vault.unlock(OWN, undefined, NOW))).toEqual(['a']);
  });

  it('comes back into the vault, whose password stays', async () => {
    const { text } = await vault.ownBackupFile(PASSWORD, OWN, NOW);
    await add('b');
    expect(ids(await vault.restoreInto(text, OWN, NOW))).toEqual(['a', 'b']);
    await lock();
    expect(ids(await vault.unlock(PASSWORD, undefined, NOW))).toEqual(['a', 'b']);
  });

  it('asks for the vault’s password and a good one, and leaves the vault as it was', async () => {
    const before = profile.local.vault;
    expect(await code(vault.ownBackupFile('wrong', OWN, NOW))).toBe('password_wrong');
    expect(await code(vault.ownBackupFile(PASSWORD, 'short', NOW))).toBe('password_short');
    await vault.ownBackupFile(PASSWORD, OWN, NOW);
    expect(profile.local.vault).toBe(before);
    await lock();
    expect(await code(vault.ownBackupFile(PASSWORD, OWN, NOW))).toBe('vault_locked');
  });

  it('counts as a backup once its file was read back', async () => {
    const { text } = await vault.ownBackupFile(PASSWORD, OWN, NOW);
    const cut = text.slice(0, -1);
    expect(await code(vault.confirmBackup(cut, text, NOW, NOW, true))).toBe('backup_other');
    expect(await code(vault.confirmBackup(cut, cut, NOW, NOW, true))).toBe('vault_damaged');
    await vault.confirmBackup(text, text, NOW + 5, NOW, true);
    expect(await vault.backupState(await read(NOW))).toMatchObject({ at: NOW + 5 });
  });
});
