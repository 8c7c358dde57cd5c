import { argon2id, type Run } from '../../src/vault/argon2id.ts';

/** Runs so far: what a stored vault may cost is part of what is tested. */
export const runs: Run[] = [];

/** A Worker as `src/vault/kdf.worker.ts` behaves, without a thread of its own. */
export function startWorker(): Partial<Worker> {
  const worker: Partial<Worker> = {
    postMessage: (run: Run) => {
      runs.push(run);
      void argon2id({ ...run, password: run.password.slice() }).then((data) =>
        worker.onmessage?.call(worker as Worker, { data } as MessageEvent),
      );
    },
    terminate: () => undefined,
  };
  return worker;
}
