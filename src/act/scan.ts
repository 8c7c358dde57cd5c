import type { CurrentTab } from '../browser/tabs.ts';
import type { RefusalCode } from '../core/refusal.ts';
import type { Account, AccountDraft } from '../core/vault/account.ts';

/** One code found on the page or in a picture, and what it is. */
export type Sighting =
  | {
      kind: 'account';
      draft: AccountDraft;
      /** Id of an account of the vault with the same secret and parameters, or `null`. */
      duplicateOf: string | null;
    }
  | {
      kind: 'migration';
      drafts: AccountDraft[];
      problems: { name: string; code: RefusalCode }[];
      part: number;
      parts: number;
    }
  | { kind: 'problem'; code: RefusalCode; issuer: string; accountName: string }
  | { kind: 'other'; what: 'microsoft' | 'store' | 'wifi' | 'link' | 'text'; text: string };

/** What a scan found, best first. */
export interface Scan {
  sightings: Sighting[];
  /** ASCII host on which the code may be filled at once (one otpauth code in the top document over https or localhost), else `null`. */
  fillHost: string | null;
}

/** Progress of a scan, in candidate pictures. */
export type Progress = (done: number, of: number) => void;

/** Returns every code on the visible page of the tab. Refuses `page_forbidden`, `scan_nothing`, `scan_damaged`. Writes nothing. */
export async function scanPage(
  _tab: CurrentTab,
  _known: Account[],
  _options: { onProgress?: Progress; signal?: AbortSignal } = {},
): Promise<Scan> {
  throw new Error('stub');
}
