// Registrable domains, by the public suffix list that is loaded on demand.

type DomainOf = (host: string) => string | null;

let inWorker: DomainOf | null = null;

/**
 * Sets the function that `registrableOf` uses: a service worker cannot import the public suffix
 * list later.
 */
export function haveDomains(registrableDomain: DomainOf): void {
  inWorker = registrableDomain;
}

/**
 * Returns the registrable domain of an ASCII host, or `null` where it has none; loads the public
 * suffix list when it is first called.
 */
export async function registrableOf(host: string): Promise<string | null> {
  if (inWorker) return inWorker(host);
  const { registrableDomain } = await import('../../core/match/domain.ts');
  return registrableDomain(host);
}
