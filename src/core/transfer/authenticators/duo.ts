// Duo Mobile's accounts.json, which rooted Android phones give away (no published standard).
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import { draftOf, labelOf } from '../draft.ts';
import { readObjects } from '../entries.ts';
import type { GivenFile, Reading } from '../reader.ts';

/** Returns the accounts of Duo's list; one with a counter is HOTP. */
export function readDuo({ json }: GivenFile): Reading {
  if (!Array.isArray(json)) return null;
  if (!json.some((item) => isObject(item) && isObject(item.otpGenerator))) return null;
  return readObjects(
    json,
    ({ name, otpGenerator: otp }) => {
      // Approves on the phone, without codes.
      if (!isObject(otp)) throw new Refusal('import_unsupported');
      const { otpSecret, counter, algorithm, digits, period } = otp;
      const type = counter === undefined || counter === null ? 'totp' : 'hotp';
      return draftOf({
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
