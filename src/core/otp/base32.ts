/** Returns the bytes of a setup key: spaces, dashes, padding and case are forgiven (RFC 4648 §6). Refuses `secret_missing`, `secret_not_base32`. */
export function decodeBase32(_text: string): Uint8Array {
  throw new Error('stub');
}

/** Returns bytes as upper-case Base32 without padding. */
export function encodeBase32(_bytes: Uint8Array): string {
  throw new Error('stub');
}
