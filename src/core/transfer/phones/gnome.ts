// GNOME Authenticator's JSON backup up to version 3: andOTP's fields, without an issuer.
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile, ReadAccount } from '../contract/reader.ts';
import { draftFrom, labelOf } from '../draft/draft.ts';
import { type Foreign, readObjects } from '../draft/entries.ts';
import { accountWith, itemsOf } from '../draft/further.ts';

/** Returns the accounts of a GNOME Authenticator backup: the first tag is the issuer. */
export function readGnome({ json }: GivenFile): FileReading {
  const items = Array.isArray(json) ? json.filter(isObject) : [];
  if (!Array.isArray(json) || !items.some(isGnome) || items.some(isOfAndOtp)) return null;
  return readObjects(json, accountOf, ({ label, tags }) => labelOf(itemsOf(tags)[0], label));
}

// andOTP has the same fields and an issuer, which GNOME's never has.
function isGnome(item: Foreign): boolean {
  return ['secret', 'type', 'label', 'thumbnail', 'tags'].every((field) => field in item);
}

// Before andOTP had an issuer, it wrote one into the label, and when a code was last used.
function isOfAndOtp({ issuer, label, last_used }: Foreign): boolean {
  const isUsed = typeof last_used === 'number' && last_used !== 0;
  return issuer !== undefined || isUsed || (typeof label === 'string' && label.includes(' - '));
}

function accountOf(item: Foreign): ReadAccount {
  const { type, secret, label, algorithm, digits, period, counter, tags } = item;
  const [issuer, ...others] = itemsOf(tags);
  const said = { type, secret, issuer, accountName: label, algorithm, digits, period, counter };
  return accountWith(draftFrom(said), { tags: others });
}
