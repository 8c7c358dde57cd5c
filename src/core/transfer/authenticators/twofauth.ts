// 2FAuth's JSON export (github.com/Bubka/2FAuth), schema 1.
import { isObject } from '../../vault/shape.ts';
import { draftOf, labelOf } from '../draft.ts';
import { readObjects } from '../entries.ts';
import type { GivenFile, Reading } from '../reader.ts';

/** Returns the accounts of a 2FAuth export. */
export function readTwoFAuth({ json }: GivenFile): Reading {
  if (!isObject(json) || typeof json.app !== 'string' || !/^2fauth/i.test(json.app)) return null;
  if (!Array.isArray(json.data)) return null;
  return readObjects(
    json.data,
    ({ otp_type, secret, service, account, algorithm, digits, period, counter }) =>
      draftOf({
        type: otp_type,
        secret,
        issuer: service,
        accountName: account,
        algorithm,
        digits,
        period,
        counter,
      }),
    ({ service, account }) => labelOf(service, account),
  );
}
