// What must be true after a history, by an account of who knew what: it knows no stamps.
import type { Account, Sync } from '../../src/core/account/account.ts';

/** How many events of each computer are known. */
export type Knowledge = { [computer: string]: number };

type Kind = 'edit' | 'trashed edit' | 'delete' | 'restore' | 'count';

interface Happening {
  computer: string;
  number: number;
  knew: Knowledge;
  account: string;
  kind: Kind;
  /** A field, or one element of a set. */
  what: string;
  value: string;
}

const FIELDS = [
  'issuer',
  'accountName',
  'note',
  'pinned',
  'digits',
  'period',
  'secret',
  'parameters',
  'extra',
] as const;

/** Steps of setting up are joined by rules of their own. */
const STEPS = 'enrollment';

/**
 * Deleted for good, forgotten by all, and put back from a copy: a new account with an old id. What
 * it was before is known to nobody, so neither its counter nor its elements can be there.
 */
const BACK = 'put back';

/** Deleted for good, and put back into the trash while it was remembered. */
const TRASHED = 'put back into the trash';

/** Twins that were found on several computers became this one. */
const UNITED = 'united';

/** Records every edit by comparing states, and says what they must come to. */
export class Oracle {
  readonly #known = new Map<string, Knowledge>();
  readonly #told = new Map<string, Knowledge>();
  readonly #happened: Happening[] = [];

  /**
   * An edit on one computer, by the accounts before and after. Of an account that was deleted for
   * good before, `erased` has what the computer still remembers: putting it back edits that.
   */
  edited(
    computer: string,
    before: readonly Account[],
    after: readonly Account[],
    erased: Sync['erased'] = {},
  ): void {
    const old = new Map(before.map((account) => [account.id, account]));
    const now = new Map(after.map((account) => [account.id, account]));
    for (const account of after) {
      const known = old.get(account.id);
      if (known === account) continue;
      const gone = known ? null : (erased[account.id]?.account ?? null);
      this.#changed(computer, known ?? gone ?? undefined, account, gone !== null);
    }
    for (const { id } of before)
      if (!now.has(id)) this.#add(computer, id, 'delete', 'life', 'gone');
  }

  /**
   * One computer made twins one: the others are deleted, and the one that stays is edited, even
   * where it gains nothing. Who deletes it meanwhile would else delete all of them.
   */
  united(computer: string, twins: readonly Account[], stays: Account): void {
    this.edited(computer, twins, [stays]);
    this.#add(computer, stays.id, 'edit', UNITED, '1');
  }

  /** One computer writes out what it knows, under a name that readers find it by. */
  wrote(computer: string, name: string): void {
    this.#told.set(name, { ...this.knowledgeOf(computer) });
  }

  /** One computer takes in what was written under a name. */
  read(computer: string, name: string): void {
    const known = this.knowledgeOf(computer);
    for (const [other, count] of Object.entries(this.#told.get(name) ?? {}))
      known[other] = Math.max(known[other] ?? 0, count);
  }

  /** What a computer knows. */
  knowledgeOf(computer: string): Knowledge {
    const known = this.#known.get(computer) ?? {};
    this.#known.set(computer, known);
    return known;
  }

  /** A computer is back at what it knew: it was killed before it stored more. */
  forget(computer: string, known: Knowledge): void {
    this.#known.set(computer, { ...known });
  }

  /** Returns a sentence for each edit that was lost. */
  lostIn(accounts: readonly Account[]): string[] {
    const alive = new Map(accounts.map((account) => [account.id, account]));
    const byAccount = new Map<string, Happening[]>();
    for (const one of this.#happened) {
      const known = byAccount.get(one.account) ?? [];
      known.push(one);
      byAccount.set(one.account, known);
    }
    return [...byAccount].flatMap(([id, happened]) => {
      const account = alive.get(id);
      const lost = lifeLost(id, happened, account);
      if (!account) return lost;
      return [
        ...lost,
        ...counterLost(id, happened, account),
        ...fieldsLost(id, happened, account),
        ...elementsLost(id, happened, account),
      ];
    });
  }

  #changed(computer: string, old: Account | undefined, account: Account, wasGone: boolean): void {
    const { id } = account;
    const wasThere = old !== undefined && !wasGone;
    const [wasDead, isDead] = [wasThere && old.deletedAt !== null, account.deletedAt !== null];
    const kind = wasDead && isDead ? 'trashed edit' : 'edit';
    for (const name of [...FIELDS, STEPS] as const)
      if (!old || textOf(old, name) !== textOf(account, name))
        this.#add(computer, id, kind, name, textOf(account, name));
    if (account.counter > (old?.counter ?? 0))
      this.#add(computer, id, 'count', 'counter', `${account.counter}`);
    const [mine, theirs] = [elementsIn(old), elementsIn(account)];
    for (const element of theirs)
      if (!mine.has(element)) this.#add(computer, id, kind, element, '1');
    for (const element of mine)
      if (!theirs.has(element) && !isUseOfMissing(element, theirs))
        this.#add(computer, id, kind, element, '');
    // Listed anew as unused, the uses of a code that are known are undone.
    for (const { code, usedAt } of account.recoveryCodes)
      if (usedAt === null && !mine.has(`code ${code}`))
        this.#add(computer, id, kind, `used ${code}`, '');
    // What is erased is put back by an edit; who moves it to the trash meanwhile has not seen it.
    if (isDead && wasGone) this.#add(computer, id, 'trashed edit', TRASHED, '1');
    if (isDead && !(wasDead && old?.deletedAt === account.deletedAt))
      this.#add(computer, id, 'delete', 'life', 'trash');
    const isBack = !old && this.#happened.some((one) => one.account === id);
    if (isBack) this.#add(computer, id, kind, BACK, '1');
    if (!isDead && (wasDead || !wasThere)) this.#add(computer, id, 'restore', 'life', 'alive');
  }

  #add(computer: string, account: string, kind: Kind, what: string, value: string): void {
    const known = this.knowledgeOf(computer);
    const knew = { ...known };
    const number = (known[computer] ?? 0) + 1;
    known[computer] = number;
    this.#happened.push({ computer, number, knew, account, kind, what, value });
  }
}

/** Returns the fields of an account as comparable text, to compare computers. */
export function textOf(account: Account, name: keyof Account): string {
  const value = account[name];
  return value instanceof Uint8Array ? value.join() : JSON.stringify(value);
}

function elementsIn(account: Account | undefined): Set<string> {
  if (!account) return new Set();
  return new Set([
    ...account.sites.map((site) => `site ${site}`),
    ...account.tags.map((tag) => `tag ${tag}`),
    ...account.recoveryCodes.map(({ code }) => `code ${code}`),
    ...account.recoveryCodes.flatMap(({ code, usedAt }) =>
      usedAt === null ? [] : [`used ${code}`],
    ),
  ]);
}

/**
 * Whoever takes a used code off the list does not say that the site takes it again: where somebody
 * who knew nothing of the use lists it anew, it has to be shown as used.
 */
function isUseOfMissing(element: string, there: Set<string>): boolean {
  return element.startsWith('used ') && !there.has(`code ${element.slice(5)}`);
}

function isBefore(one: Happening, other: Happening): boolean {
  return one !== other && (other.knew[one.computer] ?? 0) >= one.number;
}

/** Those that nobody who knew them changed again. */
function lastOf(all: Happening[]): Happening[] {
  return all.filter((one) => !all.some((other) => isBefore(one, other)));
}

function lifeLost(id: string, all: Happening[], account: Account | undefined): string[] {
  const deletes = all.filter(({ kind }) => kind === 'delete');
  const isAlive = account !== undefined && account.deletedAt === null;
  if (deletes.length === 0) return isAlive ? [] : [`${id} is gone, and nobody deleted it`];
  const edits = all.filter(({ kind }) => kind === 'edit' || kind === 'restore');
  const isUnseen = (one: Happening): boolean => !deletes.some((other) => isBefore(one, other));
  const standing = edits.filter(
    (one) =>
      one.kind === 'edit' &&
      one.what !== STEPS &&
      one.what !== BACK &&
      isUnseen(one) &&
      all.every((other) => other === one || other.what !== one.what || isBefore(other, one)),
  );
  const isRestored = edits.some(
    (one) => one.kind === 'restore' && deletes.every((other) => isBefore(other, one)),
  );
  if ((standing.length > 0 || isRestored) && !isAlive)
    return [`${id} is gone, though ${standing[0]?.what ?? 'restoring it'} was later`];
  if (!account && isTrashedLast(all))
    return [`${id} is gone, though moving it to the trash was later`];
  const last = lastOf(deletes);
  const rest = all.filter(({ kind }) => kind !== 'delete' && kind !== 'count');
  const isKnown = last.every((one) =>
    rest.every(
      (other) => isBefore(other, one) || (other.kind === 'trashed edit' && isBefore(one, other)),
    ),
  );
  return isKnown && isAlive ? [`${id} is there, though all knew that it was deleted`] : [];
}

/** Whoever moves it to the trash keeps it for 30 days, unless he is known to who deletes it. */
function isTrashedLast(all: Happening[]): boolean {
  const gone = all.filter(({ value }) => value === 'gone');
  const moves = all.filter(({ what, value }) => what === 'life' && value !== 'gone');
  return moves.some(
    (one) =>
      one.value === 'trash' &&
      !gone.some((other) => isBefore(one, other)) &&
      moves.every((other) => other === one || isBefore(other, one)),
  );
}

/** No code of a counter is made twice: the highest that anybody reached counts. */
function counterLost(id: string, all: Happening[], { type, counter }: Account): string[] {
  const backs = all.filter(({ what }) => what === BACK);
  const reached = all
    .filter((one) => one.kind === 'count' && !backs.some((back) => isBefore(one, back)))
    .map(({ value }) => Number(value));
  const highest = Math.max(0, ...reached);
  return type === 'hotp' && counter < highest ? [`${id} counter ${counter} < ${highest}`] : [];
}

function fieldsLost(id: string, all: Happening[], account: Account): string[] {
  return FIELDS.flatMap((name) => {
    const last = lastOf(all.filter(({ what }) => what === name));
    const isOne = last.length === 0 || last.some(({ value }) => value === textOf(account, name));
    return isOne ? [] : [`${id} ${name} is ${textOf(account, name)}`];
  });
}

/** An element is there when some adding of it was not known to any removal. */
function elementsLost(id: string, all: Happening[], account: Account): string[] {
  const there = elementsIn(account);
  const names = new Set(
    all.flatMap(({ what }) => (/^(?:site|tag|code|used) /.test(what) ? [what] : [])),
  );
  return [...names].flatMap((name) => {
    const own = all.filter(({ what }) => what === name);
    const removals = own.filter(({ value }) => value === '');
    const isIn = own.some(
      (one) => one.value === '1' && !removals.some((removal) => isBefore(one, removal)),
    );
    const code = name.startsWith('used ') ? `code ${name.slice(5)}` : name;
    if (!there.has(code) && name !== code) return [];
    if (isIn && all.some(({ what }) => what === BACK)) return [];
    return isIn === there.has(name) ? [] : [`${id} ${name} is ${isIn ? 'lost' : 'back'}`];
  });
}
