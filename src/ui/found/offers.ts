import {
  duplicateOf,
  type Exported,
  type Finding,
  missingOf,
  type Scan,
} from '../../act/scan/page.ts';
import type { Account, AccountDraft, CountedDraft } from '../../core/account/account.ts';
import { isCounted } from '../../core/account/counted.ts';

/** One account that a scan found, as the preview lists it. */
export interface Offer {
  draft: AccountDraft;
  /** Id of the account in the vault that makes the same codes, or `null`. */
  duplicateOf: string | null;
  /**
   * Whether the vault has an account of the same names with another secret, as after a new
   * enrollment.
   */
  isNamesake: boolean;
  /** Whether the page covers or blurs its code. */
  isVeiled: boolean;
}

/**
 * By offer, where the HOTP counters start that no link names, as far as the person has answered.
 */
export type Starts = ReadonlyMap<Offer, number>;

/**
 * Returns an offer's account with the counter that its link or the person named; `null` while
 * neither has, since it gives no codes.
 */
export function countedFrom(offer: Offer, starts: Starts): CountedDraft | null {
  const draft = { ...offer.draft, counter: offer.draft.counter ?? starts.get(offer) ?? null };
  return isCounted(draft) ? draft : null;
}

/**
 * Returns every account of a scan, in its order, compared with those of the vault; an export brings
 * several.
 */
export function offersOf(scan: Scan, known: Account[]): Offer[] {
  return scan.findings.flatMap((finding): Offer[] => {
    const isVeiled = finding.veiled === true;
    if (finding.kind === 'account')
      return [{ ...offerOf(finding.draft, finding.duplicateOf, known), isVeiled }];
    if (finding.kind === 'migration')
      return finding.drafts.map((draft) => ({
        ...offerOf(draft, duplicateOf(draft, known), known),
        isVeiled,
      }));
    return [];
  });
}

/**
 * Returns the findings whose accounts the vault does not have; without exports of several codes,
 * which are kept on their own.
 */
export function unsavedOf(scan: Scan, known: Account[]): Finding[] {
  return scan.findings.filter((seen) => {
    if (seen.kind === 'migration')
      return seen.parts === 1 && seen.drafts.some((draft) => duplicateOf(draft, known) === null);
    return seen.kind === 'account' && duplicateOf(seen.draft, known) === null;
  });
}

function offerOf(
  draft: AccountDraft,
  duplicate: string | null,
  known: Account[],
): Omit<Offer, 'isVeiled'> {
  const { issuer, accountName } = draft;
  const isNamed = issuer !== '' || accountName !== '';
  const isSame = (one: Account): boolean =>
    one.issuer === issuer && one.accountName === accountName;
  return {
    draft,
    duplicateOf: duplicate,
    isNamesake: duplicate === null && isNamed && known.some(isSame),
  };
}

/** Returns the findings that are not a single account, exports among them. */
export function restOf(scan: Scan): Exclude<Finding, { kind: 'account' }>[] {
  return scan.findings.filter((finding) => finding.kind !== 'account');
}

/**
 * Returns the exports of several codes in a scan: those with missing codes, the complete ones, and
 * those whose codes may not belong together.
 */
export function exportsOf(scan: Scan): { half: Exported[]; whole: Exported[]; unsure: Exported[] } {
  const all = scan.findings.flatMap((seen) =>
    seen.kind === 'migration' && seen.parts > 1 ? [seen] : [],
  );
  const isHalf = (one: Exported): boolean =>
    missingOf(one).length > 0 && one.doubt !== 'part_twice';
  const isUnsure = (one: Exported): boolean => !isHalf(one) && one.doubt !== undefined;
  return {
    half: all.filter(isHalf),
    whole: all.filter((one) => !isHalf(one) && !isUnsure(one)),
    unsure: all.filter(isUnsure),
  };
}
