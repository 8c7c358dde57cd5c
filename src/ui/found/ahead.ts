// Where the preview of a scan leads.
import type { Account } from '../../core/account/account.ts';

/** The ways on from the preview; each page has its own. */
export interface Ahead {
  back(): void;
  /**
   * Called when the accounts are saved. `fills`: the first one's code is to be filled on the page
   * at once, and that tells the person the rest.
   */
  saved(added: Account[], fills: boolean): void;
  /** Shows an account of the vault; only where there is a screen for it. */
  show?(id: string): void;
  /** Opens the page for pictures; absent on that page itself. */
  picture?(): void;
  /** Lets the person type in an account, or bring the next picture. */
  otherwise(): void;
  /** Looks for the next code of an export, or again where there was no account. */
  next(): void;
}
