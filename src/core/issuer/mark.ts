// Which bundled mark stands for an issuer.
import { ISSUERS, type IssuerSlug } from './known.ts';

const SLUGS = Object.keys(ISSUERS) as IssuerSlug[];
const byName = new Map(
  SLUGS.flatMap((slug) => ISSUERS[slug].map((name): [string, IssuerSlug] => [name, slug])),
);

/** Letters of other alphabets may look like ours, and case folding turns some into ours. */
const PLAIN = /^[ -~]+$/;

/**
 * Returns the mark of the issuer that goes by exactly this name, case and spaces aside; `null` for
 * any other, one that only holds the name of a known issuer among them.
 */
export function issuerMark(issuer: string): IssuerSlug | null {
  if (!PLAIN.test(issuer)) return null;
  return byName.get(issuer.trim().replace(/ +/g, ' ').toLowerCase()) ?? null;
}
