import { createHash } from 'node:crypto';
import { argon2id, type Run } from '../../../src/vault/kdf/argon2id.ts';

/** The derivations asked for so far: what a stored vault may cost is part of what is tested. */
export const runs: Run[] = [];

/**
 * Which derivation answers: `stand-in` is one hash over all inputs, for tests that are not about
 * Argon2id.
 */
export const kdf = { with: 'stand-in' as 'stand-in' | 'argon2id' | 'nothing' };

/** A Worker as `src/vault/kdf/kdf.worker.ts` behaves, without a thread of its own. */
export function startWorker(): Partial<Worker> {
  let ended = false;
  const worker: Partial<Worker> = {
    postMessage: (run: Run) => {
      runs.push(run);
      if (kdf.with === 'nothing') return;
      const copy = { ...run, password: run.password.slice() };
      void Promise.resolve(kdf.with === 'argon2id' ? argon2id(copy) : standIn(copy)).then(
        (data) => {
          if (!ended) worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
        },
      );
    },
    terminate: () => {
      ended = true;
    },
  };
  return worker;
}

function standIn({ password, salt, m, t, p }: Run): Uint8Array {
  return new Uint8Array(
    createHash('sha256').update(password).update(salt).update(`${m} ${t} ${p}`).digest(),
  );
}
