// Sites that want the code behind the password, in the password's own field.
import type { DocumentFacts, FieldFacts } from '../page/facts.ts';

// From Apple's list of quirks (github.com/apple/password-manager-resources) and the sites' help.
const LISTED = ['auth.redhat.com', 'etrade.com', 'usaa.com'];

/** Returns whether a host, or a domain above it, is known to want the code behind the password. */
export function takesAppended(host: string): boolean {
  return LISTED.some((site) => host === site || host.endsWith(`.${site}`));
}

/**
 * Returns the only visible password field of a document, if it is writable; `null` when there is
 * none, when there are several (a password is being changed), or when it is for a new password.
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
