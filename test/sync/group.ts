// A few computers that share, led by hand: for tests of what happens in one case.
import type { Account, Contents } from '../../src/core/account/account.ts';
import type { Edit } from '../../src/core/account/edits.ts';
import { tidied } from '../../src/core/account/tidy.ts';
import { stamped } from '../../src/core/sync/merge/stamp.ts';
import { replicaOf, type Synced, synced } from '../../src/core/sync/merge/synced.ts';
import { NOW } from '../vault/account.ts';
import { sharing } from './history.ts';

/** One computer of a group; `now` is what its clock says. */
export class Desk {
  contents: Contents;
  now = NOW;

  constructor(id: string, ids: readonly string[], accounts: Account[]) {
    const before: Contents = { accounts, taughtFields: [], sync: null, extra: {} };
    this.contents = stamped(before, { ...before, sync: sharing(id, ids) }, this.now);
  }

  /** Makes an edit as the product stores it, a second later. */
  edit(edit: Edit): void {
    this.now += 1;
    const after = tidied(this.contents, edit(this.contents), this.now);
    this.contents = stamped(this.contents, after, this.now);
  }

  /** Takes in what the others share, and returns what came of it. */
  read(...others: Desk[]): Synced {
    this.now += 1;
    const replicas = others.flatMap(({ contents }) => replicaOf(contents) ?? []);
    const taken = synced(this.contents, replicas, this.now);
    this.contents = stamped(this.contents, taken.contents, this.now);
    return taken;
  }

  /** The account of an id, or `undefined`. */
  account(id: string): Account | undefined {
    return this.contents.accounts.find((account) => account.id === id);
  }
}

/** Returns computers that share and hold these accounts. */
export function desks(count: number, ...accounts: Account[]): Desk[] {
  const ids = ['bbbbbbb2', 'ccccccc3', 'ddddddd4'].slice(0, count);
  const all = ids.map((id) => new Desk(id, ids, accounts));
  meet(all);
  return all;
}

/** All take in what all share, until nothing is new. */
export function meet(all: Desk[]): void {
  for (let round = 0; round < 3; round++)
    for (const one of all) one.read(...all.filter((other) => other !== one));
}
