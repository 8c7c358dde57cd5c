// Sealed replicas that travel through the stand-in for the browser's sync, in parts, with computers
// that are stopped between any two calls.
import { createHash } from 'node:crypto';
import { Refusal } from '../../src/core/refusal.ts';
import * as parts from '../../src/core/sync/parts.ts';
import { type Engine, StandInSync, type Unkindness } from './store.ts';
import type { Travel } from './travel.ts';

/** How often a computer is stopped in the middle of writing. */
const STOPPED = 0.03;

/** What happened on the way. */
export interface Tally {
  /** Writes that were begun, stopped half-way, and refused by a limit of the engine. */
  writes: number;
  stopped: number;
  refused: number;
  /** Reads that gave a sealed replica, and those that gave nothing while there were parts. */
  reads: number;
  incomplete: number;
  /** Reads that gave bytes which nobody had written. */
  torn: number;
}

/** What takes sealed replicas apart and puts them together again: the product's, or a mutant. */
export type Parts = Pick<typeof parts, 'assembled' | 'planned'>;

/** What a computer read last, which it does not take apart again. */
interface Last {
  text: string;
  sealed: Uint8Array<ArrayBuffer> | null;
}

/** Carries sealed replicas as items. Everything that goes wrong is drawn from `random`. */
export class ItemTravel implements Travel {
  readonly tally: Tally = { writes: 0, stopped: 0, refused: 0, reads: 0, incomplete: 0, torn: 0 };
  readonly sync: StandInSync;
  private readonly random: () => number;
  private readonly parts: Parts;
  private isCalm = false;
  private readonly last = new Map<string, Last>();
  private readonly written = new Set<string>();

  constructor(
    computers: { [computer: string]: Engine },
    random: () => number,
    unkindness: Unkindness,
    by: Parts = parts,
  ) {
    this.random = random;
    this.parts = by;
    this.sync = new StandInSync(computers, random, unkindness);
  }

  /** Writes in the steps that the product plans; a limit that is met ends it, as a crash does. */
  async write(computer: string, sealed: Uint8Array<ArrayBuffer>): Promise<void> {
    const area = this.sync.area(computer);
    this.tally.writes++;
    this.written.add(sumOf(sealed));
    const steps = await this.parts.planned(area.get(), sealed).catch(noneIfFull);
    if (!steps) this.tally.refused++;
    for (const step of steps ?? []) {
      if (!this.isCalm && this.random() < STOPPED) {
        this.tally.stopped++;
        return;
      }
      try {
        if ('set' in step) area.set(step.set);
        else area.remove(step.remove);
      } catch {
        this.tally.refused++;
        return;
      }
    }
  }

  async read(computer: string): Promise<Uint8Array<ArrayBuffer>[]> {
    const items = this.sync.area(computer).get();
    const text = Object.entries(items).flat().join();
    const known = this.last.get(computer);
    const sealed = known?.text === text ? known.sealed : await this.parts.assembled(items);
    this.last.set(computer, { text, sealed });
    if (!sealed) {
      if (Object.keys(items).length > 0) this.tally.incomplete++;
      return [];
    }
    this.tally.reads++;
    if (!this.written.has(sumOf(sealed))) this.tally.torn++;
    return [sealed];
  }

  tick(now: number): void {
    this.sync.tick(now);
  }

  /** Nobody is stopped any more, and everything arrives as soon as time passes. */
  calm(): void {
    this.isCalm = true;
    this.sync.calm();
  }
}

/** The product says so to the person, and tries again with the next change. */
function noneIfFull(caught: unknown): null {
  if (caught instanceof Refusal && caught.code === 'sync_full') return null;
  throw caught;
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
