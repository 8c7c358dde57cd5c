/** Returns whether this machine has the Firefox that `startFirefox` starts. */
export function hasFirefox(): boolean;

/**
 * Starts Firefox on a profile folder with the test build loaded: `call` asks its probe, `kill` is
 * SIGKILL, `close` a clean end.
 */
export function startFirefox(
  dist: string,
  profile: string,
  heard: (what: string, names: string[]) => void,
): Promise<{
  call: (name: string, ...given: unknown[]) => Promise<unknown>;
  kill: () => Promise<void>;
  close: () => Promise<void>;
}>;
