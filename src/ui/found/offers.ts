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
  /** Id of the account of the vault that makes the same codes. */
  duplicateOf: string | null;
  /** The vault has an account of the same names with another key, as after setting up anew. */
  isNamesake: boolean;
  /** The page has covered or blurred its code. */
  isVeiled: boolean;
}

/** Where HOTP counters start that no link named, by offer, as far as the person has said it. */
export type Starts = ReadonlyMap<Offer, number>;

/**
 * Returns an offer's account with the counter that its link, or else the person, named; `null`
 * until then: it gives no codes.
 */
export function countedFrom(offer: Offer, starts: Starts): CountedDraft | null {
  const draft = { ...offer.draft, counter: offer.draft.counter ?? starts.get(offer) ?? null };
  return isCounted(draft) ? draft : null;
}

/**
 * Returns every account of a scan, in its order, beside those of the vault; a Google export brings
 * several at once.
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
 * Returns what of a scan the vault has not got; exports of several codes are kept, and spoken of,
 * by themselves.
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

/** Returns what else stood on the page: everything that is no account. */
export function restOf(scan: Scan): Exclude<Finding, { kind: 'account' }>[] {
  return scan.findings.filter((finding) => finding.kind !== 'account');
}

/**
 * Returns the exports of a scan of which codes are still to be read, those of which all were, and
 * those of which nobody can tell whether their codes belong together.
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
