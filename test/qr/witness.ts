import type { Scan } from '../../src/act/scan/types.ts';

/** What the evaluation of codes is told of a scan: the texts of codes, and which are veiled. */
export interface Told {
  texts: string[];
  veiled: string[];
}

declare global {
  // Names of our own pages in the build of `test/qr/vite.config.ts`.
  var latchkeyTold: Told | undefined;
}

/**
 * Returns a scan of the product that also tells the page what it read: our pages list accounts,
 * while the expected texts are whole codes. Changes nothing else.
 */
export function watched<Given extends unknown[]>(
  scan: (...given: Given) => Promise<Scan>,
): (...given: Given) => Promise<Scan> {
  return async (...given) => {
    const told: Told = { texts: [], veiled: [] };
    try {
      const seen = await scan(...given);
      for (const { from, text, veiled } of seen.findings) {
        if (from !== 'code') continue;
        told.texts.push(text);
        if (veiled) told.veiled.push(text);
      }
      return seen;
    } finally {
      globalThis.latchkeyTold = told;
    }
  };
}
