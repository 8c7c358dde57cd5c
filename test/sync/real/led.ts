// A history of real browsers: what each edits, takes in and writes, told to the oracle.
import { createHash } from 'node:crypto';
import type { Contents } from '../../../src/core/account/account.ts';
import { fromBase64 } from '../../../src/core/bytes/base64.ts';
import { replicaOf } from '../../../src/core/sync/merge/synced.ts';
import type { Replica } from '../../../src/core/sync/replica.ts';
import { openReplica } from '../../../src/core/sync/seal.ts';
import { decodeContents } from '../../../src/core/vault/contents.ts';
import { VERSION } from '../../../src/core/vault/envelope.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { shownBy } from '../history.ts';
import { Oracle } from '../oracle.ts';
import { noteUnited } from '../united.ts';
import { PASSWORD, type RealComputer } from './computer.ts';
import type { Edited, Noted } from './page.ts';

/** Accounts that each computer has before it shares. */
const FIRST = 4;
/** Milliseconds within which a browser is killed that has begun something. */
const SOON = 250;
const DRAWS = 2 ** 30;

/** One computer of a history, as the oracle knows it. */
export interface Led {
  name: string;
  computer: RealComputer;
  /** What its group calls it; empty before it shares. */
  id: string;
  contents: Contents;
}

/** What was counted on the way. */
export interface Counts {
  edits: number;
  turns: number;
  kills: number;
  /** Sealed replicas that were read, and those of them that nobody had written. */
  reads: number;
  torn: number;
  /** Sealed replicas that were written. */
  writes: number;
  /** Bytes of the longest of them. */
  longest: number;
}

/** Leads real browsers one after another, so that it is known who knew what. */
export class RealHistory {
  readonly chance: Chance;
  readonly oracle = new Oracle();
  readonly counts: Counts = {
    edits: 0,
    turns: 0,
    kills: 0,
    reads: 0,
    torn: 0,
    writes: 0,
    longest: 0,
  };
  /** Why turns were refused, with how often. */
  readonly refused = new Map<string, number>();
  readonly #opened = new Map<string, Replica>();
  readonly #written = new Set<string>();

  constructor(seed: number) {
    this.chance = chanceOf(seed);
  }

  /** Makes the vault of a computer that does not share yet. */
  async created(name: string, computer: RealComputer): Promise<Led> {
    await computer.ask('create', PASSWORD);
    const draws = Array.from({ length: FIRST }, () => this.chance.below(DRAWS));
    const { after } = await computer.ask('add', draws);
    return { name, computer, id: '', contents: read(after) };
  }

  /** Takes over what a computer has that has just begun to share; from now on it is led. */
  async entered(led: Led): Promise<void> {
    await led.computer.ask('hold');
    const after = await led.computer.ask('after');
    const { sync } = read(after.contents);
    if (!sync) throw new Error(`${led.name} does not share: ${after.failed}`);
    led.id = sync.computer;
    this.oracle.edited(led.id, [], led.contents.accounts);
    await this.#took(led, after.noted, read(after.contents));
  }

  /** A computer takes in what it finds, and writes what is missing. */
  async turn(led: Led): Promise<void> {
    this.counts.turns += 1;
    await led.computer.ask('turn');
    await this.#looked(led);
  }

  /** Somebody changes something on a computer. */
  async edit(led: Led): Promise<void> {
    this.counts.edits += 1;
    this.#edited(led, await led.computer.ask('edit', this.chance.below(DRAWS)));
  }

  /** The same account is added on two computers, which hear of each other later. */
  async twin(one: Led, other: Led): Promise<void> {
    this.counts.edits += 1;
    const [first, second] = [this.chance.below(DRAWS), this.chance.below(DRAWS)];
    this.#edited(one, await one.computer.ask('twin', first, first));
    this.#edited(other, await other.computer.ask('twin', first, second));
  }

  /** Changes a note, of which each computer has another one. */
  async note(led: Led, at: number, text: string): Promise<void> {
    this.counts.edits += 1;
    this.#edited(led, await led.computer.ask('note', at, text));
  }

  /** A browser is killed while it saves an edit or shares, and started again. */
  async kill(led: Led, during: 'edit' | 'turn'): Promise<void> {
    this.counts.kills += 1;
    const begun =
      during === 'turn'
        ? led.computer.ask('turn')
        : led.computer.ask('edit', this.chance.below(DRAWS));
    begun.catch(() => undefined);
    await new Promise((soon) => setTimeout(soon, this.chance.below(SOON)));
    await led.computer.killed();
    await led.computer.ask('hold');
    await led.computer.ask('unlock', PASSWORD);
    if (during === 'turn') return this.#looked(led);
    const { contents: text } = await led.computer.ask('after');
    this.#edited(led, { before: '', after: text });
  }

  /** From now on each browser shares by itself. */
  async release(all: readonly Led[]): Promise<void> {
    for (const { computer } of all) await computer.ask('letGo');
  }

  /** Returns whether all agree now. */
  async agree(all: readonly Led[]): Promise<boolean> {
    for (const led of all) led.contents = read(await led.computer.ask('contents'));
    const [first, ...others] = all.map(({ contents }) => shownBy(contents));
    return others.every((other) => other === first);
  }

  async #looked(led: Led): Promise<void> {
    const { contents, noted, failed } = await led.computer.ask('after');
    if (failed) this.refused.set(failed, (this.refused.get(failed) ?? 0) + 1);
    await this.#took(led, noted, read(contents));
  }

  #edited(led: Led, made: Edited | null): void {
    if (!made) return;
    const { accounts, sync } = led.contents;
    led.contents = read(made.after);
    this.oracle.edited(led.id, accounts, led.contents.accounts, sync?.erased);
  }

  // In the order in which it happened: what was taken in before a writing is in it.
  async #took(led: Led, noted: readonly Noted[], after: Contents): Promise<void> {
    const hasStored = shownBy(after) !== shownBy(led.contents);
    const own = replicaOf(led.contents);
    let sources: Replica[] = own ? [own] : [];
    for (const [at, { kind, sealed }] of noted.entries()) {
      // Killed before it had stored what it read, a computer does not know it.
      const isKnown = hasStored || noted.slice(at).some((one) => one.kind === 'write');
      for (const text of sealed) {
        const name = nameOf(text);
        if (kind === 'write') this.#wrote(name, text);
        else this.#reads(name);
        const replica = await this.#replica(name, text, after);
        if (!replica) continue;
        if (kind === 'write') {
          noteUnited(this.oracle, led.id, sources, replica);
          sources = [replica];
          this.oracle.wrote(led.id, name);
        } else if (isKnown) {
          this.oracle.read(led.id, name);
          sources.push(replica);
        }
      }
    }
    const { accounts, sync } = after;
    if (sync) noteUnited(this.oracle, led.id, sources, { accounts, erased: sync.erased });
    led.contents = after;
  }

  #wrote(name: string, text: string): void {
    this.#written.add(name);
    this.counts.writes += 1;
    this.counts.longest = Math.max(this.counts.longest, fromBase64(text)?.length ?? 0);
  }

  #reads(name: string): void {
    this.counts.reads += 1;
    if (!this.#written.has(name)) this.counts.torn += 1;
  }

  async #replica(name: string, text: string, { sync }: Contents): Promise<Replica | null> {
    const known = this.#opened.get(name);
    if (known) return known;
    const [bytes, key] = [fromBase64(text), fromBase64(sync?.key ?? '')];
    if (!sync || !bytes || !key) return null;
    const { group, epoch } = sync;
    const replica = await openReplica(bytes, { group, epoch, key });
    this.#opened.set(name, replica);
    return replica;
  }
}

function read(text: string): Contents {
  return decodeContents(text, VERSION);
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
