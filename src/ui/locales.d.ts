// Types of what build/catalogues.ts makes of the catalogues in public/_locales.
declare module '*/messages.json?keys' {
  /** The keys of every sentence, in the order in which a catalogue lists its sentences. */
  const keys: readonly string[];
  export default keys;
}
