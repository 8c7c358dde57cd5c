// Loaded late: the shapes of all bundled marks, and the names by which their issuers are known.
import shapes from '../../core/issuer/known.ts?shapes';
import { issuerMark } from '../../core/issuer/mark.ts';

/** The colour of a mark's ground, that of its shape, and the shape itself on a grid of 24. */
export type IssuerMark = readonly [ground: string, ink: string, shape: string];

/** Returns the mark of a well-known issuer, `null` for any other. */
export function markOf(issuer: string): IssuerMark | null {
  const slug = issuerMark(issuer);
  return slug && shapes[slug];
}
