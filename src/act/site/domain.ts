type DomainOf = (host: string) => string | null;

let inWorker: DomainOf | null = null;

/**
 * Gives the list of public suffixes to code that may not load it by itself: a service worker cannot
 * import later.
 */
export function haveDomains(registrableDomain: DomainOf): void {
  inWorker = registrableDomain;
}

/**
 * Returns the registrable domain of a host, loading the list of public suffixes at its first use.
 */
export async function registrableOf(host: string): Promise<string | null> {
  if (inWorker) return inWorker(host);
  const { registrableDomain } = await import('../../core/match/domain.ts');
  return registrableDomain(host);
}
