import { cleanName } from './clean.ts';
import { escaped, unescaped } from './escape.ts';

/** The two halves of a Key URI's label, ready to be shown. */
export interface Names {
  issuer: string;
  accountName: string;
}

const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}-]{2,}$/u;

/** Returns the two halves of a label as a URI holds it: a literal colon separates; only without one does an escaped colon. */
export function splitLabel(label: string): Names {
  const colon = label.indexOf(':');
  if (colon < 0) return splitText(unescaped(label));
  return halves(unescaped(label.slice(0, colon)), unescaped(label.slice(colon + 1)));
}

/** Returns the two halves of a label in plain text, separated by its first colon; without one there is no issuer. */
export function splitText(text: string): Names {
  const colon = text.indexOf(':');
  return halves(text.slice(0, Math.max(colon, 0)), text.slice(colon + 1));
}

/** Returns the label as a URI holds it; `splitLabel` gives the same halves back. */
export function joinLabel({ issuer, accountName }: Names): string {
  if (issuer === '' && !accountName.includes(':')) return escaped(accountName);
  return `${escaped(issuer)}:${escaped(accountName)}`;
}

/**
 * Returns the names to show when label and issuer parameter are both known. The parameter wins, unless it is empty, the
 * beginning of a longer prefix (cut off at an unescaped `&`) or only the domain of the prefix (as Apple asks for).
 * A prefix that says something else stays visible in the account name (Microsoft puts the organisation there).
 */
export function mergedNames(label: Names, parameter: string): Names {
  const prefix = label.issuer;
  if (parameter === '' || isDomainBeside(prefix, parameter)) return label;
  if (prefix === '' || folded(prefix) === folded(parameter)) return { ...label, issuer: parameter };
  if (folded(prefix).startsWith(folded(parameter))) return label;
  const accountName = label.accountName === '' ? prefix : `${prefix}:${label.accountName}`;
  return { issuer: parameter, accountName };
}

/** Returns whether the issuer parameter is the site's domain and the prefix its plain name: `Example` beside `example.com`. */
export function isDomainBeside(prefix: string, parameter: string): boolean {
  return prefix !== '' && !DOMAIN.test(prefix) && DOMAIN.test(parameter);
}

function halves(issuer: string, accountName: string): Names {
  return { issuer: cleanName(issuer), accountName: cleanName(accountName) };
}

function folded(text: string): string {
  return text.toLowerCase();
}
