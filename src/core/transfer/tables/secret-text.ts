// Whether a text looks like a setup key or a link that holds one.

import { decodeBase32 } from '../../bytes/base32.ts';
import { refusalCode } from '../../refusal.ts';
import { isKeyUri } from '../../uri/scheme.ts';

// Letters of a setup key: ten bytes, the shortest that sites give.
const LEAST = 16;

/** Returns whether a text looks like a setup key (Base32, 16 letters at least) or is a Key URI. */
export function isSecretText(text: string): boolean {
  if (isKeyUri(text)) return true;
  const letters = text.replace(/[\s=-]/g, '');
  // Words are not in capitals and have no digits.
  if (letters.length < LEAST || !/^(?:[A-Z2-7]+|[a-z2-7]*[2-7][a-z2-7]*)$/.test(letters))
    return false;
  return isBase32(text);
}

/** Returns whether a text is Base32 of at least one byte. */
export function isBase32(text: string): boolean {
  try {
    decodeBase32(text).fill(0);
    return true;
  } catch (caught) {
    if (refusalCode(caught) === null) throw caught;
    return false;
  }
}
