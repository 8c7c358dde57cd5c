// A history of two real browsers whose folders real Syncthing carries, both at times offline.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { extensionUrl, openPage } from '../../e2e/drive/browser.ts';
import { answerDialog } from '../../e2e/drive/folder.ts';
import { press } from '../../e2e/drive/popup.ts';
import { type Screen, startScreen } from '../../e2e/drive/screen.ts';
import { shownBy } from '../history.ts';
import { RealComputer } from './computer.ts';
import { type Led, RealHistory } from './led.ts';
import type { Line } from './line.ts';
import { Syncthing } from './syncthing.ts';

const NAMES = ['office', 'home'] as const;
const DAY = 86_400;
/** So many of 100 things that happen are a turn of sharing. */
const SHARE = 30;
/** Milliseconds between two of them, so that files are carried meanwhile. */
const PACE_MS = 600;
const PATIENCE_MS = 240_000;

/** One side: a browser on a screen of its own, the folder that it shares, and what carries that. */
interface Side {
  led: Led;
  screen: Screen;
  folder: string;
  syncthing: Syncthing;
}

/** What happens to Syncthing, by the share of the history that is over. */
const EVENTS: [number, (sides: Pair, led: RealHistory, kept: Kept) => Promise<void>][] = [
  [0.1, async ({ home, office }, _, kept) => keep(kept, home.folder, office.led)],
  [0.2, ({ office }, history) => changed(history, office.led)],
  [0.25, ({ home }) => home.syncthing.pause()],
  [0.35, ({ home, office }, history, kept) => putBack(history, kept, home.folder, office.led)],
  [0.45, ({ home }) => home.syncthing.resume()],
  [0.5, async ({ office, home }, _, kept) => keep(kept, office.folder, home.led)],
  [0.55, ({ home }, history) => changed(history, home.led)],
  [0.6, ({ office }) => office.syncthing.stop()],
  [0.7, ({ office, home }, history, kept) => putBack(history, kept, office.folder, home.led)],
  [0.8, ({ office }) => office.syncthing.start()],
];

type Pair = Record<(typeof NAMES)[number], Side>;
type Kept = Map<string, Uint8Array>;

/** Leads one history of so many operations on two sides, each with a folder below `folder`. */
export async function ledInFolders(
  folder: string,
  seed: number,
  operations: number,
): Promise<Line> {
  const begun = performance.now();
  const history = new RealHistory(seed);
  const ends: (() => Promise<void>)[] = [];
  try {
    const { office, home } = await started(history, folder, ends);
    const all = [office.led, home.led];
    const kept: Kept = new Map();
    const events = EVENTS.map(([share, run]) => ({ at: Math.floor(share * operations), run }));
    for (let at = 0; at < operations; at++) {
      for (const event of events.filter((one) => one.at === at))
        await event.run({ office, home }, history, kept);
      const next = new Promise((paced) => setTimeout(paced, PACE_MS));
      await step(history, all);
      await next;
    }
    const isQuiet = await met(history, all, [office.folder, home.folder]);
    const isAlone = await alone(history, all);
    const accounts = all[0]?.contents.accounts ?? [];
    return {
      name: `Syncthing ${seed}`,
      computers: all.length,
      seconds: Math.round((performance.now() - begun) / 1000),
      isConverged: isQuiet && isAlone,
      lost: history.oracle.lostIn(accounts),
      accounts: accounts.length,
      counts: history.counts,
      refused: Object.fromEntries(history.refused),
      more: { 'conflict copies': conflicts(office.folder).length },
    };
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function started(
  history: RealHistory,
  folder: string,
  ends: (() => Promise<void>)[],
): Promise<Pair> {
  const folders = NAMES.map((name) => join(folder, `carried-${name}`));
  for (const one of folders) await mkdir(one, { recursive: true });
  const [first = '', second = ''] = folders;
  const carriers = await Syncthing.pair(folder, [first, second]);
  const sides: Side[] = [];
  for (const [at, name] of NAMES.entries()) {
    const [syncthing, own] = [carriers[at], folders[at]];
    if (!syncthing || !own) throw new Error('no side');
    ends.push(() => syncthing.stop());
    await syncthing.start();
    const screen = await startScreen();
    ends.push(() => screen.close());
    const ahead = history.chance.below(6 * DAY) - 3 * DAY;
    const more = { headless: false, args: ['--window-position=0,0'] };
    const computer = await RealComputer.started(folder, name, ahead, more);
    ends.push(() => computer.close());
    sides.push({
      led: await history.created(name, computer),
      screen,
      folder: own,
      syncthing,
    });
  }
  const [office, home] = sides;
  if (!office || !home) throw new Error('no side');
  await switchedOn(office);
  await history.entered(office.led);
  await office.led.computer.ask('letGo');
  const code = await office.led.computer.ask('invite');
  await office.led.computer.ask('hold');
  await until(() => ours(home.folder).length >= 2, 'the pairing item');
  await joined(home, code);
  await history.entered(home.led);
  await until(() => ours(office.folder).length >= 3, 'the newcomer’s file');
  await history.turn(office.led);
  await office.led.computer.ask('letGo');
  await office.led.computer.ask('endInvitation');
  await office.led.computer.ask('hold');
  return { office, home };
}

/** Begins to share through the folder, which is chosen in the browser's own dialog. */
async function switchedOn({ led, screen, folder }: Side): Promise<void> {
  const settings = await devicesOf(led);
  await press(settings, '.way-folder');
  await settings.click('.switch-on');
  await answerDialog(screen, settings, folder, '.computers');
  await led.computer.page.bringToFront();
}

/** Joins through the folder, which is chosen in the same way. */
async function joined({ led, screen, folder }: Side, code: string): Promise<void> {
  const settings = await devicesOf(led);
  await press(settings, 'button.join');
  await press(settings, '.join-form .way-folder');
  await settings.locator('#pairing-code').fill(code);
  await settings.click('.join-now');
  await answerDialog(screen, settings, folder, '.computers');
  await led.computer.page.bringToFront();
}

async function devicesOf({ computer: { session } }: Led): Promise<Page> {
  const settings = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
  await press(settings, 'button.to-devices');
  return settings;
}

async function step(history: RealHistory, all: readonly Led[]): Promise<void> {
  const { chance } = history;
  const led = chance.of(all);
  const other = all.find((one) => one !== led);
  if (!led || !other) return;
  if (chance.percent(SHARE)) return history.turn(led);
  if (chance.percent(3)) return history.twin(led, other);
  await history.edit(led);
}

/** Both share until all agree, nothing changes any more, and both folders hold the same. */
async function met(
  history: RealHistory,
  all: readonly Led[],
  folders: readonly string[],
): Promise<boolean> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
    const before = all.map(({ contents }) => shownBy(contents)).join('\n');
    for (const led of all) await history.turn(led);
    const after = all.map(({ contents }) => shownBy(contents));
    const isQuiet = after.join('\n') === before && new Set(after).size === 1;
    if (isQuiet && new Set(folders.map(allIn)).size === 1) return true;
    await new Promise((again) => setTimeout(again, 2000));
  }
  return false;
}

/** Changed once more on both sides, the browsers share it by themselves. */
async function alone(history: RealHistory, all: readonly Led[]): Promise<boolean> {
  for (const [at, led] of all.entries()) await history.note(led, at, `by ${led.name} alone`);
  await history.release(all);
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
    await new Promise((again) => setTimeout(again, 1000));
    if (await history.agree(all)) return true;
  }
  return false;
}

function fileOf({ id }: Led): string {
  return `latchkey-${id}.replica`;
}

function keep(kept: Kept, folder: string, led: Led): void {
  kept.set(led.id, readFileSync(join(folder, fileOf(led))));
}

/** A computer writes its file anew. */
async function changed(history: RealHistory, led: Led): Promise<void> {
  await history.note(led, 0, `${history.counts.edits} by ${led.name}`);
  await history.turn(led);
}

/**
 * A program of somebody's puts an old file back, as one for backups does, while its own computer
 * writes it anew elsewhere: of that Syncthing makes a conflict.
 */
async function putBack(history: RealHistory, kept: Kept, folder: string, led: Led): Promise<void> {
  await changed(history, led);
  const bytes = kept.get(led.id);
  if (bytes) writeFileSync(join(folder, fileOf(led)), bytes);
}

function ours(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^latchkey-[^.]*\.replica$/.test(name));
}

function conflicts(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.includes('.sync-conflict-'));
}

function allIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.replica'));
  return names
    .sort()
    .map((name) => `${name} ${readFileSync(join(folder, name), 'base64')}`)
    .join('\n');
}

async function until(isThere: () => boolean, what: string): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; !isThere(); ) {
    if (performance.now() > end) throw new Error(`Syncthing did not carry ${what}.`);
    await new Promise((again) => setTimeout(again, 200));
  }
}
