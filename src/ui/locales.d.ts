// Types of what build/catalogues.ts makes of the catalogues in public/_locales.
declare module '*/messages.json?catalogue-keys' {
  /** The keys of the sentences that the first paint needs, in the order of their catalogue. */
  const keys: readonly string[];
  export default keys;
}

declare module '*/messages.json?transfer-keys' {
  /** The keys of the sentences of the ways in and out, in the order of their catalogue. */
  const keys: readonly string[];
  export default keys;
}

declare module '*/messages.json?further-keys' {
  /** The keys of the sentences that are shown later, in the order of their catalogue. */
  const keys: readonly string[];
  export default keys;
}
