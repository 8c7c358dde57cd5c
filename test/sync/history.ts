// A history: several computers that edit, share, are killed, and whose clocks are wrong.
import type { Account, Contents, Sync } from '../../src/core/account/account.ts';
import type { Edit } from '../../src/core/account/edits.ts';
import { tidied } from '../../src/core/account/tidy.ts';
import { isSameReplica } from '../../src/core/sync/merge/merge.ts';
import { stamped } from '../../src/core/sync/merge/stamp.ts';
import { replicaOf, synced } from '../../src/core/sync/merge/synced.ts';
import type { Replica } from '../../src/core/sync/replica.ts';
import { decodeContents, encodeContents } from '../../src/core/vault/contents.ts';
import { VERSION } from '../../src/core/vault/envelope.ts';
import { NOW } from '../vault/account.ts';
import { SYNC } from '../vault/shared.ts';
import { type Chance, chanceOf } from './chance.ts';
import { drawn, drawnEdit } from './edits.ts';
import { Oracle } from './oracle.ts';
import { noteUnited } from './united.ts';

/** How replicas travel. `name` tells which writing was read. */
export interface Carriage {
  /** Puts what a computer shares under way, and returns a name for it. */
  write(computer: string, replica: Replica): string | Promise<string>;
  /** Returns what this computer can read now. */
  read(computer: string): Read[] | Promise<Read[]>;
  /** Lets time pass, in seconds since 1970: what is under way may arrive. */
  tick(now: number): void | Promise<void>;
  /** From now on nothing goes wrong, and all arrives as soon as time passes. */
  calm?(): void;
}

/** A replica that was read, by the name of its writing. */
export interface Read {
  name: string;
  replica: Replica;
}

/** One computer of a history. */
export interface Machine {
  id: string;
  contents: Contents;
  /** How many seconds its clock is ahead. */
  ahead: number;
  snapshots: Contents[];
}

/** What came of a history. */
export interface Outcome {
  machines: Machine[];
  isConverged: boolean;
  lost: string[];
  kills: number;
  exchanges: number;
}

const DAY = 86_400;
/** The computers of a history, of which the first few take part. */
export const IDS = ['bbbbbbb2', 'ccccccc3', 'ddddddd4', 'eeeeeee5'];

/** Hands replicas over at once: each computer reads what every other wrote last. */
export function handedOver(): Carriage {
  const last = new Map<string, Read>();
  let number = 0;
  return {
    write: (computer, replica) => {
      number += 1;
      last.set(computer, { name: `${number}`, replica });
      return `${number}`;
    },
    read: (computer) => [...last].flatMap(([id, one]) => (id === computer ? [] : [one])),
    tick: () => undefined,
  };
}

/** A history that can be led on, step by step. */
export class History {
  readonly chance: Chance;
  readonly machines: Machine[];
  readonly oracle = new Oracle();
  kills = 0;
  exchanges = 0;
  readonly #carriage: Carriage;
  readonly #share: number;
  #now = NOW;

  /** `share` is how many steps of 100 are an exchange and no edit. */
  constructor(seed: number, computers: number, carriage: Carriage, share = 25) {
    this.chance = chanceOf(seed);
    this.#share = share;
    this.#carriage = carriage;
    const ids = IDS.slice(0, computers);
    this.machines = ids.map((id) => {
      const ahead = this.chance.below(6 * DAY) - 3 * DAY;
      const before: Contents = { accounts: [], taughtFields: [], sync: null, extra: {} };
      const machine: Machine = { id, contents: before, ahead, snapshots: [] };
      const accounts = Array.from({ length: 4 }, () => drawn(this.chance, NOW + ahead - DAY));
      this.#store(machine, { ...before, accounts });
      const shared = { ...machine.contents, sync: sharing(id, ids) };
      machine.contents = stamped(machine.contents, shared, this.#timeOf(machine));
      return machine;
    });
  }

  /** One computer does one thing. */
  async step(): Promise<void> {
    const { chance } = this;
    const machine = chance.of(this.machines);
    if (!machine) return;
    this.#now += chance.percent(1) ? chance.below(2 * DAY) : chance.below(1200);
    if (chance.percent(1)) machine.ahead = chance.below(6 * DAY) - 3 * DAY;
    await this.#carriage.tick(this.#now);
    if (chance.percent(this.#share)) return this.exchange(machine, chance.percent(15));
    if (chance.percent(1)) return this.#twin();
    const now = this.#timeOf(machine);
    const edit = drawnEdit(chance, machine.contents, machine.snapshots, now);
    if (edit) this.edit(machine, edit, chance.percent(2));
  }

  /** An edit as the product stores it; killed before it is stored, it never was. */
  edit(machine: Machine, edit: Edit, isKilled = false): void {
    if (isKilled) this.kills += 1;
    else this.#store(machine, edit(machine.contents));
    if (this.chance.percent(5))
      machine.snapshots = [machine.contents, ...machine.snapshots.slice(0, 3)];
  }

  /** One computer takes in what it can read and writes out what it shares, or dies on the way. */
  async exchange(machine: Machine, isKilled = false): Promise<void> {
    const read = await this.#carriage.read(machine.id);
    const dies = isKilled ? this.chance.below(3) : -1;
    if (isKilled) this.kills += 1;
    if (dies === 0) return;
    const now = this.#timeOf(machine);
    const replicas = read.map(({ replica }) => replica);
    const { contents, isChanged } = synced(machine.contents, replicas, now);
    if (dies === 1) return;
    for (const { name } of read) this.oracle.read(machine.id, name);
    const own = replicaOf(machine.contents);
    if (own && contents.sync)
      noteUnited(this.oracle, machine.id, [own, ...replicas], {
        accounts: contents.accounts,
        erased: contents.sync.erased,
      });
    if (isChanged) {
      const before = machine.contents;
      machine.snapshots = [before, ...machine.snapshots.slice(0, 3)];
      const kept = tidied(before, contents, now);
      this.oracle.edited(machine.id, contents.accounts, kept.accounts, contents.sync?.erased);
      machine.contents = this.#reread(stamped(before, kept, now));
    }
    if (dies === 2) return;
    const replica = replicaOf(machine.contents);
    if (!replica || read.some((one) => isSameReplica(one.replica, replica))) return;
    this.exchanges += 1;
    this.oracle.wrote(machine.id, await this.#carriage.write(machine.id, replica));
  }

  /** All computers share until nothing new comes, and what came of it. */
  async end(): Promise<Outcome> {
    this.#carriage.calm?.();
    for (let round = 0; round < 6; round++)
      for (const machine of this.machines) {
        this.#now += 60;
        await this.#carriage.tick(this.#now);
        await this.exchange(machine);
      }
    const [first, ...others] = this.machines.map(({ contents }) => shownBy(contents));
    const before = this.machines.map(({ contents }) => contents);
    for (const machine of this.machines) await this.exchange(machine);
    const isQuiet = this.machines.every(({ contents }, at) => contents === before[at]);
    const accounts = this.machines[0]?.contents.accounts ?? [];
    return {
      machines: this.machines,
      isConverged: isQuiet && others.every((other) => other === first),
      lost: this.oracle.lostIn(accounts),
      kills: this.kills,
      exchanges: this.exchanges,
    };
  }

  /** The same account is added on two computers, which hear of each other later. */
  #twin(): void {
    const [one, other] = this.machines.toSorted(() => this.chance.below(3) - 1);
    if (!one || !other) return;
    const first = drawn(this.chance, this.#timeOf(one));
    const second = { ...drawn(this.chance, this.#timeOf(other), first.secret), type: first.type };
    for (const [machine, account] of [
      [one, first],
      [other, second],
    ] as const) {
      const { contents } = machine;
      this.#store(machine, { ...contents, accounts: [...contents.accounts, account] });
    }
  }

  #store(machine: Machine, edited: Contents): void {
    const before = machine.contents;
    const now = this.#timeOf(machine);
    const after = tidied(before, edited, now);
    this.oracle.edited(machine.id, before.accounts, after.accounts, before.sync?.erased);
    machine.contents = this.#reread(stamped(before, after, now));
  }

  /** What is stored is read back, now and then: slow, and nothing may change by it. */
  #reread(contents: Contents): Contents {
    if (!this.chance.percent(10)) return contents;
    return decodeContents(new TextDecoder().decode(encodeContents(contents)), VERSION);
  }

  #timeOf({ ahead }: Machine): number {
    return this.#now + ahead;
  }
}

/** Leads a history of so many operations to its end, of which 100 have `share` exchanges. */
export async function ledThrough(
  seed: number,
  computers: number,
  operations: number,
  carriage: Carriage,
  share?: number,
): Promise<Outcome> {
  const history = new History(seed, computers, carriage, share);
  for (let at = 0; at < operations; at++) await history.step();
  return history.end();
}

/** Returns all that computers must agree on, as text. */
export function shownBy(contents: Contents): string {
  const replica = replicaOf(contents);
  return replica ? textOf(replica) : '';
}

/** Returns a replica as text, the same for equal replicas. */
export function textOf(replica: Replica): string {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const plain = (account: Account): object => ({ ...account, secret: [...account.secret] });
  const erased = Object.entries(replica.erased).map(([id, { account, ...tomb }]) => [
    id,
    { ...tomb, account: account && plain(account) },
  ]);
  const accounts = replica.accounts.map(plain);
  return JSON.stringify({ ...replica, accounts, erased: Object.fromEntries(erased) }, sorted);
}

/** Returns what a computer keeps when sharing begins; the keys are public test keys. */
export function sharing(computer: string, ids: readonly string[]): Sync {
  const [sample] = Object.values(SYNC.computers);
  if (!sample) throw new Error('no computer');
  const one = { ...sample, joinedAt: NOW, lastSeenAt: NOW, seen: {}, epoch: 1 };
  const all = ids.map((id) => [id, { ...one, name: id, stamp: [NOW, 0, id] as const }]);
  const fresh = { rotation: null, clock: [0, 0] as const, seen: {}, erased: {} };
  return { ...SYNC, ...fresh, computer, computers: Object.fromEntries(all) };
}
