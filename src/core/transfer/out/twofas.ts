// 2FAS backups (.2fas), plain, schema 4, as the apps for Android and iOS read them (2fas.com).
import type { Account, CountedDraft } from '../../account/account.ts';
import { encodeBase32 } from '../../bytes/base32.ts';
import { arePlainNames, arePlainTags, groupsOf, isLongSecret } from './carried.ts';
import type { Rules, Write } from './contract.ts';

// What 2FAS calls the type of an account.
const TYPE = 'tokenType';
// The app for iOS shows wrong codes for all others, and the one for Android counts in 32 bits.
const PERIODS = [10, 30, 60, 90];
const DIGITS = [6, 7, 8];
const MOST_COUNTER = 2 ** 31 - 1;

/** Writes a plain backup of 2FAS; of several tags of an account the first one becomes its group. */
export const writeTwoFas: Write = (accounts, { random }) => {
  const groups = groupsOf(
    accounts.map((account) => ({ ...account, tags: account.tags.slice(0, 1) })),
    random,
  );
  return JSON.stringify({
    services: accounts.map((account, position) => recordOf(account, position, groups)),
    groups: [...groups].map(([name, id]) => ({ id, name, isExpanded: true, updatedAt: 0 })),
    updatedAt: 0,
    schemaVersion: 4,
    appVersionCode: 50_00_00,
    appOrigin: 'android',
  });
};

/** What a backup of 2FAS carries. */
export const twoFasRules: Rules = {
  leavesOut: (account) =>
    isLongSecret(account)
      ? 'long'
      : account.type === 'steam' || isKnown(account)
        ? null
        : 'settings',
  keepsNames: arePlainNames,
  isIgnored: () => false,
  carries: (account, member) =>
    member === 'tags' && account.tags.length === 1 && arePlainTags(account),
};

function isKnown({ type, digits, period, counter }: CountedDraft): boolean {
  const isMoving = type === 'hotp' ? counter <= MOST_COUNTER : PERIODS.includes(period);
  return isMoving && DIGITS.includes(digits);
}

function recordOf(
  { type, issuer, accountName, secret, algorithm, digits, period, counter, ...rest }: Account,
  position: number,
  groups: ReadonlyMap<string, string>,
): object {
  const [tag = ''] = rest.tags;
  const moving = type === 'hotp' ? { counter } : { period };
  const groupId = groups.get(tag);
  return {
    // `name` is what the app shows; `issuer` is kept behind it.
    name: issuer,
    secret: encodeBase32(secret),
    updatedAt: rest.updatedAt * 1000,
    otp: {
      account: accountName,
      issuer,
      digits,
      algorithm,
      ...moving,
      [TYPE]: type.toUpperCase(),
      source: 'Manual',
    },
    order: { position },
    icon: {
      selected: 'Label',
      label: { text: [...issuer].slice(0, 2).join('').toUpperCase(), backgroundColor: 'LightBlue' },
      iconCollection: { id: 'a5b3fb65-4ec5-43e6-8ec1-49e24ca9e7ad' },
    },
    ...(groupId !== undefined && { groupId }),
  };
}
