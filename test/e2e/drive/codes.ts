// What a site would say to a code: the browser tests judge codes without the product's own code.
import { Secret, TOTP } from 'otpauth';

/**
 * Returns whether a text is a code of this setup key (base32, spaces allowed; 6 digits, `period`
 * in seconds), now or one step earlier or later: a step may end between writing and asking.
 */
export function isCodeOf(key: string, token: string, period = 30): boolean {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')), period });
  return totp.validate({ token, window: 1 }) !== null;
}
