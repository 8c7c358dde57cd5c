// Bitwarden's JSON, not encrypted (bitwarden.com/help/condition-bitwarden-import).
import type { Account } from '../../account/account.ts';
import { encodeBase32 } from '../../bytes/base32.ts';
import { cleanName } from '../../uri/display-name.ts';
import { arePlainNames, arePlainTags, groupsOf, isLongSecret, isPlainNote } from './carried.ts';
import type { Member, Rules, Write } from './contract.ts';
import { areParametersInLink, isNamedInLink, linkOf, whyNoLink } from './otpauth.ts';

const LOGIN = 1;

/** Writes a login for each account; of several tags the first one becomes its folder. */
export const writeBitwarden: Write = (accounts, { random }) => {
  const folders = groupsOf(
    accounts.map((account) => ({ ...account, tags: account.tags.slice(0, 1) })),
    random,
  );
  return JSON.stringify({
    encrypted: false,
    folders: [...folders].map(([name, id]) => ({ id, name })),
    items: accounts.map((account) => itemOf(account, folders)),
  });
};

/** What Bitwarden's JSON carries. */
export const bitwardenRules: Rules = {
  leavesOut: (account) => {
    // Bitwarden knows no counters: it would show codes of the time.
    if (account.type === 'hotp') return 'hotp';
    if (account.type === 'steam') return isLongSecret(account) ? 'long' : null;
    return whyNoLink(account);
  },
  // A login must have a name: without an issuer it gets one that is read back as the issuer.
  keepsNames: (account) =>
    account.issuer !== '' &&
    (account.type === 'steam' ? arePlainNames(account) : isNamedInLink(account)),
  isIgnored: () => false,
  carries: isCarried,
};

function isCarried(account: Account, member: Member): boolean {
  switch (member) {
    case 'parameters':
      return account.type !== 'steam' && areParametersInLink(account);
    case 'sites':
      return account.sites.every((site) => !site.startsWith('*.'));
    case 'tags':
      return account.tags.length === 1 && arePlainTags(account);
    case 'note':
      return isPlainNote(account);
    default:
      return member === 'pinned';
  }
}

function itemOf(account: Account, folders: ReadonlyMap<string, string>): object {
  const { id, type, issuer, accountName, note, pinned, secret } = account;
  const [tag = ''] = account.tags;
  return {
    id,
    organizationId: null,
    folderId: folders.get(tag) ?? null,
    type: LOGIN,
    reprompt: 0,
    name: issuer || titleOf(accountName),
    notes: note === '' ? null : note,
    favorite: pinned,
    login: {
      uris: addressesOf(account).map((uri) => ({ match: null, uri })),
      username: accountName === '' ? null : accountName,
      password: null,
      totp: type === 'steam' ? `steam://${encodeBase32(secret)}` : linkOf(account),
    },
    collectionIds: null,
  };
}

function titleOf(accountName: string): string {
  const shown = cleanName(accountName);
  return shown === '' || shown === 'null' ? '2FA' : accountName;
}

/** Returns the sites of an account as addresses. */
export function addressesOf({ sites }: Pick<Account, 'sites'>): string[] {
  return sites.map((site) => `https://${site.replace(/^\*\./, '')}`);
}
