// 2FAuth's JSON export (github.com/Bubka/2FAuth), schema 1.
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { draftFrom, labelOf } from '../draft/draft.ts';
import { readObjects } from '../draft/entries.ts';
import { readLinkLines } from '../links/link-lines.ts';

/** Returns the accounts of a 2FAuth export, whose list holds objects or Key URIs. */
export function readTwoFAuth({ json }: GivenFile): FileReading {
  if (!isObject(json) || typeof json.app !== 'string' || !/^2fauth/i.test(json.app)) return null;
  if (!Array.isArray(json.data)) return null;
  if (json.data.every((item) => typeof item === 'string')) return readLinkLines(json.data);
  return readObjects(
    json.data,
    (item) =>
      draftFrom({
        type: item.otp_type,
        secret: item.secret,
        issuer: item.service,
        accountName: item.account,
        algorithm: item.algorithm,
        digits: item.digits,
        period: item.period,
        counter: item.counter,
      }),
    (item) => labelOf(item.service, item.account),
  );
}
