// Key URIs in other programs' exports, with what Ente adds to them.

import { Refusal } from '../refusal.ts';
import { unescaped } from '../uri/escape.ts';
import { namesOf } from '../uri/label.ts';
import { readQuery } from '../uri/parameters.ts';
import { partsOf } from '../uri/parts.ts';
import { accountScheme } from '../uri/scheme.ts';
import { draftOfLink, labelOf } from './draft.ts';
import { accountWith, fieldsOf } from './further.ts';
import type { ReadAccount } from './reader.ts';

/** The parameter in which Ente keeps what it shows with a code, as JSON. */
const DISPLAY = 'codeDisplay';
// Characters and parameters of a link that are looked at for its names.
const LONGEST = 65_536;
const MOST_PARAMETERS = 256;

/**
 * Returns the account of a link in an export. Refuses `import_motp`, `import_yandex`, and whatever
 * `draftOfLink` refuses.
 */
export function accountOfLink(link: string, names: { accountName?: unknown } = {}): ReadAccount {
  if (/^\s*motp:/i.test(link)) throw new Refusal('import_motp');
  if (/^\s*otpauth:\/\/yaotp\b/i.test(link)) throw new Refusal('import_yandex');
  const { parameters, ...draft } = draftOfLink(link, names);
  const { tags, note, pinned, trashed } = fieldsOf(displayIn(parameters));
  return accountWith(
    { ...draft, parameters: parameters.filter(([name]) => name !== DISPLAY) },
    { tags, note, isPinned: pinned, isTrashed: trashed },
  );
}

/**
 * Returns how a person knows the account of a link that cannot be read: its names, else how it
 * begins; never its query, where the secret is.
 */
export function nameInLink(link: string): string {
  const text = link.trim().slice(0, LONGEST);
  const scheme = accountScheme(text);
  if (scheme === null) return unescaped(text.replace(/\?.*/s, '').slice(0, 40));
  if (/^steam/i.test(scheme)) return 'Steam';
  const { label, query } = partsOf(text.slice(scheme.length));
  const issuers = query.split('&').length > MOST_PARAMETERS ? [] : readQuery(query).issuers;
  const { issuer, accountName } = namesOf(label, issuers);
  return labelOf(issuer, accountName);
}

function displayIn(parameters: [name: string, value: string][]): unknown {
  try {
    return JSON.parse(parameters.find(([name]) => name === DISPLAY)?.[1] ?? '');
  } catch {
    return undefined;
  }
}
