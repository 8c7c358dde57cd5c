// What computers share: the accounts with their stamps, before it is sealed.
import type { Account, Erased } from '../account/account.ts';
import type { Computer } from '../account/stamps.ts';

/** What computers share, unsealed. Accounts are all there are, also those in the trash. */
export interface Replica {
  group: string;
  accounts: readonly Account[];
  erased: { readonly [account: string]: Erased };
  computers: { readonly [id: string]: Computer };
}
