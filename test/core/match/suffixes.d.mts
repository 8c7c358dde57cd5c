/** Returns the public suffix list as `suffixes.ts` spells it. */
export function packedSuffixes(): Promise<{ rules: string; exceptions: string }>;
/** Returns the module that holds the list. */
export function suffixesModule(): Promise<string>;
