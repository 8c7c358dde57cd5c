// The ways that lead away from the preview of a scan.
import type { Account } from '../../core/account/account.ts';

/** Where the preview leads; each page has its own ways. */
export interface Ahead {
  back(): void;
  /**
   * The accounts are saved, and said to be; `fills` when the first one's code is wanted on the page
   * at once, which says the rest.
   */
  saved(added: Account[], fills: boolean): void;
  /** Shows an account of the vault, where there is a screen for it. */
  show?(id: string): void;
  /** Opens the page for pictures, where this is not that page. */
  picture?(): void;
  /** Types an account in, or brings the next picture. */
  otherwise(): void;
  /** Looks for the next code of an export, or once more where there was no account. */
  next(): void;
}
