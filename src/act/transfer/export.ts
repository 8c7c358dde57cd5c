// Writes accounts for other programs, once the password was given: in the Worker that reads such
// files, so that each is read back before it leaves.
import { readPolicy } from '../../browser/storage/managed.ts';
import { startWorker } from '../../browser/worker.ts';
import type { Account } from '../../core/account/account.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import type { ExportFormat, FileFormat } from '../../core/transfer/out/contract.ts';
import { guardNewPassword } from '../../vault/password/password.ts';
import { confirmPassword } from '../../vault/vault.ts';
import workerUrl from './import.worker.ts?worker&url';

/** What the Worker is asked: to write these accounts, of which it has copies of its own. */
export interface ExportJob {
  format: FileFormat;
  accounts: readonly Account[];
  /** Seals the file where its format is sealed; empty otherwise. */
  password: string;
}

/** What the Worker answers: the file's text, or why there is none. */
export type ExportAnswer = { text: string } | { code: RefusalCode };

/**
 * Resolves when accounts may leave in a format: the organization has not switched it off, and the
 * vault's password is right. Refuses `policy_off`, and like `confirmPassword`.
 */
export async function confirmExport(format: ExportFormat, vaultPassword: string): Promise<void> {
  if (!isSealedFormat(format) && (await readPolicy()).plainExport === false)
    throw new Refusal('policy_off');
  await confirmPassword(vaultPassword);
}

/** Returns whether nobody without its password reads what leaves in this format. */
export function isSealedFormat(format: ExportFormat): boolean {
  return format === 'aegis_sealed';
}

/**
 * Returns the text of a file with those accounts that its format carries, once the vault's password
 * was right and the file was read back as it was meant. Refuses `export_nothing`, `export_differs`,
 * like `confirmExport`, and for the password of a sealed file like `guardNewPassword`; rejects with
 * the signal's reason when it is aborted.
 */
export async function exportedText(
  job: ExportJob,
  vaultPassword: string,
  signal?: AbortSignal,
): Promise<string> {
  if (isSealedFormat(job.format)) await guardNewPassword(job.password);
  await confirmExport(job.format, vaultPassword);
  signal?.throwIfAborted();
  const answer = await answered(job, signal);
  if ('code' in answer) throw new Refusal(answer.code);
  return answer.text;
}

const EXTENSIONS: Readonly<Record<FileFormat, string>> = {
  aegis_sealed: 'json',
  aegis: 'json',
  twofas: '2fas',
  bitwarden: 'json',
  otpauth: 'txt',
  google: 'txt',
  qr: 'txt',
};

/** Returns the name of a file: `latchkey-aegis-2026-03-01.json`. `now` in seconds since 1970. */
export function exportName(format: FileFormat, now: number): string {
  const [app = ''] = format.split('_');
  const day = new Date(now * 1000).toISOString().slice(0, 10);
  return `latchkey-${app}-${day}.${EXTENSIONS[format]}`;
}

async function answered(job: ExportJob, signal: AbortSignal | undefined): Promise<ExportAnswer> {
  const worker = startWorker(workerUrl);
  try {
    return await new Promise((resolve, reject) => {
      const failed = (): void => reject(new Refusal('export_differs'));
      worker.addEventListener('error', failed);
      worker.addEventListener('messageerror', failed);
      signal?.addEventListener('abort', () => reject(signal.reason));
      worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => resolve(data));
      worker.postMessage(job);
    });
  } finally {
    // What it held of secrets goes with it.
    worker.terminate();
  }
}
