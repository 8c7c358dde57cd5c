import type { Account } from './account.ts';
import { folded } from './fold.ts';

/**
 * Returns the accounts in which every word of the search occurs, those whose issuer begins with it
 * first.
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

// Ten thousand accounts are searched with every key: the folded text of each is made once.
function textOf(account: Account): string {
  const known = texts.get(account);
  if (known !== undefined) return known;
  const { issuer, accountName, sites, tags } = account;
  const text = folded([issuer, accountName, ...sites, ...tags].join('\n'));
  texts.set(account, text);
  return text;
}
