// Histories of real Chromium profiles whose `storage.sync` is carried from one to the other.
import { shownBy } from '../history.ts';
import { Bridge } from './bridge.ts';
import { RealComputer } from './computer.ts';
import { type Led, RealHistory } from './led.ts';
import type { Line } from './line.ts';

const NAMES = ['office', 'home', 'lab'];
const DAY = 86_400;
/** Seconds that pass between two things that people do, at most. */
const APART = 120;
/** So many of 100 things that happen are a turn of sharing. */
const SHARE = 30;
/** Until then the browsers have shared by themselves what was changed last, in milliseconds. */
const PATIENCE_MS = 180_000;

/** Leads one history of so many operations on two or three real profiles below `folder`. */
export async function ledInBrowsers(
  folder: string,
  seed: number,
  operations: number,
): Promise<Line> {
  const begun = performance.now();
  const history = new RealHistory(seed);
  const { chance } = history;
  const computers = new Map<string, RealComputer>();
  try {
    for (const name of NAMES.slice(0, 2 + (seed % 2))) {
      const ahead = chance.below(6 * DAY) - 3 * DAY;
      computers.set(name, await RealComputer.started(folder, `${seed}-${name}`, ahead));
    }
    const bridge = new Bridge(computers, () => chance.below(2 ** 30) / 2 ** 30);
    const all = await joined(history, computers, bridge);
    const kills = new Set([Math.floor(operations * 0.3), Math.floor(operations * 0.7)]);
    let now = 0;
    for (let at = 0; at < operations; at++) {
      now += chance.below(APART);
      await bridge.tick(now);
      const led = chance.of(all);
      if (led) await step(history, all, led, bridge, kills.has(at));
    }
    bridge.calm();
    for (let round = 0; round < 5; round++) await shared(history, all, bridge);
    const before = all.map(({ contents }) => shownBy(contents));
    await shared(history, all, bridge);
    const isQuiet = all.every(({ contents }) => shownBy(contents) === before[0]);
    const isAlone = await alone(history, all, bridge);
    const accounts = all[0]?.contents.accounts ?? [];
    return {
      name: `Chromium ${seed}`,
      computers: all.length,
      seconds: Math.round((performance.now() - begun) / 1000),
      isConverged: isQuiet && isAlone,
      lost: history.oracle.lostIn(accounts),
      accounts: accounts.length,
      counts: history.counts,
      refused: Object.fromEntries(history.refused),
      more: { waits: bridge.waits },
    };
  } finally {
    for (const computer of computers.values()) await computer.close();
  }
}

async function joined(
  history: RealHistory,
  computers: ReadonlyMap<string, RealComputer>,
  bridge: Bridge,
): Promise<Led[]> {
  const all: Led[] = [];
  for (const [name, computer] of computers) all.push(await history.created(name, computer));
  const [first, ...others] = all;
  if (!first) return all;
  await first.computer.ask('begin', first.name);
  await history.entered(first);
  for (const other of others) {
    await first.computer.ask('letGo');
    const code = await first.computer.ask('invite');
    await first.computer.ask('hold');
    await carried(first, bridge);
    await other.computer.ask('join', code, other.name);
    await history.entered(other);
    await carried(other, bridge);
    await history.turn(first);
    await first.computer.ask('endInvitation');
    await carried(first, bridge);
  }
  for (let round = 0; round < 2; round++) await shared(history, all, bridge);
  return all;
}

async function step(
  history: RealHistory,
  all: readonly Led[],
  led: Led,
  bridge: Bridge,
  isKilled: boolean,
): Promise<void> {
  const { chance } = history;
  await bridge.paced(led.name);
  if (isKilled) {
    await history.kill(led, history.counts.kills % 2 === 0 ? 'turn' : 'edit');
    await bridge.take(led.name);
  } else if (chance.percent(SHARE)) {
    await history.turn(led);
    await bridge.take(led.name);
  } else if (chance.percent(3)) {
    const other = all.find((one) => one !== led);
    if (other) await history.twin(led, other);
  } else await history.edit(led);
}

async function carried(led: Led, bridge: Bridge): Promise<void> {
  await bridge.take(led.name);
  await bridge.settle();
}

/** Each shares once, and all of it arrives. */
async function shared(history: RealHistory, all: readonly Led[], bridge: Bridge): Promise<void> {
  for (const led of all) {
    await bridge.paced(led.name);
    await history.turn(led);
    await carried(led, bridge);
  }
}

/** Changed once more everywhere, the browsers' own workers share it, with nobody pressing. */
async function alone(history: RealHistory, all: readonly Led[], bridge: Bridge): Promise<boolean> {
  for (const [at, led] of all.entries()) await history.note(led, at, `by ${led.name} alone`);
  await history.release(all);
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; ) {
    await new Promise((again) => setTimeout(again, 1000));
    for (const led of all) await carried(led, bridge);
    if (await history.agree(all)) return true;
  }
  return false;
}
