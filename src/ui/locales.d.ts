// Types of what build/catalogues.ts makes of the catalogues in public/_locales.
declare module '*/messages.json?keys' {
  /** The keys of every sentence, in the order in which a catalogue lists its sentences. */
  const keys: readonly string[];
  export default keys;
}

declare module '*/messages.json?further-keys' {
  /** The keys of the sentences that only the import shows, in the order of their catalogue. */
  const keys: readonly string[];
  export default keys;
}
