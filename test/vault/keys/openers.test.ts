import { beforeEach, describe, expect, it } from 'vitest';
import { NOW, PASSWORD } from '../account.ts';
import { add, begin, code, ids, stored, vault } from '../begun.ts';
import { profile } from '../double.ts';

const { lock, unlock } = vault;
const NEXT = 'seven quiet copper lanterns';

beforeEach(begin);

describe('a recovery key', () => {
  it('opens the vault, also after the password was changed, until it is taken back', async () => {
    const sheet = await vault.makeRecoveryKey(PASSWORD, NOW);
    expect(sheet).toMatch(/^(\d{6}-){7}\d{6}$/);
    expect(stored()).not.toContain(sheet);
    expect(await vault.hasRecoveryKey()).toBe(true);
    await vault.changePassword(PASSWORD, NEXT, NOW);
    await lock();
    expect(ids(await vault.unlockWithRecoveryKey(sheet.replaceAll('-', ' '), NOW))).toEqual(['a']);
    expect(ids(await add('b'))).toEqual(['a', 'b']);
    expect(await code(vault.revokeRecoveryKey('wrong', NOW))).toBe('password_wrong');
    await vault.revokeRecoveryKey(NEXT, NOW);
    await lock();
    expect(await vault.hasRecoveryKey()).toBe(false);
    expect(await code(vault.unlockWithRecoveryKey(sheet, NOW))).toBe('recovery_wrong');
    expect(ids(await unlock(NEXT, undefined, NOW))).toEqual(['a', 'b']);
  });

  it('sets a new password when the old one is forgotten', async () => {
    const sheet = await vault.makeRecoveryKey(PASSWORD, NOW);
    await lock();
    expect(await code(vault.resetPassword(sheet, 'short', NOW))).toBe('password_short');
    expect(ids(await vault.resetPassword(sheet, NEXT, NOW))).toEqual(['a']);
    await lock();
    expect(ids(await unlock(NEXT, undefined, NOW))).toEqual(['a']);
    await lock();
    expect(ids(await vault.unlockWithRecoveryKey(sheet, NOW))).toEqual(['a']);
  });

  it('needs the password, and wrong ones are counted', async () => {
    const before = profile.local.vault;
    expect(await code(vault.makeRecoveryKey('wrong', NOW))).toBe('password_wrong');
    expect(profile.local).toMatchObject({ vault: before, wrongTries: { count: 1 } });
  });

  it('made anew makes the earlier sheet worthless, for every copy that is stored', async () => {
    const first = await vault.makeRecoveryKey(PASSWORD, NOW);
    await vault.keepSnapshot('import', NOW);
    const { key } = profile.session.session as { key: string };
    const old = String(profile.local.vault);
    const second = await vault.makeRecoveryKey(PASSWORD, NOW);
    // what the old sheet opened is the old data key, and no copy under that is left
    expect((profile.session.session as { key: string }).key).not.toBe(key);
    expect(stored()).not.toContain(JSON.stringify(old).slice(1, -1));
    expect(await vault.snapshots()).toEqual([]);
    expect(ids(await add('b'))).toEqual(['a', 'b']);
    await lock();
    expect(ids(await vault.unlockWithRecoveryKey(second, NOW))).toEqual(['a', 'b']);
    expect(ids(await unlock(PASSWORD, undefined, NOW))).toEqual(['a', 'b']);
    await lock();
    expect(await code(vault.unlockWithRecoveryKey(first, NOW))).toBe('recovery_wrong');
  });

  it('names the group that is mistyped', async () => {
    const sheet = await vault.makeRecoveryKey(PASSWORD, NOW);
    for (let at = 0; at < sheet.length; at++) {
      if (sheet[at] === '-') continue;
      const typed = sheet.slice(0, at) + String((Number(sheet[at]) + 1) % 10) + sheet.slice(at + 1);
      const refused = await vault.unlockWithRecoveryKey(typed, NOW).catch((caught) => caught);
      expect(refused).toMatchObject({
        code: 'recovery_mistyped',
        detail: { group: Math.floor(at / 7) + 1 },
      });
    }
    expect(await code(vault.unlockWithRecoveryKey(sheet.slice(1), NOW))).toBe(
      'recovery_incomplete',
    );
  });
});
