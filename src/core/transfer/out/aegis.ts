// Aegis Authenticator's vault file, plain (its docs/vault.md, version 1 with a database of
// version 3).
import type { Account } from '../../account/account.ts';
import { encodeBase32 } from '../../bytes/base32.ts';
import { arePlainNames, arePlainTags, groupsOf, isLongSecret, isPlainNote } from './carried.ts';
import type { Means, Rules, Write } from './contract.ts';

// Aegis counts milliseconds in 32 bits (OtpInfo and TotpInfo of its source).
const MOST_PERIOD = Math.floor((2 ** 31 - 1) / 1000);

/** Writes a plain vault of Aegis. */
export const writeAegis: Write = (accounts, means) =>
  JSON.stringify({
    version: 1,
    header: { slots: null, params: null },
    db: aegisDatabase(accounts, means),
  });

/** What a vault of Aegis carries. */
export const aegisRules: Rules = {
  leavesOut: (account) => {
    if (isLongSecret(account)) return 'long';
    return account.type === 'totp' && account.period > MOST_PERIOD ? 'settings' : null;
  },
  keepsNames: arePlainNames,
  isIgnored: () => false,
  carries: (account, member) =>
    member === 'pinned' ||
    (member === 'tags' && arePlainTags(account)) ||
    (member === 'note' && isPlainNote(account)),
};

/** Returns the database of a vault of Aegis: entries, and a group for each tag. */
export function aegisDatabase(accounts: readonly Account[], { random }: Means): object {
  const groups = groupsOf(accounts, random);
  return {
    version: 3,
    entries: accounts.map((account) => itemInVault(account, groups)),
    groups: [...groups].map(([name, uuid]) => ({ uuid, name })),
    icons_optimized: true,
  };
}

function itemInVault(account: Account, groups: ReadonlyMap<string, string>): object {
  const { type, id, issuer, accountName, secret, algorithm, digits, period, counter } = account;
  const moving = type === 'hotp' ? { counter } : { period };
  return {
    type,
    uuid: id,
    name: accountName,
    issuer,
    note: account.note,
    favorite: account.pinned,
    icon: null,
    icon_mime: null,
    icon_hash: null,
    info: { secret: encodeBase32(secret), algo: algorithm, digits, ...moving },
    groups: account.tags.map((tag) => groups.get(tag)),
  };
}
