// What JSON formats have in common: which names, notes and tags are read back as they are.
import type { Account, CountedDraft } from '../../account/account.ts';
import { encodeBase32 } from '../../bytes/base32.ts';
import { cleanName } from '../../uri/display-name.ts';

// Characters of Base32 that readers take for a secret at most.
const MOST_SECRET = 8192;

/** Returns whether both names of an account are read from a JSON file as they are. */
export function arePlainNames({ issuer, accountName }: CountedDraft): boolean {
  return [issuer, accountName].every((name) => name !== 'null' && isClean(name));
}

/** Returns whether an account's tags are read back as they are. */
export function arePlainTags({ tags }: Account): boolean {
  return new Set(tags).size === tags.length && tags.every((tag) => tag !== '' && isClean(tag));
}

/** Returns whether a note is read back as it is. */
export function isPlainNote({ note }: Account): boolean {
  return note === note.trim();
}

/** Returns whether an OTP secret is longer than what is read as Base32. */
export function isLongSecret({ secret }: CountedDraft): boolean {
  return encodeBase32(secret).length > MOST_SECRET;
}

/** Returns every tag of some accounts with an id of its own: 16 bytes of `random`, as a UUID. */
export function groupsOf(
  accounts: readonly Account[],
  random: (length: number) => Uint8Array,
): Map<string, string> {
  const tags = new Set(accounts.flatMap((account) => account.tags));
  return new Map([...tags].map((tag) => [tag, uuidOf(random(16))]));
}

/** Returns 16 random bytes as a UUID of version 4 (RFC 9562 §5.4). */
export function uuidOf(random: Uint8Array): string {
  const bytes = [...random].map((byte, at) =>
    at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte,
  );
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.*)$/, '$1-$2-$3-$4-$5');
}

/** Returns bytes as hex in lower case. */
export function hexOf(bytes: Iterable<number>): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isClean(name: string): boolean {
  return cleanName(name) === name;
}
