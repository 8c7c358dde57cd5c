import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../../src/core/refusal.ts';
import type { Run } from '../../src/vault/kdf/argon2id.ts';
import { NOW } from '../vault/account.ts';
import { doubleLocks, freshProfile, profile } from '../vault/double.ts';
import { runs } from '../vault/kdf/worker.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../vault/double.ts')).polyfill,
}));
vi.mock(
  '../../src/browser/storage/indexeddb.ts',
  async () => (await import('../vault/double.ts')).shadow,
);
vi.mock('../../src/browser/worker.ts', async () => import('../vault/kdf/worker.ts'));
// the real derivation, but each set of parameters once
vi.mock('../vault/kdf/worker.ts', async () => {
  const { argon2id } = await import('../../src/vault/kdf/argon2id.ts');
  const derived = new Map<string, Promise<Uint8Array>>();
  const runs: Run[] = [];
  const startWorker = () => {
    const worker: Partial<Worker> = { terminate: () => undefined };
    worker.postMessage = (run: Run) => {
      runs.push(run);
      const name = `${run.m} ${run.t} ${run.p} ${run.salt} ${run.password}`;
      const one = derived.get(name) ?? argon2id({ ...run, password: run.password.slice() });
      derived.set(name, one);
      void one.then((data) => worker.onmessage?.call(worker as Worker, { data } as MessageEvent));
    };
    return worker;
  };
  return { runs, startWorker };
});

const { read, unlock, vaultState } = await import('../../src/vault/vault.ts');

interface Malformed {
  refusal: string;
  part?: string;
  text: string;
}

const PASSWORD = 'tidy ﬁg, Ünïcode 鍵 window';
const folder = new URL('malformed/', import.meta.url);
const cases = readdirSync(folder).map((file) => ({
  file,
  ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Malformed),
}));

beforeEach(() => {
  freshProfile();
  doubleLocks();
  runs.length = 0;
});

describe('a malformed vault', () => {
  it('comes in at least 80 ways', () => expect(cases.length).toBeGreaterThan(80));

  it.each(cases)('$file ends in $refusal', async ({ refusal, part, text }) => {
    const stored = { vault: text, previous: text };
    profile.local = { ...stored };
    profile.shadow.set('shadow', text);
    const caught = await unlock(PASSWORD, undefined, NOW).then(
      () => null,
      (refused: Refusal) => refused,
    );
    expect(caught?.code).toBe(refusal);
    if (part) expect(caught?.detail.part).toBe(part);
    expect(runs.length).toBeLessThanOrEqual(1);
    expect(runs.every(({ m, t, p }) => m <= 262_144 && t <= 10 && p <= 16)).toBe(true);
    if (refusal === 'vault_newer' || refusal.startsWith('kdf')) expect(runs).toEqual([]);
    const { wrongTries, ...after } = profile.local;
    expect(wrongTries !== undefined).toBe(refusal === 'password_wrong');
    expect(after).toEqual(stored);
    expect([...profile.shadow]).toEqual([['shadow', text]]);
    expect(profile.session).toEqual({});
    expect(await vaultState(NOW)).toMatch(/locked|failed/);
    await expect(read(NOW)).rejects.toMatchObject({ code: 'vault_locked' });
  });
});
