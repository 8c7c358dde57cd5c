import { vi } from 'vitest';

/**
 * How long `vi.waitFor` waits for what never comes, in milliseconds: a busy machine takes more than
 * its one second.
 */
const PATIENCE_MS = 20_000;

const waitFor = vi.waitFor;
vi.waitFor = (callback, options) =>
  waitFor(callback, {
    timeout: PATIENCE_MS,
    ...(typeof options === 'number' ? { timeout: options } : options),
  });
