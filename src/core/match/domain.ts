import { parse } from 'tldts';

/** The parts of a host by the public suffix list: `login.bank.example.co.uk` is `login.bank` + `example` + `co.uk`. */
export interface DomainParts {
  domain: string;
  name: string;
  suffix: string;
  subdomain: string;
}

/**
 * Returns the parts of a host from `hostOf`; `null` for IP addresses, public suffixes themselves (also private ones such as
 * github.io) and names under no listed suffix (localhost, intranets). Costs 132 KB: to be loaded only when needed.
 */
export function domainParts(host: string): DomainParts | null {
  const parts = parse(host, { allowPrivateDomains: true, extractHostname: false });
  const { domain, domainWithoutSuffix: name, publicSuffix: suffix, subdomain } = parts;
  if (!parts.isIcann && !parts.isPrivate) return null;
  return domain && name && suffix ? { domain, name, suffix, subdomain: subdomain ?? '' } : null;
}

/** Returns the registrable domain of a host, the widest site that can be confirmed, or `null` where there is none. */
export function registrableDomain(host: string): string | null {
  return domainParts(host)?.domain ?? null;
}
