/**
 * Runs the work while nobody else of the extension, in any window or worker, runs work under the
 * same name.
 */
export function exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work) as Promise<T>;
}
