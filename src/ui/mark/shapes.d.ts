// Type of what build/marks.ts makes of the list of well-known issuers.
declare module '*/known.ts?shapes' {
  type Shape = readonly [ground: string, ink: string, shape: string];
  /** Each mark by its slug. */
  const shapes: Record<import('../../core/issuer/known.ts').IssuerSlug, Shape>;
  export default shapes;
}
