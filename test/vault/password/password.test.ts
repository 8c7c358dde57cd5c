import { beforeEach, describe, expect, it, vi } from 'vitest';
import { judgePassword, passphrase } from '../../../src/vault/password/password.ts';
import { WORDS } from '../../../src/vault/password/wordlist.ts';
import { NOW, PASSWORD } from '../account.ts';
import { doubleLocks, freshProfile, profile, setPolicy } from '../double.ts';
import { kdf, runs } from '../kdf/worker.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../double.ts')).polyfill,
}));
vi.mock(
  '../../../src/browser/storage/indexeddb.ts',
  async () => (await import('../double.ts')).shadow,
);
vi.mock('../../../src/browser/worker.ts', async () => import('../kdf/worker.ts'));

const { changePassword, create, lock, unlock, vaultState } = await import(
  '../../../src/vault/vault.ts'
);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (caught) => (caught.name === 'Refusal' ? caught.code : caught.name),
  );

beforeEach(() => {
  freshProfile();
  doubleLocks();
  runs.length = 0;
  kdf.with = 'stand-in';
});

describe('a password', () => {
  it.each([
    ['', 'password_short'],
    ['k4-Zp!q', 'password_short'],
    ['🔑🔑🔑🔑', 'password_short'],
    ['password123', 'password_guessable'],
    ['qwertyuiop', 'password_guessable'],
    ['aaaaaaaaaaaaaaaa', 'password_guessable'],
    ['12345678901234', 'password_guessable'],
    ['Latchkey2026', 'password_guessable'],
    ['k4-Zp!qW72', null],
    ['correct horse battery staple', null],
    ['длинный необычный пароль', null],
  ])('%j is judged %s', async (password, refusal) => {
    expect((await judgePassword(password)).refusal).toBe(refusal);
  });

  it('must pass before there is a vault', async () => {
    expect(await code(create('short', NOW))).toBe('password_short');
    expect(await code(create('password123', NOW))).toBe('password_guessable');
    expect(profile.local).toEqual({});
  });

  it('has one spelling', async () => {
    await create('Ünïcode ﬁve 鍵 windows', NOW);
    await lock();
    expect(await code(unlock('Ünïcode five 鍵 windows'.normalize('NFD'), undefined, NOW))).toBe(
      'fine',
    );
  });

  it('is offered as five words, chosen evenly', async () => {
    expect(5 * Math.log2(new Set(WORDS).size)).toBeGreaterThan(50);
    const phrases = await Promise.all(Array.from({ length: 400 }, passphrase));
    expect(phrases.every((phrase) => phrase.split(' ').length === 5)).toBe(true);
    expect(new Set(phrases.flatMap((phrase) => phrase.split(' '))).size).toBeGreaterThan(
      WORDS.length / 2,
    );
    for (const phrase of phrases.slice(0, 20)) expect((await judgePassword(phrase)).ok).toBe(true);
  });
});

describe('where an organization asks for longer passwords', () => {
  it('a new one needs as many characters, and the strength all the same', async () => {
    setPolicy({ minimumPasswordLength: 20 });
    const refusalOf = async (password: string) => (await judgePassword(password)).refusal;
    expect(await refusalOf('k4-Zp!q')).toBe('password_short');
    expect(await refusalOf('k4-Zp!qW72-k4-Zp!qW')).toBe('password_policy');
    expect(await refusalOf('k4-Zp!qW72-k4-Zp!qW7')).toBeNull();
    expect(await refusalOf('a'.repeat(40))).toBe('password_guessable');
    const refused = await create('k4-Zp!qW72', NOW).catch((caught) => caught);
    expect(refused).toMatchObject({ code: 'password_policy', detail: { least: 20 } });
    expect(profile.local).toEqual({});
  });

  it('a vault with a shorter one opens as before, and its next one is longer', async () => {
    await create('k4-Zp!qW72', NOW);
    await lock();
    setPolicy({ minimumPasswordLength: 20 });
    expect(await code(unlock('k4-Zp!qW72', undefined, NOW))).toBe('fine');
    expect(await code(changePassword('k4-Zp!qW72', 'q9-Wm!rT31', NOW))).toBe('password_policy');
    expect(await code(changePassword('k4-Zp!qW72', PASSWORD, NOW))).toBe('fine');
  });

  it('the offered words are long enough', async () => {
    setPolicy({ minimumPasswordLength: 60 });
    const phrase = await passphrase();
    expect(phrase.length).toBeGreaterThanOrEqual(60);
    expect((await judgePassword(phrase)).ok).toBe(true);
  });
});

describe('a wrong password', () => {
  beforeEach(async () => {
    await create(PASSWORD, NOW);
    await lock();
  });

  it('opens nothing and has to wait after five tries, also after a restart', async () => {
    for (let tries = 0; tries < 5; tries++)
      expect(await code(unlock('wrong', undefined, NOW))).toBe('password_wrong');
    runs.length = 0;
    const refused = await unlock(PASSWORD, undefined, NOW + 1).catch((caught) => caught);
    expect(refused).toMatchObject({ code: 'password_wait', detail: { seconds: 4 } });
    expect(await code(unlock(PASSWORD, undefined, NOW - 9_999))).toBe('password_wait');
    expect(runs).toEqual([]);
    expect(await vaultState(NOW)).toBe('locked');
    expect(await code(unlock(PASSWORD, undefined, NOW + 5))).toBe('fine');
    expect(profile.local).not.toHaveProperty('wrongTries');
  });

  it('cannot be tried side by side faster than one after the other', async () => {
    const guesses = Array.from({ length: 12 }, (_, at) =>
      code(unlock(`wrong ${at}`, undefined, NOW)),
    );
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => answer === 'password_wrong').length).toBe(5);
    expect(answers.filter((answer) => answer === 'password_wait').length).toBe(7);
  });

  it('is told from a right one on a full disk too', async () => {
    await code(unlock('wrong', undefined, NOW));
    profile.before = (call) => {
      if (call === 'local.set' || call === 'local.remove') throw new Error('IO error: no space');
    };
    expect(await code(unlock('wrong', undefined, NOW))).toBe('password_wrong');
    expect(await code(unlock(PASSWORD, undefined, NOW))).toBe('fine');
  });

  it('waits twice as long each time, five minutes at most, and never erases anything', async () => {
    let at = NOW;
    for (let tries = 0; tries < 20; tries++) {
      await code(unlock('wrong', undefined, at));
      at += 300;
    }
    const refused = await unlock(PASSWORD, undefined, at - 299).catch((caught) => caught);
    expect(refused).toMatchObject({ code: 'password_wait', detail: { seconds: 299 } });
    expect(await code(unlock(PASSWORD, undefined, at))).toBe('fine');
  });
});

describe('the derivation', () => {
  it('gives up after 30 seconds and ends its Worker', async () => {
    vi.useFakeTimers();
    kdf.with = 'nothing';
    const created = code(create(PASSWORD, NOW));
    await vi.waitFor(() => expect(runs.length).toBe(1));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await created).toBe('kdf_failed');
    vi.useRealTimers();
    expect(profile.local).toEqual({});
  });

  it('is cancelled by the signal, and nothing was counted or changed', async () => {
    await create(PASSWORD, NOW);
    await lock();
    const before = JSON.stringify(profile.local);
    kdf.with = 'nothing';
    const stop = new AbortController();
    const unlocking = code(unlock(PASSWORD, stop.signal, NOW));
    await vi.waitFor(() => expect(runs.length).toBe(2));
    stop.abort();
    expect(await unlocking).toBe('AbortError');
    expect(JSON.stringify(profile.local)).toBe(before);
  });

  it('is done anew with a fresh salt when the defaults have risen', async () => {
    const { KDF_NOW } = await import('../../../src/core/vault/kdf.ts');
    const parameters = KDF_NOW as { m: number };
    parameters.m = 32_768;
    await create(PASSWORD, NOW);
    parameters.m = 65_536;
    await lock();
    await unlock(PASSWORD, undefined, NOW);
    await vi.waitFor(() => expect(String(profile.local.vault)).toContain('"m":65536'));
    expect(String(profile.local.vault)).toContain('"generation":2');
    await lock();
    expect(await code(unlock(PASSWORD, undefined, NOW))).toBe('fine');
  });
});
