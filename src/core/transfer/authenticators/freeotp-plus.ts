// FreeOTP+ backups: JSON with the secrets as lists of bytes (helloworld1/FreeOTPPlus).
import { isObject } from '../../vault/shape.ts';
import { listedBytes } from '../crypto/encoded.ts';
import { readEach } from '../draft.ts';
import { fieldsOf } from '../further.ts';
import type { Read } from '../reader.ts';
import { draftOfToken, labelOfToken } from './freeotp-token.ts';

/** Reads a backup of FreeOTP+. */
export const readFreeOtpPlus: Read = ({ json }) => {
  if (!isObject(json) || !Array.isArray(json.tokens)) return null;
  const tokens = json.tokens.map(fieldsOf);
  if (!('tokenOrder' in json) && !tokens.some(isToken)) return null;
  return readEach(tokens, (token) => draftOfToken(token, listedBytes(token.secret)), labelOfToken);
};

// Other programs call their entries tokens, too.
function isToken(token: Record<string, unknown>): boolean {
  return 'label' in token && Array.isArray(token.secret);
}
