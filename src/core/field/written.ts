// Setup keys and recovery codes that a page spells out.

/**
 * Returns how many letters and digits of setup keys (Base32, RFC 4648) or recovery codes a text
 * spells out, after an announcement such as "Key:"; 0 for any other text. A page that shows them is
 * handing them out and does not ask for one.
 */
export function writtenIn(text: string): number {
  // a short cut for nearly every text
  if (text.length < SHORTEST || !/\d|[A-Z]{3}/.test(text)) return 0;
  const groups = text.replace(/^.*[:：]\s|^\s*\(?\d{1,2}[.)]\s+/, '').match(/[^\s,;|·-]+/g) ?? [];
  const all = groups.join('');
  if (all.length < SHORTEST || groups.some((group) => !/^[A-Za-z0-9]+$/.test(group))) return 0;
  if (!isEven(groups)) return 0;
  return groups.length === 1 ? ofOne(all) : ofSeveral(groups, all);
}

const SHORTEST = 8;

// Whether all groups are equally long, but for a shorter last one.
function isEven(groups: string[]): boolean {
  const [first = ''] = groups;
  const last = groups.at(-1) ?? '';
  return (
    first.length >= 3 &&
    last.length <= first.length &&
    groups.slice(0, -1).every((group) => group.length === first.length)
  );
}

function ofOne(all: string): number {
  const isMixed = /[A-Z].*\d|\d.*[A-Z]/.test(all) || /[a-z].*\d.*[a-z]|\d.*[a-z].*\d/.test(all);
  const isBase32 = /^[A-Z2-7]+$/.test(all) && (all.length === 16 || all.length >= 32);
  return isMixed || isBase32 || /^\d+$/.test(all) ? all.length : 0;
}

// "SIGN INTO YOUR" are words: without a digit, only four groups or more are a key, as headings have
// fewer.
function ofSeveral(groups: string[], all: string): number {
  if (/\d/.test(all)) return /^[A-Z0-9]+$|^[a-z0-9]+$/.test(all) ? all.length : 0;
  return groups.length >= 4 && /^[A-Z]+$/.test(all) ? all.length : 0;
}
