// JSON of extract_otp_secrets (github.com/scito/extract_otp_secrets), out of Google's export codes.

import { namesInText } from '../../uri/label.ts';
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { draftFrom, draftOfLink, labelOf } from '../draft/draft.ts';
import { readObjects } from '../draft/entries.ts';

/** Returns the accounts of an extract_otp_secrets list. */
export function readExtractOtp({ json }: GivenFile): FileReading {
  if (!Array.isArray(json) || !json.some(isExtracted)) return null;
  return readObjects(
    json,
    ({ url, secret, type, counter, issuer, name }) => {
      if (typeof url === 'string' && /^otpauth:/i.test(url)) return draftOfLink(url);
      const text = (value: unknown) => (typeof value === 'string' ? value : '');
      return draftFrom({ secret, type, counter, ...namesInText(text(name), text(issuer)) });
    },
    ({ issuer, name }) => labelOf(issuer, name),
  );
}

function isExtracted(item: unknown): boolean {
  return (
    isObject(item) && ['secret', 'issuer', 'type', 'url', 'name'].every((field) => field in item)
  );
}
