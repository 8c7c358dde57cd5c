// What is lost on the way out, known before anything is written.
import type { Account } from '../../account/account.ts';
import { aegisRules } from './aegis.ts';
import { bitwardenRules } from './bitwarden.ts';
import type { Doubt, ExportFormat, LeftOut, Member, Rules } from './contract.ts';
import { googleRules } from './google.ts';
import { otpauthRules, qrRules } from './otpauth.ts';
import { twoFasRules } from './twofas.ts';

/** What a format does not carry of some accounts. */
export interface Losses {
  /** The accounts that are written, in their order. */
  carried: Account[];
  /** Those that are not, each with the reason. */
  leftOut: { account: Account; why: LeftOut }[];
  /** Of those that are written: what to know of them. */
  doubts: { account: Account; why: Doubt }[];
  /** Of those that are written: how many lose a member. */
  members: ReadonlyMap<Member, number>;
}

/** A sheet is read by people, who see all that stands on it. */
const paperRules: Rules = {
  leavesOut: () => null,
  keepsNames: () => true,
  isIgnored: () => false,
  carries: (_account, member) => member === 'recovery_codes' || member === 'note',
};

/** What each format carries. */
export const RULES: Readonly<Record<ExportFormat, Rules>> = {
  aegis_sealed: aegisRules,
  aegis: aegisRules,
  twofas: twoFasRules,
  bitwarden: bitwardenRules,
  otpauth: otpauthRules,
  google: googleRules,
  qr: qrRules,
  paper: paperRules,
};

const HAS: Readonly<Record<Member, (account: Account) => boolean>> = {
  recovery_codes: ({ recoveryCodes }) => recoveryCodes.length > 0,
  tags: ({ tags }) => tags.length > 0,
  note: ({ note }) => note !== '',
  sites: ({ sites }) => sites.length > 0,
  pinned: ({ pinned }) => pinned,
  parameters: ({ parameters }) => parameters.length > 0,
};
const MEMBERS: readonly Member[] = [
  'recovery_codes',
  'tags',
  'note',
  'sites',
  'pinned',
  'parameters',
];

/** Returns what a format does not carry of these accounts. */
export function lossesOf(format: ExportFormat, accounts: readonly Account[]): Losses {
  const rules = RULES[format];
  const losses: Losses = { carried: [], leftOut: [], doubts: [], members: new Map() };
  const counts = new Map<Member, number>();
  for (const account of accounts) {
    const why = rules.leavesOut(account);
    if (why !== null) {
      losses.leftOut.push({ account, why });
      continue;
    }
    losses.carried.push(account);
    if (!rules.keepsNames(account)) losses.doubts.push({ account, why: 'names' });
    if (rules.isIgnored(account)) losses.doubts.push({ account, why: 'ignored' });
    for (const member of MEMBERS)
      if (isLost(rules, account, member)) counts.set(member, (counts.get(member) ?? 0) + 1);
  }
  const lost = MEMBERS.filter((member) => counts.has(member));
  return { ...losses, members: new Map(lost.map((member) => [member, counts.get(member) ?? 0])) };
}

/** Returns whether an account has a member, and the format reads it back as it is. */
export function isKept(rules: Rules, account: Account, member: Member): boolean {
  return HAS[member](account) && rules.carries(account, member);
}

function isLost(rules: Rules, account: Account, member: Member): boolean {
  return HAS[member](account) && !rules.carries(account, member);
}
