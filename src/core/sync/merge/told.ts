// What a person is told after a vault took in what other computers share.
import type { Account, Contents } from '../../account/account.ts';
import { isSameJson } from './account.ts';
import { changedRegisters } from './registers.ts';
import { memberOf } from './seen.ts';
import { isBack } from './view.ts';

/**
 * What happened to an account or to a computer of the group. `cameBack`: it was deleted on one
 * computer and edited on another. `united`: it was the same as `with`, and is no longer apart.
 */
export type Told =
  | {
      kind: 'added' | 'changed' | 'removed' | 'cameBack';
      id: string;
      issuer: string;
      accountName: string;
    }
  | { kind: 'united'; id: string; issuer: string; accountName: string; with: string }
  | { kind: 'joined' | 'left'; id: string; name: string };

/**
 * Returns what is new in contents: accounts in their order, then computers. `united` has the ids of
 * accounts that went, and of those that stand for them.
 */
export function toldOf(before: Contents, after: Contents, united: Map<string, string>): Told[] {
  const now = new Map(after.accounts.map((account) => [account.id, account]));
  const known = new Map(before.accounts.map((account) => [account.id, account]));
  const gone = before.accounts.filter(({ id }) => !now.has(id));
  const changed = after.accounts.flatMap((account): Told[] => {
    const old = known.get(account.id);
    const kind = old === account ? null : kindOf(old, account, before);
    return kind ? [{ kind, ...namesOf(account) }] : [];
  });
  const removed = gone.flatMap((account): Told[] => {
    const stays = united.get(account.id);
    if (stays !== undefined) return [{ kind: 'united', ...namesOf(account), with: stays }];
    return account.deletedAt === null ? [{ kind: 'removed', ...namesOf(account) }] : [];
  });
  return [...changed, ...removed, ...computersTold(before, after)];
}

function kindOf(
  old: Account | undefined,
  account: Account,
  before: Contents,
): 'added' | 'changed' | 'removed' | 'cameBack' | null {
  const wasErased = Object.hasOwn(before.sync?.erased ?? {}, account.id);
  if (!old) return wasErased ? 'cameBack' : account.deletedAt === null ? 'added' : null;
  if (isBack(account) && !isBack(old)) return 'cameBack';
  if (old.deletedAt === null && account.deletedAt !== null) return 'removed';
  if ((old.deletedAt === null) !== (account.deletedAt === null)) return 'changed';
  const isChanged =
    changedRegisters(old, account).length > 0 ||
    (['sites', 'tags', 'recoveryCodes'] as const).some(
      (name) => !isSameJson(old[name], account[name]),
    );
  return isChanged ? 'changed' : null;
}

function computersTold(before: Contents, after: Contents): Told[] {
  const old = before.sync?.computers ?? {};
  return Object.entries(after.sync?.computers ?? {}).flatMap(
    ([id, { name, removedAt }]): Told[] => {
      const known = memberOf(old, id);
      if (!known) return removedAt === null ? [{ kind: 'joined', id, name }] : [];
      return known.removedAt === null && removedAt !== null ? [{ kind: 'left', id, name }] : [];
    },
  );
}

function namesOf({ id, issuer, accountName }: Account): {
  id: string;
  issuer: string;
  accountName: string;
} {
  return { id, issuer, accountName };
}
