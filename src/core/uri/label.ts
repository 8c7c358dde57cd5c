import { cleanName } from './display-name.ts';
import { escaped, unescaped } from './escape.ts';
import { isNothing } from './parameters.ts';
import { plusIn, spellings } from './plus.ts';

/** The two halves of a Key URI's label, ready to be shown. */
export interface Names {
  issuer: string;
  accountName: string;
}

/** A label as it may be meant. */
interface Label {
  /** Its readings, likeliest first; they differ in what `+` is, never in length. */
  texts: string[];
  /** The reading in which `+` is itself. */
  asPlus: string;
  /** Where the colon stands that was written to part the halves, -1 without one. */
  colon: number;
  /**
   * Whether what stands before the account may be there twice: never in a label whose one raw colon
   * parts it.
   */
  mayRepeat: boolean;
}

const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}-]{2,}$/u;
const ORIGIN = /^(https?:\/\/)?(.*?)(:\d{1,5})?\/?$/iu;
const ADDRESS = /^[^\s@:<>()]+@[^\s@:]+\.[\p{L}]{2,}$/u;
/**
 * A host whose colons part no halves: with a port, `localhost:8080:mira`, or an IPv6 address,
 * `[::1]:mira`.
 */
const HOST =
  /^(?:https?:\/\/)?(?:(?:localhost|[\w-]+(?:\.[\w-]+)+):[0-9]{1,5}|(?:\[|%5B)[\da-f:.]+(?:\]|%5D)(?::[0-9]{1,5})?)(?=:)/i;
// Colons at which the issuer may end; names hold one or two.
const MOST_COLONS = 32;

/**
 * Returns the names that a Key URI says: its label, still escaped, and the spellings of its issuer
 * parameter, likeliest first.
 */
export function namesOf(label: string, issuers: string[]): Names {
  return named(readLabel(label, issuers), issuers);
}

/**
 * Returns the names that an export says, in plain text: one name that may begin with the issuer,
 * and the issuer.
 */
export function namesInText(text: string, issuer: string): Names {
  return named({ texts: [text], asPlus: text, colon: partingColon(text), mayRepeat: false }, [
    issuer,
  ]);
}

/** Returns the label as a URI holds it; `namesOf` gives the same halves back. */
export function joinLabel({ issuer, accountName }: Names): string {
  if (issuer === '' && !accountName.includes(':')) return escaped(accountName);
  return `${escaped(issuer)}:${escaped(accountName)}`;
}

/**
 * Returns whether the issuer parameter is the site's address and the prefix its plain name:
 * `Example` beside `example.com` or `https://example.com:8443`.
 */
export function isDomainBeside(prefix: string, parameter: string): boolean {
  return prefix !== '' && !isSiteAddress(prefix) && isSiteAddress(parameter);
}

function isSiteAddress(text: string): boolean {
  const [, scheme = '', host = '', port = ''] = ORIGIN.exec(text) ?? [];
  // `localhost` and numbers may be names of something else.
  return (
    DOMAIN.test(host) || (scheme + port !== '' && /^(?:localhost|\d+(?:\.\d+){3})$/.test(host))
  );
}

function readLabel(label: string, [, ...others]: string[]): Label {
  const raw = partingColon(label);
  // What the halves are parted by says nothing of how they were escaped.
  const [blank, plus = blank] = spellings(label, plusIn(label.replaceAll(':', '')));
  const texts = others.length > 0 ? [blank, plus] : [plus, blank];
  return {
    // Where nobody can tell, `+` is itself, as paths know no other blank than %20; but as the query
    // has it where that cannot tell either.
    texts: plus === blank ? [blank] : texts,
    asPlus: unescaped(label),
    colon: raw < 0 ? -1 : unescaped(label.slice(0, raw)).length,
    mayRepeat: label.split(':').length !== 2,
  };
}

/** Returns the first colon that is not an address's own, -1 without one. */
function partingColon(text: string): number {
  const [host = ''] = HOST.exec(text) ?? [];
  return host === '' ? text.search(/:(?!\/\/)/) : host.length;
}

/**
 * The parameter wins, and what stands behind it in the label is the account, however the two are
 * spelled. Not where it is empty, the beginning of a longer prefix (cut off at an unescaped `&`) or
 * only the domain of the prefix (as Apple asks for). A prefix that says something else stays
 * visible in the account name (Microsoft puts the organisation there).
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
 * Returns the names where the label up to one of the colons is the issuer, both spelled alike;
 * `null` where it is not.
 */
function behind(
  label: Label,
  issuers: string[],
  colons: number[],
  spelled: (text: string) => string,
): Names | null {
  for (const issuer of issuers) {
    const wanted = spelled(issuer);
    // What shows nothing could make it longer, but hardly so much.
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
  // No address holds a colon, so those before one belong to the issuer, unless one of them is raw
  // and the others are not.
  const isClear = label.mayRepeat && last > 0 && isAddress(text.slice(last + 1));
  const colon = isClear ? last : label.colon < 0 ? partingColon(text) : label.colon;
  return {
    issuer: cleanName(text.slice(0, Math.max(colon, 0))),
    accountName: accountAt(label, text, colon + 1),
  };
}

// However the rest is spelled: an address holds no blank.
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

// Some write `_` for the colon, some leave it out.
function bare(text: string): string {
  return folded(text).replace(/[\s:_]/g, '');
}
