import { beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '../../../src/core/refusal.ts';
import { costly } from '../../core/transfer/given-accounts.ts';
import { account } from '../../core/transfer/out/any.ts';

const confirmPassword = vi.fn(async (_password: string) => undefined);
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

const { exportedText, exportName } = await import('../../../src/act/transfer/export.ts');

beforeEach(() => {
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
