// Issuer and account name out of the label of a Key URI and its issuer parameter, and back.
import { cleanName } from './display-name.ts';
import { escaped, unescaped } from './escape.ts';
import { isNothing } from './parameters.ts';
import { plusIn, spellings } from './plus.ts';

/** Issuer and account name, cleaned for showing; the label of a Key URI holds both. */
export interface Names {
  issuer: string;
  accountName: string;
}

/** A decoded label with all that is uncertain about it. */
interface Label {
  /**
   * Its possible texts, likeliest first. They differ in whether `+` is a plus or a blank, never in
   * length.
   */
  texts: string[];
  /** The text in which every `+` is a plus. */
  asPlus: string;
  /** Offset of the unescaped colon between the halves, or -1 without one. */
  colon: number;
  /**
   * The issuer may stand before the account name twice ("Example:Example:kim"): never where exactly
   * one unescaped colon separates the halves.
   */
  mayRepeat: boolean;
}

const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}-]{2,}$/u;
const ORIGIN = /^(https?:\/\/)?(.*?)(:\d{1,5})?\/?$/iu;
const ADDRESS = /^[^\s@:<>()]+@[^\s@:]+\.[\p{L}]{2,}$/u;
/**
 * A host whose own colons do not separate the halves: with a port, `localhost:8080:mira`, or an
 * IPv6 address, `[::1]:mira`.
 */
const HOST =
  /^(?:https?:\/\/)?(?:(?:localhost|[\w-]+(?:\.[\w-]+)+):[0-9]{1,5}|(?:\[|%5B)[\da-f:.]+(?:\]|%5D)(?::[0-9]{1,5})?)(?=:)/i;
// How many colons are tried as the end of the issuer; names hold one or two.
const MOST_COLONS = 32;

/**
 * Returns the names that a Key URI says, from its label (still escaped) and the possible spellings
 * of its issuer parameter, likeliest first.
 */
export function namesOf(label: string, issuers: string[]): Names {
  return named(readLabel(label, issuers), issuers);
}

/**
 * Returns the names that an export says, in plain text: a name that may begin with the issuer, and
 * the issuer.
 */
export function namesInText(text: string, issuer: string): Names {
  return named({ texts: [text], asPlus: text, colon: partingColon(text), mayRepeat: false }, [
    issuer,
  ]);
}

/** Returns the escaped label of a Key URI; `namesOf` reads the same names back. */
export function joinLabel({ issuer, accountName }: Names): string {
  if (issuer === '' && !accountName.includes(':')) return escaped(accountName);
  return `${escaped(issuer)}:${escaped(accountName)}`;
}

/**
 * Returns whether the issuer parameter is a site's address beside a plain name in the label:
 * `example.com` or `https://example.com:8443` beside `Example`.
 */
export function isDomainBeside(prefix: string, parameter: string): boolean {
  return prefix !== '' && !isSiteAddress(prefix) && isSiteAddress(parameter);
}

function isSiteAddress(text: string): boolean {
  const [, scheme = '', host = '', port = ''] = ORIGIN.exec(text) ?? [];
  // Without scheme or port, `localhost` and numbers may be names of something else.
  return (
    DOMAIN.test(host) || (scheme + port !== '' && /^(?:localhost|\d+(?:\.\d+){3})$/.test(host))
  );
}

function readLabel(label: string, [, ...others]: string[]): Label {
  const raw = partingColon(label);
  // Without its colons: they say nothing about how the halves were escaped.
  const [blank, plus = blank] = spellings(label, plusIn(label.replaceAll(':', '')));
  const texts = others.length > 0 ? [blank, plus] : [plus, blank];
  return {
    // Where neither label nor query tell, `+` is a plus, since paths write a blank as %20 only;
    // where the query has several spellings itself, it is first a blank, as there.
    texts: plus === blank ? [blank] : texts,
    asPlus: unescaped(label),
    colon: raw < 0 ? -1 : unescaped(label.slice(0, raw)).length,
    mayRepeat: label.split(':').length !== 2,
  };
}

/** Returns the offset of the first colon that is not part of an address, or -1. */
function partingColon(text: string): number {
  const [host = ''] = HOST.exec(text) ?? [];
  return host === '' ? text.search(/:(?!\/\/)/) : host.length;
}

/**
 * The issuer parameter wins, and the rest of the label after that issuer, in any spelling, is the
 * account name. Exceptions: the parameter is empty, is the beginning of a longer prefix (cut off at
 * an unescaped `&`), or is only the domain of the prefix (as Apple asks for): then the label wins.
 * A prefix that says something else stays visible in the account name (Microsoft writes the
 * organisation there).
 */
function named(label: Label, issuers: string[]): Names {
  const clean = issuers.map(cleanName);
  const [first = ''] = clean;
  const [text = ''] = label.texts;
  const halves = halvesOf(label, text);
  if (first === '' || (isNothing(first) && folded(halves.issuer) !== folded(first)))
    return halves.issuer === halves.accountName ? { ...halves, issuer: '' } : halves;
  const colons = [...text.matchAll(/:/g)].slice(0, MOST_COLONS).map(({ index }) => index);
  const known = behind(label, clean, label.mayRepeat ? colons : [label.colon], folded);
  if (known || isDomainBeside(halves.issuer, first)) return known ?? halves;
  return (
    behind(label, clean, colons, folded) ??
    behind(label, clean, colons, bare) ??
    beside(halves, first)
  );
}

/**
 * Returns the names where the label up to one of the colons equals the issuer once both are
 * normalised by `spelled`; `null` otherwise.
 */
function behind(
  label: Label,
  issuers: string[],
  colons: number[],
  spelled: (text: string) => string,
): Names | null {
  for (const issuer of issuers) {
    const wanted = spelled(issuer);
    // Invisible characters could make the label's issuer longer, but hardly by more than this.
    const near = colons.filter((colon) => colon >= 0 && colon <= 2 * issuer.length + 16);
    for (const text of wanted === '' ? [] : label.texts)
      for (const colon of near) {
        if (spelled(text.slice(0, colon)) !== wanted) continue;
        const isTwice = label.mayRepeat && text.startsWith(text.slice(0, colon + 1), colon + 1);
        return { issuer, accountName: accountAt(label, text, (isTwice ? 2 : 1) * (colon + 1)) };
      }
  }
  return null;
}

function beside(halves: Names, parameter: string): Names {
  const prefix = halves.issuer;
  if (prefix === '') return { ...halves, issuer: parameter };
  if (folded(prefix).startsWith(folded(parameter))) return halves;
  const accountName = halves.accountName === '' ? prefix : `${prefix}:${halves.accountName}`;
  return { issuer: parameter, accountName };
}

function halvesOf(label: Label, text: string): Names {
  const last = text.lastIndexOf(':');
  // A mail address holds no colon, so all colons before one belong to the issuer, unless a single
  // raw colon separates the halves.
  const isClear = label.mayRepeat && last > 0 && isAddress(text.slice(last + 1));
  const colon = isClear ? last : label.colon < 0 ? partingColon(text) : label.colon;
  return {
    issuer: cleanName(text.slice(0, Math.max(colon, 0))),
    accountName: accountAt(label, text, colon + 1),
  };
}

// A `+` in a mail address is a plus, however the rest is spelled: an address holds no blank.
function accountAt({ asPlus }: Label, text: string, start: number): string {
  const whole = asPlus.slice(start);
  return cleanName(isAddress(whole) ? whole : text.slice(start));
}

function isAddress(text: string): boolean {
  return ADDRESS.test(cleanName(text));
}

function folded(text: string): string {
  return cleanName(text).replace(/\s+/g, ' ').toLowerCase();
}

// Some apps write `_` for the colon, some leave it out.
function bare(text: string): string {
  return folded(text).replace(/[\s:_]/g, '');
}
