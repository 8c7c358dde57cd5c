// Which of several accounts a page means, by the names that it shows for who is logging in.
import type { Account } from './account.ts';
import { addressesIn, isMasked, isOfRole, isTelling, masks } from './addresses.ts';
import { folded, GENERIC } from './fold.ts';

/** What a page says about who is logging in. */
export interface Said {
  /** Values of its fields for user names and addresses. */
  typed: string[];
  /** Mail addresses in its text, masked ones too. */
  written: string[];
  /** Short texts around the field for the code. */
  near: string[];
}

/** The fields of an account that hold its names. */
type Named = Pick<Account, 'issuer' | 'accountName'>;

/** Returns whether the page says a folded name, in one certain way. */
type Saying = (name: string, said: Said) => boolean;

/**
 * Ways in which one part of a page can say a name, the surest first: the first that matches any
 * account decides what this part says.
 */
interface Source {
  sayings: Saying[];
  /**
   * One masked address can match several accounts although one is meant, so it adds accounts only
   * when it matches none of those found before.
   */
  isVague?: true;
}

const SOURCES: Source[] = [
  {
    sayings: [
      (name, { typed }) => typed.includes(name),
      (name, { typed }) => typed.some((one) => isShortFor(name, one) || isShortFor(one, name)),
    ],
  },
  {
    sayings: [
      (name, { written }) => written.includes(name),
      (name, { written }) => isName(name) && written.some((one) => isShortFor(name, one)),
    ],
  },
  {
    sayings: [
      (name, { written }) =>
        written.some((one) => isMasked(one) && isTelling(one) && masks(one, name)),
    ],
    isVague: true,
  },
  {
    sayings: [
      (name, said) =>
        isName(name) && !isInAddress(name, said) && said.near.some((text) => isIn(name, text)),
      // "Hello kim" for kim@shop.example
      (name, said) => {
        const short = name.includes('@') ? name.slice(0, name.indexOf('@')) : '';
        return (
          isName(short) && !isInAddress(short, said) && said.near.some((text) => isIn(short, text))
        );
      },
    ],
  },
];

/**
 * Returns the accounts that a page names: all that share the one name it says, or those of several
 * names (`goByOneName` tells these apart); none where it says no name of theirs. Names are compared
 * folded and whole; where two overlap in a text the longer one counts. When two parts of the page
 * name different accounts, both are returned: a person who sees only one of the names must not get
 * the code of the other.
 */
export function namedIn<T extends Named>(accounts: T[], page: Said): T[] {
  const said = foldedOf(page);
  const bearers = new Map<string, Set<T>>();
  for (const account of accounts)
    for (const name of namesOf(account))
      bearers.set(name, (bearers.get(name) ?? new Set()).add(account));
  let all = new Set<T>();
  for (const { sayings, isVague } of SOURCES) {
    const meant = meantBy(sayings, accounts, bearers, said);
    const isSame = isVague && meant.some((account) => all.has(account));
    if (all.size === 0 || !isSame) all = new Set([...all, ...meant]);
  }
  return accounts.filter((account) => all.has(account));
}

function meantBy<T extends Named>(
  sayings: Saying[],
  accounts: T[],
  bearers: Map<string, Set<T>>,
  said: Said,
): T[] {
  for (const says of sayings) {
    const names = [...bearers.keys()].filter((name) => says(name, said));
    if (names.length === 0) continue;
    const sets = withoutInner(names, said).map((name) => bearers.get(name));
    // One account may be said by two of its own names.
    const meant = accounts.filter((account) => sets.every((set) => set?.has(account)));
    return meant.length > 0
      ? meant
      : accounts.filter((account) => sets.some((set) => set?.has(account)));
  }
  return [];
}

/**
 * Returns whether all given accounts share a name, so that a page that says it may mean any of
 * them. False for no accounts.
 */
export function goByOneName(accounts: Named[]): boolean {
  const [first, ...others] = accounts.map(namesOf);
  return first !== undefined && [...first].some((name) => others.every((names) => names.has(name)));
}

/**
 * Returns the accounts named by the values of a page's fields alone, which the person or a password
 * manager typed.
 */
export function typedIn<T extends Named>(accounts: T[], typed: string[]): T[] {
  return namedIn(accounts, { typed, written: [], near: [] });
}

/**
 * Returns whether somebody else is logging in: the page says a whole address, every account goes by
 * an address, and none of them is that one. `told`, the addresses in the text around the login,
 * count only where no field is filled (`entered` is empty), and those of a help desk never.
 */
export function isStranger<T extends Named>(
  accounts: T[],
  entered: string[],
  told: string[] = [],
): boolean {
  const typed = entered.length > 0 ? entered : told.filter((address) => !isOfRole(address));
  const isSaid = typed.some((text) => addressesIn(text).some((address) => !isMasked(address)));
  const haveOne = accounts.every((account) =>
    [...namesOf(account)].some((name) => name.includes('@')),
  );
  return isSaid && haveOne && typedIn(accounts, typed).length === 0;
}

/**
 * Returns whether some unmasked address of a page belongs to none of the accounts: then the text
 * does not tell who is logging in.
 */
export function saysOthers<T extends Named>(accounts: T[], written: string[]): boolean {
  const isOther = (address: string): boolean =>
    !isMasked(address) &&
    namedIn(accounts, { typed: [], written: [address], near: [] }).length === 0;
  return written.some(isOther);
}

function foldedOf({ typed, written, near }: Said): Said {
  const plain = (text: string): string => folded(text.trim());
  return { typed: typed.map(plain), written: written.map(plain), near: near.map(plain) };
}

// A name may be written with more around it: "Example:bob", "bob@example.com (work)".
function namesOf({ issuer, accountName }: Named): Set<string> {
  const parts = [accountName, accountName.slice(accountName.lastIndexOf(':') + 1)];
  const names = [...parts, ...addressesIn(accountName), ...addressesIn(issuer)];
  const own = folded(issuer.trim());
  return new Set(
    names.map((name) => folded(name.trim())).filter((name) => name !== '' && name !== own),
  );
}

/** Whether a name is the part of an address before the `@`. */
function isShortFor(name: string, address: string): boolean {
  return !name.includes('@') && address.startsWith(`${name}@`) && name !== '';
}

/** Whether an address on the page begins with this name: the page says the address then. */
function isInAddress(name: string, { typed, written }: Said): boolean {
  return [...typed, ...written].some((one) => isShortFor(name, one));
}

function isIn(name: string, text: string): boolean {
  return placesOf(name, text).length > 0;
}

const SAID_OF_ALL = new Set(
  (
    'me you name test root guest code token otp totp hotp 2fa mfa authenticator phone backup key ' +
    'main work info contact hello office noreply'
  ).split(' '),
);

/**
 * Whether a name identifies somebody wherever it stands in a text: addresses are compared
 * elsewhere, and words like "admin" are said of anybody.
 */
function isName(name: string): boolean {
  if (name.includes('@') || GENERIC.has(name) || SAID_OF_ALL.has(name)) return false;
  return /\p{L}/u.test(name) && [...name].length >= (SPACELESS.test(name) ? 2 : 3);
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const JOINED = /[\p{L}\p{N}_@+'’-]/u;

/**
 * Returns the offsets at which a name stands in a text by itself: not "bob" in "bobby", "bob's" or
 * "bob.smith".
 */
function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (isEdge(text.slice(0, at), name, -1) && isEdge(text.slice(at + name.length), name, 1))
      places.push(at);
  return places;
}

function isEdge(beside: string, name: string, side: -1 | 1): boolean {
  const [first = '', second = ''] =
    side < 0 ? [...beside.slice(-4)].reverse() : [...beside.slice(0, 4)];
  const inner = (side < 0 ? [...name][0] : [...name].at(-1)) ?? '';
  if (SPACELESS.test(inner)) return true;
  return first === '.' ? !JOINED.test(second) : !JOINED.test(first);
}

/** Returns names without those that the text says only as part of a longer one. */
function withoutInner(names: string[], { near }: Said): string[] {
  const spans = near.flatMap((text, line) =>
    names.flatMap((name) =>
      placesOf(name, text).map((at) => ({ name, line, at, end: at + name.length })),
    ),
  );
  return names.filter((name) => {
    const own = spans.filter((span) => span.name === name);
    return own.length === 0 || own.some((span) => !spans.some((other) => isWithin(span, other)));
  });
}

interface Span {
  name: string;
  line: number;
  at: number;
  end: number;
}

function isWithin(inner: Span, outer: Span): boolean {
  const isLonger = outer.name.length > inner.name.length;
  return isLonger && outer.line === inner.line && outer.at <= inner.at && outer.end >= inner.end;
}
