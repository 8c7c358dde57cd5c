import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64 } from '../../../src/core/bytes/base64.ts';
import { NOW, PASSWORD } from '../account.ts';
import { add, begin, code, ids, stored, vault } from '../begun.ts';
import { profile } from '../double.ts';

const { lock, unlock } = vault;
const NEXT = 'seven quiet copper lanterns';

beforeEach(begin);

/** A passkey as the browser would have made it. */
function fresh() {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const [secret, credential] = [random(32), toBase64(random(16))];
  return {
    credential,
    prfSalt: toBase64(random(32)),
    /** A copy: whoever gets it wipes it. */
    secret: () => secret.slice(),
  };
}

async function added(name: string) {
  const passkey = fresh();
  await vault.addPasskey({ ...passkey, secret: passkey.secret() }, name, NOW);
  return passkey;
}

const opens = ({ credential, secret }: ReturnType<typeof fresh>) =>
  vault.unlockWithPasskey(credential, secret(), NOW);

describe('a passkey', () => {
  it('opens the vault beside the password, also after the password was changed', async () => {
    const [blue, laptop] = [await added('blue key'), await added(' laptop ')];
    expect(await vault.passkeys()).toMatchObject([
      { name: 'blue key', createdAt: NOW, credential: blue.credential, prfSalt: blue.prfSalt },
      { name: 'laptop', createdAt: NOW, credential: laptop.credential },
    ]);
    const old = (profile.session.session as { key: string }).key;
    await vault.changePassword(PASSWORD, NEXT, NOW);
    expect((profile.session.session as { key: string }).key).not.toBe(old);
    for (const passkey of [blue, laptop]) {
      await lock();
      expect(ids(await opens(passkey))).toEqual(['a']);
    }
    expect(ids(await add('b'))).toEqual(['a', 'b']);
    await lock();
    expect(ids(await unlock(NEXT, undefined, NOW))).toEqual(['a', 'b']);
  });

  it('starts a session that ends as any other does', async () => {
    const passkey = await added('blue key');
    const { lease } = profile.session;
    await lock();
    await opens(passkey);
    expect(profile.session.lease).toEqual(lease);
    expect(await vault.vaultState(NOW + 14 * 60)).toBe('open');
    expect(await vault.vaultState(NOW + 16 * 60)).toBe('locked');
  });

  it('is refused when it is another one, or answers with another secret', async () => {
    const passkey = await added('blue key');
    const before = stored();
    await lock();
    expect(await code(opens(fresh()))).toBe('passkey_other');
    expect(await code(opens({ ...fresh(), credential: passkey.credential }))).toBe('passkey_wrong');
    expect(await code(vault.unlockWithPasskey('', passkey.secret(), NOW))).toBe('passkey_other');
    expect(await vault.vaultState(NOW)).toBe('locked');
    expect(stored()).toBe(before);
  });

  it('does not wait for the pause after wrong passwords, nor ends it', async () => {
    const passkey = await added('blue key');
    await lock();
    for (let tries = 0; tries < 9; tries++) await code(unlock('wrong', undefined, NOW));
    expect(await code(unlock(PASSWORD, undefined, NOW))).toBe('password_wait');
    const { wrongTries } = profile.local;
    expect(ids(await opens(passkey))).toEqual(['a']);
    expect(profile.local.wrongTries).toEqual(wrongTries);
  });

  it('is renamed, and keeps opening', async () => {
    const passkey = await added('blue key');
    const [{ id } = { id: '' }] = await vault.passkeys();
    await vault.renamePasskey(id, '  Синий ключ 🗝 ', NOW);
    expect(await vault.passkeys()).toMatchObject([{ id, name: 'Синий ключ 🗝' }]);
    await vault.renamePasskey('not there', 'x', NOW);
    expect(await vault.passkeys()).toMatchObject([{ id, name: 'Синий ключ 🗝' }]);
    await lock();
    expect(ids(await opens(passkey))).toEqual(['a']);
    await lock();
    expect(await code(vault.renamePasskey(id, 'y', NOW))).toBe('vault_locked');
  });

  it('that is removed opens no copy that is stored; what else opens it still does', async () => {
    const sheet = await vault.makeRecoveryKey(PASSWORD, NOW);
    const [blue, laptop] = [await added('blue key'), await added('laptop')];
    await vault.keepSnapshot('import', NOW);
    const [{ id } = { id: '' }] = await vault.passkeys();
    expect(await code(vault.removePasskey('wrong', id, NOW))).toBe('password_wrong');
    await vault.removePasskey(PASSWORD, id, NOW);
    expect(stored()).not.toContain(blue.credential);
    expect(await vault.snapshots()).toEqual([]);
    await lock();
    expect(await code(opens(blue))).toBe('passkey_other');
    expect(ids(await opens(laptop))).toEqual(['a']);
    await lock();
    expect(ids(await vault.unlockWithRecoveryKey(sheet, NOW))).toEqual(['a']);
    await lock();
    expect(ids(await unlock(PASSWORD, undefined, NOW))).toEqual(['a']);
  });

  it('has five others at most, which leaves room for a recovery key', async () => {
    const all = [];
    for (const at of [1, 2, 3, 4, 5, 6]) all.push(await added(`key ${at}`));
    expect(await code(added('one more'))).toBe('passkey_many');
    await vault.makeRecoveryKey(PASSWORD, NOW);
    await vault.makeRecoveryKey(PASSWORD, NOW);
    expect(await vault.passkeys()).toHaveLength(6);
    for (const passkey of all) {
      await lock();
      expect(ids(await opens(passkey))).toEqual(['a']);
    }
  });

  it('is in no backup, and a restored one asks for the password', async () => {
    const passkey = await added('blue key');
    const { text } = await vault.backupFile(NOW);
    expect(text).not.toContain(passkey.credential);
    expect(text).not.toContain('"prf"');
    await vault.confirmBackup(`${text}\n`, text, NOW, NOW);
    await begin();
    profile.local = {};
    profile.shadow.clear();
    await lock();
    await vault.restoreBackup(text, PASSWORD, NOW);
    expect(await vault.passkeys()).toEqual([]);
    await lock();
    expect(await code(opens(passkey))).toBe('passkey_other');
    expect(ids(await unlock(PASSWORD, undefined, NOW))).toEqual(['a']);
  });

  it('is left out of a restored copy that has it after all', async () => {
    await added('blue key');
    const text = String(profile.local.vault);
    profile.local = {};
    profile.shadow.clear();
    await lock();
    await vault.restoreBackup(text, PASSWORD, NOW);
    expect(await vault.passkeys()).toEqual([]);
  });

  it('makes no backup different while there is none', async () => {
    expect((await vault.backupFile(NOW)).text).toBe(profile.local.vault);
  });

  it('goes with everything that is erased', async () => {
    await added('blue key');
    await vault.eraseEverything();
    expect(await vault.passkeys()).toEqual([]);
    expect(stored()).not.toContain('prf');
  });
});
