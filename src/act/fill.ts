import type { CurrentTab } from '../browser/tabs.ts';
import type { RefusalCode } from '../core/refusal.ts';
import type { Account } from '../core/vault/account.ts';

/** A field that could take the code, described by name and place for the person to choose. */
export interface FieldChoice {
  /** Opaque: handed back to `fill`. */
  token: string;
  name: string;
  host: string;
}

/** What the open page would take, read after the popup's first paint; nothing is written. */
export interface PageLook {
  /** ASCII host of the top document, `null` where we may not look. */
  host: string | null;
  /** https, or http on a loopback host. */
  secure: boolean;
  field: 'fill' | 'offer' | 'none' | 'forbidden';
  /** An enrollment code is likely on this page. */
  enrollment: boolean;
}

/** How a fill ended. */
export type FillOutcome =
  | { outcome: 'filled'; host: string }
  | { outcome: 'offered'; code: RefusalCode; choices: FieldChoice[] }
  | { outcome: 'unknown_site'; host: string; lookalikeOf: string | null }
  | { outcome: 'refused'; code: RefusalCode };

/** Returns what the tab's page would take. Never writes, never throws for a page that is out of reach. */
export async function look(_tab: CurrentTab): Promise<PageLook> {
  throw new Error('stub');
}

/**
 * Fills the account's code into the page's verification-code field. The account's `sites` decide where; `unknown_site` asks
 * the caller to let the person confirm the host first. `choice` is a field that the person picked.
 */
export async function fill(
  _tab: CurrentTab,
  _account: Account,
  _now: number,
  _choice?: string,
): Promise<FillOutcome> {
  throw new Error('stub');
}
