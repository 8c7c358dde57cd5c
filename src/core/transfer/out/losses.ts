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
export const RULES_OF: Readonly<Record<ExportFormat, Rules>> = {
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
  const losses: Losses = { carried: [], leftOut: [], doubts: [], members: new Map() };
  const counts = new Map<Member, number>();
  for (const account of accounts) {
    const { why, doubts, lost } = lossOf(format, account);
    if (why !== null) {
      losses.leftOut.push({ account, why });
      continue;
    }
    losses.carried.push(account);
    losses.doubts.push(...doubts.map((doubt) => ({ account, why: doubt })));
    for (const member of lost) counts.set(member, (counts.get(member) ?? 0) + 1);
  }
  const lost = MEMBERS.filter((member) => counts.has(member));
  return { ...losses, members: new Map(lost.map((member) => [member, counts.get(member) ?? 0])) };
}

/** What a format does not carry of one account. */
interface Loss {
  why: LeftOut | null;
  doubts: Doubt[];
  lost: Member[];
}

// A link is written and read for each account, which takes a second for ten thousand: too long to
// be done again at every tick of the person's.
const known = new WeakMap<Account, Map<ExportFormat, Loss>>();

function lossOf(format: ExportFormat, account: Account): Loss {
  const losses = known.get(account) ?? new Map<ExportFormat, Loss>();
  known.set(account, losses);
  const loss = losses.get(format) ?? lossBy(RULES_OF[format], account);
  losses.set(format, loss);
  return loss;
}

function lossBy(rules: Rules, account: Account): Loss {
  const why = rules.leavesOut(account);
  if (why !== null) return { why, doubts: [], lost: [] };
  const doubts: Doubt[] = rules.keepsNames(account) ? [] : ['names'];
  if (rules.isIgnored(account)) doubts.push('ignored');
  const lost = MEMBERS.filter((member) => HAS[member](account) && !rules.carries(account, member));
  return { why, doubts, lost };
}

/** Returns whether an account has a member, and the format reads it back as it is. */
export function isKept(rules: Rules, account: Account, member: Member): boolean {
  return HAS[member](account) && rules.carries(account, member);
}
