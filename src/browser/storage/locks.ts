/**
 * Runs `work` while no other window or worker of the extension runs any under the same name;
 * returns what it returns.
 */
export function exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work) as Promise<T>;
}
