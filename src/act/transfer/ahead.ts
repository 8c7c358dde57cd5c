// The Worker of an import, started before there is a file.
import { startWorker } from '../../browser/worker.ts';
import workerUrl from './import.worker.ts?worker&url';

let spare: Worker | null = null;

/**
 * Starts the Worker of the next import for a person who is likely to give a file; readers are
 * loaded once there is one.
 */
export function importAhead(): void {
  if (spare !== null) return;
  const worker = startWorker(workerUrl);
  spare = worker;
  worker.addEventListener('error', () => {
    if (spare === worker) spare = null;
  });
}

/** Ends the Worker that waits for a file. */
export function noImportAhead(): void {
  spare?.terminate();
  spare = null;
}

/** Returns a Worker that reads files: the one that was started ahead, where there is one. */
export function importWorker(): Worker {
  const worker = spare ?? startWorker(workerUrl);
  spare = null;
  return worker;
}
