// FreeOTP+ backups: JSON with the secrets as lists of bytes (helloworld1/FreeOTPPlus).
import { isObject } from '../../vault/shape.ts';
import type { Read } from '../contract/reader.ts';
import { listedBytes } from '../crypto/encoded.ts';
import { readEach } from '../draft/draft.ts';
import { draftOfRecord, labelOfRecord } from '../draft/freeotp-record.ts';
import { fieldsOf } from '../draft/further.ts';

/** Reads a backup of FreeOTP+. */
export const readFreeOtpPlus: Read = ({ json }) => {
  if (!isObject(json) || !Array.isArray(json.tokens)) return null;
  const tokens = json.tokens.map(fieldsOf);
  if (!('tokenOrder' in json) && !tokens.some(isRecord)) return null;
  return readEach(
    tokens,
    (record) => draftOfRecord(record, listedBytes(record.secret)),
    labelOfRecord,
  );
};

// Other programs call their entries tokens, too.
function isRecord(record: Record<string, unknown>): boolean {
  return 'label' in record && Array.isArray(record.secret);
}
