import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '../../../src/core/bytes/base64.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { NOW, PASSWORD } from '../../vault/account.ts';
import { begin, code, ids, vault } from '../../vault/begun.ts';
import { profile } from '../../vault/double.ts';

const passkey = vi.hoisted(() => ({
  makePasskey: vi.fn(),
  askPasskey: vi.fn(),
  forgetPasskey: vi.fn(async () => undefined),
}));
vi.mock('../../../src/browser/passkey.ts', () => passkey);

const { forgetPasskeys, setUpPasskey, takePasskeyBack, unlockByPasskey } = await import(
  '../../../src/act/passkey/passkey.ts'
);
const { arePasskeysRefused } = await import('../../../src/browser/storage/refused.ts');

const SECRET = new Uint8Array(32).fill(7);
const ID = new Uint8Array([251, 255, 1]);
const answer = (credential = ID, secret = SECRET) => ({ credential, secret: secret.slice() });

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW * 1000 });
  for (const one of Object.values(passkey)) one.mockReset();
  passkey.makePasskey.mockImplementation(async () => answer());
  await begin();
  Object.assign(navigator, { userAgent: 'a browser of today' });
});

describe('setting a passkey up', () => {
  it('asks for the password before it asks the browser', async () => {
    expect(await code(setUpPasskey('wrong', 'blue key'))).toBe('password_wrong');
    expect(passkey.makePasskey).not.toHaveBeenCalled();
    expect(profile.local.wrongTries).toMatchObject({ count: 1 });
  });

  it('keeps what the browser made, and no copy of its secret', async () => {
    const made = answer();
    passkey.makePasskey.mockResolvedValue(made);
    await setUpPasskey(PASSWORD, 'blue key');
    const [stored] = await vault.passkeys();
    expect(stored).toMatchObject({ name: 'blue key', credential: toBase64(ID) });
    const [name, salt, known] = passkey.makePasskey.mock.calls[0] ?? [];
    expect([name, toBase64(salt), known]).toEqual(['blue key', stored?.prfSalt, []]);
    expect([...made.secret]).toEqual(Array(32).fill(0));
    expect(passkey.forgetPasskey).not.toHaveBeenCalled();
    passkey.makePasskey.mockResolvedValue(answer(new Uint8Array([2])));
    await setUpPasskey(PASSWORD, 'laptop');
    expect(passkey.makePasskey.mock.calls[1]?.[2]).toEqual([ID]);
  });

  it('reports one that could not be stored as unknown', async () => {
    passkey.makePasskey.mockImplementation(async () => {
      await vault.lock();
      return answer();
    });
    expect(await code(setUpPasskey(PASSWORD, 'blue key'))).toBe('vault_locked');
    expect(passkey.forgetPasskey).toHaveBeenCalledWith(ID);
    expect(await vault.passkeys()).toEqual([]);
  });

  it('remembers a browser that lets extensions have none, and nothing else', async () => {
    passkey.makePasskey.mockRejectedValue(new Refusal('passkey_cancelled'));
    expect(await code(setUpPasskey(PASSWORD, 'blue key'))).toBe('passkey_cancelled');
    expect(await arePasskeysRefused()).toBe(false);
    passkey.makePasskey.mockRejectedValue(new Refusal('passkey_impossible'));
    expect(await code(setUpPasskey(PASSWORD, 'blue key'))).toBe('passkey_impossible');
    expect(await arePasskeysRefused()).toBe(true);
    // A later version is tried anew.
    profile.local.passkeys = { refusedBy: 'an earlier version' };
    expect(await arePasskeysRefused()).toBe(false);
  });

  it('makes no seventh in vain', async () => {
    for (let at = 0; at < 6; at++) {
      passkey.makePasskey.mockResolvedValueOnce(answer(new Uint8Array([at])));
      await setUpPasskey(PASSWORD, `key ${at}`);
    }
    expect(await code(setUpPasskey(PASSWORD, 'one more'))).toBe('passkey_many');
    expect(passkey.makePasskey).toHaveBeenCalledTimes(6);
  });
});

describe('a passkey that was set up', () => {
  beforeEach(async () => {
    await setUpPasskey(PASSWORD, 'blue key');
  });

  it('opens the vault when it answers, and is asked by its own salt', async () => {
    await vault.lock();
    passkey.askPasskey.mockResolvedValue(answer());
    const { signal } = new AbortController();
    expect(ids(await unlockByPasskey(signal))).toEqual(['a']);
    const [asked, given] = passkey.askPasskey.mock.calls[0] ?? [];
    const [{ prfSalt } = { prfSalt: '' }] = await vault.passkeys();
    expect(asked.map((one: { prfSalt: Uint8Array }) => toBase64(one.prfSalt))).toEqual([prfSalt]);
    expect(given).toBe(signal);
  });

  it('opens nothing when another one answers, or with another secret', async () => {
    await vault.lock();
    const { signal } = new AbortController();
    passkey.askPasskey.mockResolvedValue(answer(new Uint8Array([1, 2, 3])));
    expect(await code(unlockByPasskey(signal))).toBe('passkey_other');
    passkey.askPasskey.mockResolvedValue(answer(ID, new Uint8Array(32)));
    expect(await code(unlockByPasskey(signal))).toBe('passkey_wrong');
    expect(await vault.vaultState(NOW)).toBe('locked');
  });

  it('is reported as unknown once it was taken back, or everything erased', async () => {
    const [first] = await vault.passkeys();
    if (!first) throw new Error('none');
    expect(await code(takePasskeyBack('wrong', first))).toBe('password_wrong');
    expect(passkey.forgetPasskey).not.toHaveBeenCalled();
    await takePasskeyBack(PASSWORD, first);
    expect(await vault.passkeys()).toEqual([]);
    await forgetPasskeys([first]);
    expect(passkey.forgetPasskey.mock.calls).toEqual([[ID], [ID]]);
  });
});
