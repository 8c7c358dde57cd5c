// Duo Mobile's accounts.json, which rooted Android phones give away (no published standard).
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { draftFrom, labelOf } from '../draft/draft.ts';
import { readObjects } from '../draft/entries.ts';

/** Returns the accounts of Duo's list; one with a counter is HOTP. */
export function readDuo({ json }: GivenFile): FileReading {
  if (!Array.isArray(json)) return null;
  if (!json.some((item) => isObject(item) && isObject(item.otpGenerator))) return null;
  return readObjects(
    json,
    ({ name, otpGenerator: otp }) => {
      // Approves on the phone, without codes.
      if (!isObject(otp)) throw new Refusal('import_unsupported');
      const { otpSecret, counter, algorithm, digits, period } = otp;
      const type = counter === undefined || counter === null ? 'totp' : 'hotp';
      return draftFrom({
        type,
        secret: otpSecret,
        accountName: name,
        algorithm,
        digits,
        period,
        counter,
      });
    },
    ({ name }) => labelOf('', name),
  );
}
