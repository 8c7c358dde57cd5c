// Carries the items of real browsers' sync from profile to profile as the browser's account would:
// each item on its own, sometimes late, the last writer wins.
import { type Engine, StandInSync, type Unkindness } from '../store.ts';
import type { RealComputer } from './computer.ts';

type Held = { [key: string]: string };

/** Writes that a browser takes within a minute, with some left for its own. */
const A_MINUTE = 100;
/** Most writes of a turn of sharing, of the browser's own. */
const OWN = 3;
// Those of the stand-in must not be hit: the real ones are.
const ENGINE: Engine = 'firefox';
const UNKIND: Unkindness = { delay: 120, heldShare: 0.1, held: 1800 };

/** What stands between several real browsers. */
export class Bridge {
  /** Times at which arriving items waited for the browser's limit of writes. */
  waits = 0;
  readonly #computers: ReadonlyMap<string, RealComputer>;
  readonly #sync: StandInSync;
  readonly #held = new Map<string, Held>();
  readonly #writes = new Map<string, number[]>();

  constructor(computers: ReadonlyMap<string, RealComputer>, random: () => number) {
    this.#computers = computers;
    const engines = Object.fromEntries([...computers.keys()].map((name) => [name, ENGINE]));
    this.#sync = new StandInSync(engines, random, UNKIND);
  }

  /** Takes over what one browser has written since the last time. */
  async take(name: string): Promise<void> {
    const items: Held = { ...(await this.#computer(name).ask('items')) };
    const before = this.#held.get(name) ?? {};
    this.#held.set(name, items);
    const area = this.#sync.area(name);
    const { set, remove } = difference(before, items);
    if (Object.keys(set).length > 0) area.set(set);
    if (remove.length > 0) area.remove(remove);
  }

  /** Lets time pass, in seconds; what is due arrives in the browsers. */
  async tick(now: number): Promise<void> {
    this.#sync.tick(now);
    await this.#bring();
  }

  /** Everything that is under way arrives. */
  async settle(): Promise<void> {
    this.#sync.settle();
    await this.#bring();
  }

  /** From now on everything arrives as soon as time passes. */
  calm(): void {
    this.#sync.calm();
  }

  /** Waits until a browser takes the writes of one more turn. */
  async paced(name: string, writes = OWN): Promise<void> {
    const recent = (): number[] =>
      (this.#writes.get(name) ?? []).filter((at) => performance.now() - at < 61_000);
    if (recent().length + writes > A_MINUTE) this.waits++;
    while (recent().length + writes > A_MINUTE)
      await new Promise((again) => setTimeout(again, 500));
    this.#writes.set(name, [...recent(), ...Array(writes).fill(performance.now())]);
  }

  async #bring(): Promise<void> {
    for (const name of this.#computers.keys()) {
      const wanted = this.#sync.area(name).get();
      const { set, remove } = difference(this.#held.get(name) ?? {}, wanted);
      if (Object.keys(set).length + remove.length === 0) continue;
      await this.paced(name, 2);
      await this.#computer(name).ask('arrive', set, remove);
      this.#held.set(name, wanted);
    }
  }

  #computer(name: string): RealComputer {
    const computer = this.#computers.get(name);
    if (!computer) throw new Error(`no computer ${name}`);
    return computer;
  }
}

function difference(before: Held, after: Held): { set: Held; remove: string[] } {
  const set = Object.entries(after).filter(([key, value]) => before[key] !== value);
  const remove = Object.keys(before).filter((key) => !(key in after));
  return { set: Object.fromEntries(set), remove };
}
