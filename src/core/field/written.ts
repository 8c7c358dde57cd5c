/**
 * Returns how many letters and digits of written-out keys or codes a text holds; 0 for any other
 * text, but for what announces them ("Key: ABCD EFGH"). A page that shows keys (base32, RFC 4648)
 * or recovery codes is where they are set up: it does not ask for one of them.
 */
export function writtenIn(text: string): number {
  // nearly every text ends here
  if (text.length < SHORTEST || !/\d|[A-Z]{3}/.test(text)) return 0;
  const groups = text.replace(/^.*[:：]\s|^\s*\(?\d{1,2}[.)]\s+/, '').match(/[^\s,;|·-]+/g) ?? [];
  const all = groups.join('');
  if (all.length < SHORTEST || groups.some((group) => !/^[A-Za-z0-9]+$/.test(group))) return 0;
  if (!isEven(groups)) return 0;
  return groups.length === 1 ? ofOne(all) : ofSeveral(groups, all);
}

const SHORTEST = 8;

// Groups are equally long, but for the last.
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

// "SIGN INTO YOUR" are words: without a digit only more groups than a heading has are a key.
function ofSeveral(groups: string[], all: string): number {
  if (/\d/.test(all)) return /^[A-Z0-9]+$|^[a-z0-9]+$/.test(all) ? all.length : 0;
  return groups.length >= 4 && /^[A-Z]+$/.test(all) ? all.length : 0;
}
