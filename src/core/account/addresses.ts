// Mail addresses as pages show them, whole or masked (`b••@example.com`).

/**
 * Signs that pages show instead of letters: `b••@example.com`, `b***@e***.com`, `bo…@example.com`.
 */
const MASK = /[*•●∙⋅·◦○…＊]+|\.{2,}/gu;

const SIGN = String.raw`[^\s<>()[\]{}"'«»“”‘’„‚、，。；：！？「」（）,;:!?@/\\|]`;
const ADDRESS = new RegExp(`${SIGN}+@${SIGN}+`, 'gu');
const MOST_LETTERS = 254;

/**
 * Returns the mail addresses in a text as they are written there, masked ones included; texts of
 * more than 254 characters (RFC 5321) are no addresses.
 */
export function addressesIn(text: string): string[] {
  const found = text.match(ADDRESS) ?? [];
  return found
    .map((one) => one.replace(/\.+$/, ''))
    .filter((one) => one.length <= MOST_LETTERS && /@.*(?:\p{L}|\p{N})/u.test(one))
    .filter((one) => isMasked(one) || /@[^@]+\.[^@.]{2,}$/u.test(one));
}

/** Returns whether an address is masked: signs stand for some of its letters. */
export function isMasked(address: string): boolean {
  return address.search(MASK) >= 0;
}

const ROLES =
  /^(?:help|support|info|contact|admin|administrator|no-?reply|do-?not-?reply|security|hello|team|office|sales|billing|privacy|abuse|postmaster|webmaster|mail|hilfe|kontakt|aide|ayuda|soporte|ajuda|suporte|supporto|pomoc|pomoshch|hjelp|hjalp)(?:[.+_-].*)?@/;

/**
 * Returns whether an address belongs to a role such as a help desk (`support@…`): such an address
 * never tells who logs in.
 */
export function isOfRole(address: string): boolean {
  return ROLES.test(address.toLowerCase());
}

/**
 * Returns whether a masked address shows enough to say who is meant: two letters or digits before
 * the `@`, or one and an unmasked domain.
 */
export function isTelling(masked: string): boolean {
  const [name, domain] = partsOf(masked) ?? ['', ''];
  const shown = name.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return shown >= 2 || (shown === 1 && domain !== '' && !isMasked(domain));
}

/**
 * Returns whether a masked address may stand for a whole one; both must be folded. The shown pieces
 * must occur in order, each mask hides one letter or more, and the `@` is never hidden.
 */
export function masks(masked: string, whole: string): boolean {
  const [shown, of] = [partsOf(masked), partsOf(whole)];
  if (!shown || !of || !/[\p{L}\p{N}]/u.test(masked)) return false;
  return shown.every((part, at) => fits(part.split(MASK), of[at] ?? ''));
}

function partsOf(address: string): [string, string] | null {
  const at = address.lastIndexOf('@');
  return at > 0 ? [address.slice(0, at), address.slice(at + 1)] : null;
}

// Greedy from the left, so the time is linear: the earliest place for each piece leaves the most
// room for the next.
function fits([first = '', ...rest]: string[], text: string): boolean {
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at + 1);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.endsWith(last) && text.length - last.length > at;
}
