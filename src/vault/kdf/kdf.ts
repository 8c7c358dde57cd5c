// Derives keys from passwords, in a Worker.
import { startWorker } from '../../browser/worker.ts';
import { type Bytes, fromBase64 } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { guardKdf, type KdfParameters } from '../../core/vault/kdf.ts';
import { passwordBytes } from '../../core/vault/wrap.ts';
import type { Run } from './argon2id.ts';
import workerUrl from './kdf.worker.ts?worker&url';

// A derivation that takes longer is given up.
const LONGEST_MS = 30_000;

let waiting: Worker | null = null;

/**
 * Starts the Worker of the next derivation before a password is typed, so that its files are loaded
 * by then; never throws.
 */
export function prepareKdf(): void {
  if (waiting) return;
  try {
    waiting = started();
    waiting.onerror = () => {
      waiting = null;
    };
  } catch {
    // `stretch` starts a Worker itself, and reports the failure.
  }
}

/**
 * Returns the Argon2id output of a password, 32 bytes, derived in a Worker so that the page stays
 * responsive. Refuses `kdf_weakened` and `kdf_excessive` before anything runs, `kdf_failed` when it
 * cannot run or takes 30 s; aborting the signal ends the Worker at once and rejects with the
 * signal's reason.
 */
export async function stretch(
  password: string,
  kdf: KdfParameters,
  signal?: AbortSignal,
): Promise<Bytes> {
  guardKdf(kdf);
  const salt = fromBase64(kdf.salt);
  if (!salt) throw new Refusal('kdf_failed');
  const run = { password: passwordBytes(password), salt, m: kdf.m, t: kdf.t, p: kdf.p };
  signal?.throwIfAborted();
  const worker = waiting ?? started();
  waiting = null;
  try {
    return await answer(worker, run, signal);
  } finally {
    // A Worker that goes on running would keep the password in its memory.
    worker.terminate();
    run.password.fill(0);
  }
}

// Refuses `kdf_failed` where there are no Workers, as in Chromium's background; no password is
// typed there.
function started(): Worker {
  try {
    return startWorker(workerUrl);
  } catch {
    throw new Refusal('kdf_failed');
  }
}

function answer(worker: Worker, run: Run, signal: AbortSignal | undefined): Promise<Bytes> {
  return new Promise<Bytes>((resolve, reject) => {
    const failed = (): void => reject(new Refusal('kdf_failed'));
    const timer = setTimeout(failed, LONGEST_MS);
    worker.onmessage = ({ data }: MessageEvent<Bytes>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = failed;
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.postMessage(run);
  });
}
