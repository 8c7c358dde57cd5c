// Edits of the vault: pure functions from contents to contents. Times are seconds since 1970.
import type { Account, Contents, CountedDraft, Enrollment, TaughtField } from './account.ts';
import { leftOf } from './enrollment.ts';
import { withoutField, withoutSite, withTaught } from './taught.ts';

/**
 * A change of the vault: takes the newest contents and returns new ones, changing nothing in place.
 */
export type Edit = (contents: Contents) => Contents;

/** Fields of an account that an edit may change. */
export type Patch = Partial<Omit<Account, 'id' | 'createdAt' | 'extra'>>;

/**
 * Returns a new account made from a draft, with a random UUID as its id; `enrollment` where it is
 * to be set up step by step.
 */
export function enrolled(
  draft: CountedDraft,
  now: number,
  sites: string[] = [],
  enrollment: Enrollment | null = null,
): Account {
  return {
    ...draft,
    id: crypto.randomUUID(),
    sites,
    recoveryCodes: [],
    tags: [],
    pinned: false,
    note: '',
    createdAt: now,
    updatedAt: now,
    usedAt: null,
    deletedAt: null,
    expiredAt: null,
    enrollment,
    stamps: null,
    extra: {},
  };
}

/** Returns an edit that adds new accounts after the others. */
export function adding(added: Account[]): Edit {
  return (contents) => ({ ...contents, accounts: [...contents.accounts, ...added] });
}

/**
 * Returns an edit that changes one account, given its newest state; contents without that account
 * stay unchanged.
 */
export function patching(id: string, now: number, patch: (account: Account) => Patch): Edit {
  return (contents) => ({
    ...contents,
    accounts: contents.accounts.map((account) =>
      account.id === id ? { ...account, ...patch(account), updatedAt: now } : account,
    ),
  });
}

/**
 * Returns an edit that settles steps of setting up an account, or opens them again with `null`;
 * once none is left the enrollment is over. An account that is set up stays as it is.
 */
export function settling(id: string, now: number, steps: Partial<Enrollment>): Edit {
  const settled = patching(id, now, (account) => {
    const enrollment = account.enrollment && { ...account.enrollment, ...steps };
    return { enrollment: leftOf({ ...account, enrollment }) };
  });
  return (contents) => {
    const { enrollment = null } = contents.accounts.find((account) => account.id === id) ?? {};
    return enrollment === null ? contents : settled(contents);
  };
}

/**
 * Returns an edit that removes a confirmed site from an account; when no other account has that
 * site, the fields taught there are removed too.
 */
export function forgetting(id: string, now: number, site: string): Edit {
  const patched = patching(id, now, ({ sites }) => ({
    sites: sites.filter((other) => other !== site),
  }));
  return (contents) => {
    const after = patched(contents);
    const known = new Set(after.accounts.flatMap(({ sites }) => sites));
    if (known.has(site)) return after;
    return { ...after, taughtFields: withoutSite(after.taughtFields, site, known) };
  };
}

/**
 * Returns an edit that adds confirmed sites to an account, after those that it has; with nothing to
 * add, the contents stay unchanged.
 */
export function confirming(id: string, now: number, sites: string[]): Edit {
  return (contents) => {
    const { sites: before } = contents.accounts.find((account) => account.id === id) ?? {};
    if (!before || sites.every((site) => before.includes(site))) return contents;
    return patching(id, now, () => ({ sites: [...new Set([...before, ...sites])] }))(contents);
  };
}

/** Returns an edit that remembers a taught field (`withTaught`). */
export function teaching(field: TaughtField): Edit {
  return (contents) => ({ ...contents, taughtFields: withTaught(contents.taughtFields, field) });
}

/** Returns an edit that forgets taught fields. */
export function unteaching(fields: TaughtField[]): Edit {
  return (contents) => ({
    ...contents,
    taughtFields: fields.reduce(withoutField, contents.taughtFields),
  });
}

/** Returns an edit that restores taught fields, leaving out those that are known again. */
export function reteaching(fields: TaughtField[]): Edit {
  return (contents) => {
    const { taughtFields: known } = contents;
    const isGone = ({ host, likeness }: TaughtField): boolean =>
      !known.some((one) => one.host === host && one.likeness === likeness);
    return { ...contents, taughtFields: fields.filter(isGone).reduceRight(withTaught, known) };
  };
}

/**
 * Returns an edit that moves an account to the trash (`deletedAt` is the time) or back (`null`).
 */
export function trashing(id: string, now: number, deletedAt: number | null): Edit {
  return patching(id, now, () => ({ deletedAt }));
}

/**
 * Returns an edit that deletes an account in the trash for good; one that was restored meanwhile
 * stays.
 */
export function erasing(id: string): Edit {
  return (contents) => ({
    ...contents,
    accounts: contents.accounts.filter(
      (account) => account.id !== id || account.deletedAt === null,
    ),
  });
}

/**
 * Returns an edit that moves a HOTP account to its next code; the counter only grows (RFC 4226
 * §7.2). Sets `updatedAt` as well, since an older backup would now give a used code.
 */
export function advancing(id: string, now: number): Edit {
  return patching(id, now, ({ counter }) => ({ counter: counter + 1, usedAt: now }));
}

/**
 * Returns an edit that records when an account's code was last used; `updatedAt` stays, because
 * nothing in the account was edited.
 */
export function using(id: string, now: number): Edit {
  return (contents) => ({
    ...contents,
    accounts: contents.accounts.map((account) =>
      account.id === id ? { ...account, usedAt: now } : account,
    ),
  });
}
