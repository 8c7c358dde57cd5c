// A stand-in for the browser's sync between computers, with the limits that were measured in
// Chromium 156 and Firefox 153, seeded and with time as an argument.

/** Whose limits hold on a computer. */
export type Engine = 'chromium' | 'firefox';

/** What `onChanged` is told: by key, the values before and after where there are such. */
export type Changes = { [key: string]: { oldValue?: string; newValue?: string } };

/** How unkind the way between two computers is. Times in seconds. */
export interface Unkindness {
  /** Longest time that an item is under way. */
  delay: number;
  /** Share of items that are held back, and for how long at most. */
  heldShare: number;
  held: number;
}

interface Pending {
  at: number;
  run: () => void;
}

interface Versioned {
  value: string | undefined;
  /** Order in which the server took it; `null` while it is only known here. */
  version: number;
}

const TOTAL = 102_400;
const ITEM = 8192;
const ITEMS = 512;
const A_MINUTE = 120;
const utf8 = new TextEncoder();

/** The browser's sync of one computer. */
export class StandInArea {
  readonly items = new Map<string, string>();
  readonly listeners: ((changes: Changes) => void)[] = [];
  private readonly calls = { set: new Rate(), remove: new Rate(), clear: new Rate() };

  private readonly engine: Engine;
  private readonly now: () => number;
  private readonly changed: (key: string, value: string | undefined) => void;

  constructor(engine: Engine, now: () => number, changed: StandInArea['changed']) {
    this.engine = engine;
    this.now = now;
    this.changed = changed;
  }

  get(): { [key: string]: string } {
    return Object.fromEntries(this.items);
  }

  /** Sets items, all or none. Throws as the engine does. */
  set(items: { [key: string]: string }): void {
    this.count('set');
    const next = new Map([...this.items, ...Object.entries(items)]);
    if (this.engine === 'firefox') guardFirefox(next, items);
    else guardChromium(next, items);
    this.put(Object.entries(items));
  }

  remove(keys: string[]): void {
    this.count('remove');
    this.put(keys.map((key) => [key, undefined]));
  }

  clear(): void {
    this.count('clear');
    this.put([...this.items.keys()].map((key) => [key, undefined]));
  }

  /** Takes in what came from elsewhere: no limit is checked. */
  arrive(key: string, value: string | undefined): void {
    this.store([[key, value]]);
  }

  private count(kind: 'set' | 'remove' | 'clear'): void {
    if (this.engine === 'firefox' || this.calls[kind].isFree(this.now())) return;
    throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
  }

  private put(entries: [string, string | undefined][]): void {
    const before = new Map(this.items);
    this.store(entries);
    for (const [key, value] of entries) if (before.get(key) !== value) this.changed(key, value);
  }

  // Chromium tells real changes only, Firefox every call.
  private store(entries: [string, string | undefined][]): void {
    const changes: Changes = {};
    for (const [key, newValue] of entries) {
      const oldValue = this.items.get(key);
      if (newValue === undefined) this.items.delete(key);
      else this.items.set(key, newValue);
      if (oldValue === newValue && this.engine === 'chromium') continue;
      changes[key] = {
        ...(oldValue === undefined ? {} : { oldValue }),
        ...(newValue === undefined ? {} : { newValue }),
      };
    }
    if (this.engine === 'chromium' && Object.keys(changes).length === 0) return;
    for (const listener of this.listeners) listener(changes);
  }
}

// All calls come back 60 s after the first.
class Rate {
  private since = Number.NEGATIVE_INFINITY;
  private calls = 0;

  isFree(now: number): boolean {
    if (now - this.since >= 60) [this.since, this.calls] = [now, 0];
    this.calls++;
    return this.calls <= A_MINUTE;
  }
}

/** Returns the bytes that Chromium counts for an item. */
export function chromiumBytes(key: string, value: string): number {
  const json = JSON.stringify(value).replace(/[<\u2028\u2029]/g, '\\u....');
  return utf8.encode(key).length + utf8.encode(json).length;
}

/** Returns the bytes that Firefox counts for an item. */
export function firefoxBytes(key: string, value: string): number {
  return utf8.encode(key).length + utf8.encode(JSON.stringify(value)).length;
}

function guardChromium(next: Map<string, string>, set: { [key: string]: string }): void {
  if (Object.entries(set).some(([key, value]) => chromiumBytes(key, value) > ITEM))
    throw new Error('Resource::kQuotaBytesPerItem quota exceeded');
  let total = 0;
  for (const [key, value] of next) total += chromiumBytes(key, value);
  if (total > TOTAL) throw new Error('Resource::kQuotaBytes quota exceeded');
  if (next.size > ITEMS) throw new Error('Resource::kMaxItems quota exceeded');
}

function guardFirefox(next: Map<string, string>, set: { [key: string]: string }): void {
  const isLarge = Object.entries(set).some(([key, value]) => firefoxBytes(key, value) > ITEM);
  const total = utf8.encode(JSON.stringify(Object.fromEntries(next))).length;
  if (isLarge || total > TOTAL || next.size > ITEMS)
    throw new Error('QuotaExceededError: storage.sync API call exceeded its quota limitations.');
}

/** Several computers whose browsers carry items to each other: the last writer wins, per item. */
export class StandInSync {
  readonly areas: { [computer: string]: StandInArea } = {};
  private readonly random: () => number;
  private unkindness: Unkindness;
  private time = 0;
  private version = 0;
  private readonly pending: Pending[] = [];
  private readonly known: { [computer: string]: Map<string, Versioned> } = {};

  constructor(
    computers: { [computer: string]: Engine },
    random: () => number,
    unkindness: Unkindness,
  ) {
    this.random = random;
    this.unkindness = unkindness;
    for (const [computer, engine] of Object.entries(computers)) {
      this.known[computer] = new Map();
      this.areas[computer] = new StandInArea(
        engine,
        () => this.time,
        (key, value) => this.upload(computer, key, value),
      );
    }
  }

  /** Returns what a computer's browser holds. Throws for an unknown computer. */
  area(computer: string): StandInArea {
    const area = this.areas[computer];
    if (!area) throw new Error(`no computer ${computer}`);
    return area;
  }

  /** Lets time pass: whatever is due arrives, in the order of its times. */
  tick(now: number): void {
    for (let next = this.due(now); next; next = this.due(now)) {
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = Math.max(this.time, now);
  }

  /** Lets everything arrive that is under way, without the time that it takes. */
  settle(): void {
    const { time } = this;
    while (this.pending.length > 0)
      this.tick(Math.max(this.time, ...this.pending.map(({ at }) => at)));
    this.time = time;
  }

  /** Lets everything arrive, and from now on each change as soon as time passes. */
  calm(): void {
    this.settle();
    this.unkindness = { delay: 0, heldShare: 0, held: 0 };
  }

  // A change made here counts here at once, and for the others from when the server takes it.
  private upload(from: string, key: string, value: string | undefined): void {
    const own: Versioned = { value, version: Number.POSITIVE_INFINITY };
    this.known[from]?.set(key, own);
    this.later(() => {
      // A later change of this computer goes in its place.
      if (this.known[from]?.get(key) !== own) return;
      this.version++;
      const taken: Versioned = { value, version: this.version };
      this.known[from]?.set(key, taken);
      for (const to of Object.keys(this.areas)) if (to !== from) this.send(to, key, taken);
    });
  }

  private send(to: string, key: string, taken: Versioned): void {
    this.later(() => {
      const known = this.known[to]?.get(key);
      if (known && known.version > taken.version) return;
      this.known[to]?.set(key, taken);
      this.area(to).arrive(key, taken.value);
    });
  }

  private later(run: () => void): void {
    const { delay, heldShare, held } = this.unkindness;
    const isHeld = this.random() < heldShare;
    const wait = this.random() * (isHeld ? held : delay);
    this.pending.push({ at: this.time + wait, run });
  }

  private due(now: number): Pending | undefined {
    let best = -1;
    for (const [at, one] of this.pending.entries())
      if (one.at <= now && one.at < (this.pending[best]?.at ?? Number.POSITIVE_INFINITY)) best = at;
    return best < 0 ? undefined : this.pending.splice(best, 1)[0];
  }
}
