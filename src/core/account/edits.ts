import type { Account, Contents, CountedDraft, TaughtField } from './account.ts';
import { withoutField, withoutSite, withTaught } from './taught.ts';

/** A change of the vault: gets its newest contents and returns new ones. */
export type Edit = (contents: Contents) => Contents;

/** What a person may change of an account by hand. */
export type Patch = Partial<Omit<Account, 'id' | 'createdAt' | 'extra'>>;

/** Returns a new account of a draft, with an identity of its own. */
export function enrolled(draft: CountedDraft, now: number, sites: string[] = []): Account {
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
    extra: {},
  };
}

/** Returns an edit that puts new accounts behind the others. */
export function adding(added: Account[]): Edit {
  return (contents) => ({ ...contents, accounts: [...contents.accounts, ...added] });
}

/**
 * Returns an edit of one account, made from its newest state; contents without it stay as they are.
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
 * Returns an edit that takes a site from an account, and with its last account what was taught
 * there.
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
 * Returns an edit that confirms sites for an account; those that it has stay where they are, and
 * with nothing new it stays as it is.
 */
export function confirming(id: string, now: number, sites: string[]): Edit {
  return (contents) => {
    const { sites: before } = contents.accounts.find((account) => account.id === id) ?? {};
    if (!before || sites.every((site) => before.includes(site))) return contents;
    return patching(id, now, () => ({ sites: [...new Set([...before, ...sites])] }))(contents);
  };
}

/** Returns an edit that remembers a field as the one for codes on its host. */
export function teaching(field: TaughtField): Edit {
  return (contents) => ({ ...contents, taughtFields: withTaught(contents.taughtFields, field) });
}

/** Returns an edit that forgets fields that the person once pointed out. */
export function unteaching(fields: TaughtField[]): Edit {
  return (contents) => ({
    ...contents,
    taughtFields: fields.reduce(withoutField, contents.taughtFields),
  });
}

/** Returns an edit that brings back those of the fields that are not known any more. */
export function reteaching(fields: TaughtField[]): Edit {
  return (contents) => {
    const { taughtFields: known } = contents;
    const isGone = ({ host, likeness }: TaughtField): boolean =>
      !known.some((one) => one.host === host && one.likeness === likeness);
    return { ...contents, taughtFields: fields.filter(isGone).reduceRight(withTaught, known) };
  };
}

/** Returns an edit that moves an account to the trash (`now`) or back (`null`). */
export function trashing(id: string, now: number, deletedAt: number | null): Edit {
  return patching(id, now, () => ({ deletedAt }));
}

/**
 * Returns an edit that takes an account out of the trash for good; one that was restored meanwhile
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
 * Returns an edit that moves a HOTP account to its next code; the counter never goes back (RFC 4226
 * section 7.2). It counts as a change of the account: a backup from before would give a code that
 * the site has seen.
 */
export function advancing(id: string, now: number): Edit {
  return patching(id, now, ({ counter }) => ({ counter: counter + 1, usedAt: now }));
}

/**
 * Returns an edit that notes that an account's code was used; to the account itself nothing has
 * changed by that.
 */
export function using(id: string, now: number): Edit {
  return (contents) => ({
    ...contents,
    accounts: contents.accounts.map((account) =>
      account.id === id ? { ...account, usedAt: now } : account,
    ),
  });
}
