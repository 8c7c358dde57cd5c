// Accounts that were added on several computers and are the same become one.
import type { Account } from '../../account/account.ts';
import { furthest } from '../../account/enrollment.ts';
import { keyTextOf } from '../../account/key-text.ts';
import type { Replica } from '../replica.ts';

/** An account that stays, and one that is the same and goes. */
export interface Twins {
  stays: Account;
  goes: Account;
}

/**
 * Returns the accounts that meet in `all` for the first time and are the same: same type, secret,
 * algorithm, digits and period, both alive, and none of the replicas that were joined knew both.
 * Two that somebody keeps side by side are left alone. The lowest id stays on every computer.
 */
export function twinsIn(all: Replica, sources: readonly Replica[]): Twins[] {
  if (sources.length < 2) return [];
  const knowing = sources.map(({ accounts, erased }) => {
    const ids = new Set(accounts.map(({ id }) => id));
    return (id: string): boolean => ids.has(id) || Object.hasOwn(erased, id);
  });
  const isNew = ({ id }: Account): boolean => knowing.some((knows) => !knows(id));
  const alive = all.accounts.filter(({ deletedAt }) => deletedAt === null);
  if (!alive.some(isNew)) return [];
  const groups = new Map<string, Account[]>();
  for (const account of alive) {
    const key = keyTextOf(account);
    groups.set(key, [...(groups.get(key) ?? []), account]);
  }
  return [...groups.values()].flatMap((group) => {
    const [stays, ...others] = group.toSorted(({ id: one }, { id: two }) => (one < two ? -1 : 1));
    if (!stays) return [];
    const isMet = ({ id }: Account): boolean =>
      !knowing.some((knows) => knows(id) && knows(stays.id));
    return others.filter(isMet).map((goes) => ({ stays, goes }));
  });
}

/** Returns the account that stays, with what only the other has. */
export function unitedAccount(stays: Account, goes: Account): Account {
  const codes = new Set(stays.recoveryCodes.map(({ code }) => code));
  const isNoted = goes.note.trim() === '' || stays.note.includes(goes.note);
  const note = stays.note === '' ? goes.note : `${stays.note}\n${goes.note}`;
  return {
    ...stays,
    issuer: stays.issuer || goes.issuer,
    accountName: stays.accountName || goes.accountName,
    sites: [...new Set([...stays.sites, ...goes.sites])],
    tags: [...new Set([...stays.tags, ...goes.tags])],
    recoveryCodes: [
      ...stays.recoveryCodes.map(({ code, usedAt }) => {
        const other = goes.recoveryCodes.find((one) => one.code === code);
        return { code, usedAt: usedAt ?? other?.usedAt ?? null };
      }),
      ...goes.recoveryCodes.filter(({ code }) => !codes.has(code)),
    ],
    note: isNoted ? stays.note : note,
    pinned: stays.pinned || goes.pinned,
    counter: Math.max(stays.counter, goes.counter),
    updatedAt: Math.max(stays.updatedAt, goes.updatedAt),
    usedAt: latest(stays.usedAt, goes.usedAt),
    createdAt: Math.min(stays.createdAt, goes.createdAt),
    enrollment: furthest(stays.enrollment, goes.enrollment),
  };
}

function latest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
