// GNOME Authenticator's JSON backup up to version 3: andOTP's fields, without an issuer.
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile, ReadAccount } from '../contract/reader.ts';
import { draftFrom, labelOf } from '../draft/draft.ts';
import { type Foreign, readObjects } from '../draft/entries.ts';
import { accountWith } from '../draft/further.ts';

/** Returns the accounts of a GNOME Authenticator backup, with their tags. */
export function readGnome({ json }: GivenFile): FileReading {
  if (!Array.isArray(json) || !json.some(isGnome)) return null;
  return readObjects(json, accountOf, ({ issuer, label }) => labelOf(issuer, label));
}

// andOTP has the same fields and always an issuer, which GNOME's never has.
function isGnome(item: unknown): boolean {
  return (
    isObject(item) &&
    ['secret', 'type', 'label', 'thumbnail', 'tags'].every((field) => field in item) &&
    !('issuer' in item)
  );
}

function accountOf(item: Foreign): ReadAccount {
  const { type, secret, issuer, label, algorithm, digits, period, counter, tags } = item;
  const draft = draftFrom({
    type,
    secret,
    issuer,
    accountName: label,
    algorithm,
    digits,
    period,
    counter,
  });
  return accountWith(draft, { tags });
}
