import { beforeEach, expect, test, vi } from 'vitest';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { costly } from '../../core/transfer/given-accounts.ts';
import { account } from '../../core/transfer/out/any.ts';

const confirmPassword = vi.fn(async (_password: string) => undefined);
const set = vi.hoisted((): { policy: Policy } => ({ policy: {} }));
vi.mock('../../../src/browser/storage/managed.ts', () => ({
  readPolicy: async () => set.policy,
}));
vi.mock('../../../src/vault/vault.ts', () => ({ confirmPassword }));
vi.mock('../../../src/act/transfer/import.worker.ts?worker&url', () => ({ default: 'worker.js' }));

/** Answers as the Worker does, in the same thread. */
class Worker extends EventTarget {
  static started: Worker[] = [];
  ended = false;
  constructor() {
    super();
    Worker.started.push(this);
  }
  async postMessage(job: unknown): Promise<void> {
    const { answerOf } = await import('../../../src/act/transfer/written.ts');
    const data = await answerOf(structuredClone(job) as Parameters<typeof answerOf>[0], costly);
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate(): void {
    this.ended = true;
  }
}
vi.mock('../../../src/browser/worker.ts', () => ({ startWorker: () => new Worker() }));

const { confirmExport, exportedText, exportName } = await import(
  '../../../src/act/transfer/export.ts'
);

beforeEach(() => {
  set.policy = {};
  confirmPassword.mockClear();
  Worker.started = [];
});

const job = { format: 'otpauth', accounts: [account()], password: '' } as const;

test('a file is written once the password is right, and the Worker ends', async () => {
  expect(await exportedText(job, 'right')).toMatch(/^otpauth:\/\/totp\/Example:kim/);
  expect(confirmPassword).toHaveBeenCalledWith('right');
  expect(Worker.started.map(({ ended }) => ended)).toEqual([true]);
  expect(job.accounts[0].secret[0]).toBe(1);
});

test('nothing is written with a wrong password', async () => {
  confirmPassword.mockRejectedValueOnce(new Refusal('password_wrong'));
  await expect(exportedText(job, 'wrong')).rejects.toThrow('password_wrong');
  expect(Worker.started).toEqual([]);
});

test.each(['otpauth', 'aegis', 'twofas', 'bitwarden', 'google', 'qr'] as const)(
  'where the organization allows only sealed ways out, nothing leaves as %s',
  async (format) => {
    set.policy = { plainExport: false };
    await expect(exportedText({ ...job, format }, 'right')).rejects.toThrow('policy_off');
    expect(Worker.started).toEqual([]);
    expect(confirmPassword).not.toHaveBeenCalled();
  },
);

test('a sealed file is left where the organization allows no other way, and no sheet', async () => {
  set.policy = { plainExport: false };
  await expect(confirmExport('paper', 'right')).rejects.toThrow('policy_off');
  const password = 'nine lanterns drift past 46';
  const sealed = { ...job, format: 'aegis_sealed', password } as const;
  expect(JSON.parse(await exportedText(sealed, 'right'))).toHaveProperty('header.slots');
});

test('a sealed file has a good password, as long as the organization asks', async () => {
  const sealed = { ...job, format: 'aegis_sealed', password: '' } as const;
  await expect(exportedText(sealed, 'right')).rejects.toThrow('password_short');
  set.policy = { minimumPasswordLength: 40 };
  await expect(
    exportedText({ ...sealed, password: 'nine lanterns drift past 46' }, 'right'),
  ).rejects.toThrow('password_policy');
  expect(Worker.started).toEqual([]);
});

test('what the Worker refuses is passed on', async () => {
  const steam = { ...job, format: 'google', accounts: [account({ type: 'steam' })] } as const;
  await expect(exportedText(steam, 'right')).rejects.toThrow('export_nothing');
});

test('nothing is written for somebody who has left meanwhile', async () => {
  await expect(exportedText(job, 'right', AbortSignal.abort())).rejects.toThrow('aborted');
  expect(Worker.started).toEqual([]);
});

test('a file is called by its app and day', () => {
  expect(exportName('aegis_sealed', 1_772_323_200)).toBe('latchkey-aegis-2026-03-01.json');
  expect(exportName('twofas', 1_772_323_200)).toBe('latchkey-twofas-2026-03-01.2fas');
});
