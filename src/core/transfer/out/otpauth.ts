// Text with one otpauth:// link in each line, which nearly every authenticator reads.
import type { AccountDraft, CountedDraft, Key } from '../../account/account.ts';
import { refusalCode } from '../../refusal.ts';
import { formatKeyUri, parseKeyUri } from '../../uri/keyuri.ts';
import { nameOf, type Parameter, writeQuery } from '../../uri/parameters.ts';
import { linkStarts } from '../../uri/scheme.ts';
import { isLongSecret } from './carried.ts';
import type { Rules, Write } from './contract.ts';

/** Parameters that Ente and WinAuth append: readers would take them for what those apps mean. */
const MEANT = ['codedisplay', 'data', 'deviceid', 'serial'];
// Characters in one code: more would be too fine for a phone's camera before a screen.
const MOST_IN_CODE = 1400;

/** Writes one link a line. */
export const writeOtpauth: Write = (accounts) => `${accounts.map(linkOf).join('\n')}\n`;

/** What a list of links carries. */
export const otpauthRules: Rules = {
  // A name with a link in it would be read as two links.
  leavesOut: (account) =>
    whyNoLink(account) ?? (linkStarts(linkOf(account)).length > 1 ? 'name' : null),
  keepsNames: isNamedInLink,
  isIgnored: () => false,
  carries: (account, member) => member === 'parameters' && areParametersInLink(account),
};

/** What one link in one QR code carries; phones differ in what they take from it. */
export const qrRules: Rules = {
  ...otpauthRules,
  leavesOut: (account) =>
    otpauthRules.leavesOut(account) ?? (linkOf(account).length > MOST_IN_CODE ? 'long' : null),
  isIgnored: ({ type, algorithm, digits, period }) =>
    type === 'steam' || algorithm !== 'SHA1' || digits !== 6 || (type === 'totp' && period !== 30),
};

/** Returns the link of an account, without parameters that readers would take otherwise. */
export function linkOf(account: AccountDraft): string {
  return formatKeyUri({ ...account, parameters: account.parameters.filter(isSafe) });
}

/** Returns why a link does not carry an account's key unchanged, `null` where it does. */
export function whyNoLink(account: CountedDraft): 'settings' | 'long' | null {
  if (isLongSecret(account)) return 'long';
  const read = readBack(account);
  if (read === null) return 'long';
  // A TOTP account of five digits whose issuer is "Steam" is read as Steam's own kind.
  return makesSameCodes(account, read) ? null : 'settings';
}

/** Returns whether a link carries both names of an account. */
export function isNamedInLink(account: CountedDraft): boolean {
  const read = readBack(account);
  return read?.issuer === account.issuer && read.accountName === account.accountName;
}

/** Returns whether a link carries all further parameters of an account. */
export function areParametersInLink(account: CountedDraft): boolean {
  return areSameParameters(account.parameters, readBack(account)?.parameters ?? []);
}

/** Returns whether two accounts make the same codes from now on. */
export function makesSameCodes(a: Key, b: Omit<Key, 'counter'> & { counter: number | null }) {
  return (
    a.type === b.type &&
    (a.type === 'steam' || (a.algorithm === b.algorithm && a.digits === b.digits)) &&
    (a.type !== 'totp' || a.period === b.period) &&
    (a.type !== 'hotp' || a.counter === b.counter) &&
    a.secret.length === b.secret.length &&
    a.secret.every((byte, at) => byte === b.secret[at])
  );
}

/** Returns whether two lists of parameters are the same, in the same order. */
export function areSameParameters(a: readonly Parameter[], b: readonly Parameter[]): boolean {
  return (
    a.length === b.length &&
    a.every(([name, value], at) => name === b[at]?.[0] && value === b[at][1])
  );
}

// A flag at the end of a link looks as if the link was cut off, and a link within a link like two.
function isSafe(parameter: Parameter): boolean {
  const isMeant = MEANT.includes(nameOf(parameter));
  return parameter[1] !== '' && !isMeant && linkStarts(writeQuery([parameter])).length === 0;
}

function readBack(account: CountedDraft): AccountDraft | null {
  try {
    return parseKeyUri(linkOf(account));
  } catch (caught) {
    if (refusalCode(caught) === null) throw caught;
    return null;
  }
}
