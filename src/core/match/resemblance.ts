// How much an account's names resemble a host: for sorting, never for permission.
import type { Account } from '../account/account.ts';
import { folded, GENERIC, words } from '../account/fold.ts';
import { unicodeHost } from './punycode.ts';
import { skeleton } from './skeleton.ts';

// Least value of `resemblanceTo` that counts as likely.
const LIKELY = 2;

/** The fields of an account that hold its names. */
type Named = Pick<Account, 'issuer' | 'accountName' | 'parameters'>;

// IP addresses as `hostOf` writes them: no other host of a URL ends in digits alone.
const IP = /^(?:\d+(?:\.\d+){3}|\[.*\])$/;

/**
 * Returns a function that says how much an account's names resemble a host: 3 the issuer is the
 * host's domain or one of its labels, 2 a word of the issuer is, 1 a word of the account name is, 0
 * none. For sorting only, as any page can take any name. An IP address resembles only an issuer
 * that is that address.
 */
export function resemblanceTo(host: string): (account: Named) => number {
  return resemblance(host, (word) => word);
}

/**
 * Returns a function that says whether an account probably belongs to a host, confirmed there or
 * not: its issuer, or a word of the issuer, names the host.
 */
export function likelyAt(host: string): (account: Named) => boolean {
  const resembles = resemblanceTo(host);
  return (account) => resembles(account) >= LIKELY;
}

/**
 * Returns whether an account's issuer names the host as `resemblanceTo` compares them, also in
 * letters that only look like the host's.
 */
export function isNamedLike(host: string, { issuer, parameters }: Named): boolean {
  return resemblance(host, skeleton)({ issuer, accountName: '', parameters }) > 0;
}

function resemblance(host: string, shape: (word: string) => string): (account: Named) => number {
  if (IP.test(host))
    return (account) => (issuersOf(account).some((issuer) => folded(issuer) === host) ? 3 : 0);
  const name = folded(unicodeHost(host));
  const labels = name
    .split('.')
    .filter((label, at, all) => at < Math.max(all.length - 1, 1) && !GENERIC.has(label));
  const whole = new Set(labels.map((label) => shape(label.replaceAll('-', ''))));
  const parts = new Set(
    labels
      .flatMap((label) => label.split('-'))
      .filter((part) => !GENERIC.has(part))
      .map(shape),
  );
  const isNamed = (text: string): boolean => words(text).some((word) => parts.has(shape(word)));
  return (account) => {
    const issuers = issuersOf(account);
    if (
      issuers.some(
        (issuer) => whole.has(shape(words(issuer).join(''))) || isWithin(name, folded(issuer)),
      )
    )
      return 3;
    if (issuers.some(isNamed)) return 2;
    return isNamed(account.accountName) ? 1 : 0;
  };
}

// The issuer parameter too: Apple asks sites to write their domain there while the label holds the
// plain name.
function issuersOf({ issuer, parameters }: Named): string[] {
  const more = parameters
    .filter(([name]) => name.toLowerCase() === 'issuer')
    .map(([, value]) => value);
  return [issuer, ...more];
}

function isWithin(host: string, domain: string): boolean {
  return domain.includes('.') && (host === domain || host.endsWith(`.${domain}`));
}
