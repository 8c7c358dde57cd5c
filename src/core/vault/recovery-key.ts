// The recovery key as a person writes it down and types it.
import type { Bytes } from '../bytes/base64.ts';
import { Refusal } from '../refusal.ts';

const GROUPS = 8;
const CHECK = 11;

/** Random bytes of a recovery key: 128 bits. */
export const RECOVERY_BYTES = 16;

/**
 * Returns a recovery key (16 bytes) for paper: 8 groups of 6 digits joined by dashes. Each group is
 * 16 bits times 11, so that any single wrong digit, or two neighbours swapped, shows in its group;
 * digits read the same in every language.
 */
export function writeRecoveryKey(bytes: Bytes): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, RECOVERY_BYTES);
  const groups = Array.from({ length: GROUPS }, (_, at) =>
    String(view.getUint16(at * 2) * CHECK).padStart(6, '0'),
  );
  return groups.join('-');
}

/**
 * Returns the 16 bytes of a recovery key, typed with any spacing and in any digits that NFKC maps
 * to ASCII. Refuses `recovery_incomplete` when there are not exactly 48 digits, and
 * `recovery_mistyped` with the number of the first wrong group, from 1.
 */
export function readRecoveryKey(text: string): Bytes {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}.,_]/gu, '');
  if (!/^\d{48}$/.test(digits)) throw new Refusal('recovery_incomplete');
  const bytes = new Uint8Array(RECOVERY_BYTES);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < GROUPS; at++) {
    const value = Number(digits.slice(at * 6, at * 6 + 6));
    if (value % CHECK !== 0 || value / CHECK > 0xffff)
      throw new Refusal('recovery_mistyped', { group: at + 1 });
    view.setUint16(at * 2, value / CHECK);
  }
  return bytes;
}
