import type { DocumentFacts, FieldFacts } from '../page/facts.ts';

// Known to want the code behind the password, in the password's own field (Apple's list of quirks,
// and the sites' own help).
const LISTED = ['auth.redhat.com', 'etrade.com', 'usaa.com'];

/** Returns whether a host is known to want the code behind the password in one field. */
export function takesAppended(host: string): boolean {
  return LISTED.some((site) => host === site || host.endsWith(`.${site}`));
}

/**
 * Returns the password field of a document; `null` when there is none, or several, as where a
 * password is changed or chosen.
 */
export function passwordIn(page: DocumentFacts): FieldFacts | null {
  const [only, ...others] = page.fields.filter(
    (field) => field.type === 'password' && field.shown === 'yes',
  );
  return only?.writable && others.length === 0 && !isNew(only) ? only : null;
}

function isNew({ attributes }: FieldFacts): boolean {
  return /\bnew-password\b/.test(attributes.autocomplete ?? '');
}
