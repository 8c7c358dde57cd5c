// Search in the list of accounts.
import type { Account } from './account.ts';
import { folded } from './fold.ts';

/**
 * Returns the accounts whose issuer, name, sites or tags contain every word of the search, folded;
 * those whose issuer begins with the first word come first.
 */
export function matching(accounts: Account[], search: string): Account[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const found = accounts.filter((account) => {
    const text = textOf(account);
    return words.every((word) => text.includes(word));
  });
  const [first = ''] = words;
  const begins = found.filter((account) => folded(account.issuer).startsWith(first));
  if (begins.length === 0 || begins.length === found.length) return found;
  const ahead = new Set(begins);
  return [...begins, ...found.filter((account) => !ahead.has(account))];
}

const texts = new WeakMap<Account, string>();

// Folds each account once: ten thousand are searched with every key pressed.
function textOf(account: Account): string {
  const known = texts.get(account);
  if (known !== undefined) return known;
  const { issuer, accountName, sites, tags } = account;
  const text = folded([issuer, accountName, ...sites, ...tags].join('\n'));
  texts.set(account, text);
  return text;
}
