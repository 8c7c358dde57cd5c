// Kills a real browser with SIGKILL while the vault is written, and looks what is left.
//   npm run test:crash [-- chrome|firefox rounds]        last line: kills=N lost=0 torn=0
// An acknowledged change is one whose promise had resolved in the page before the kill. The page
// tells of every write to the disk as it begins; the kill is aimed at one of them, at a random
// moment of the next few milliseconds.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProbe } from './build.mjs';
import { startChromium } from './chromium.mjs';
import { hasFirefox, startFirefox } from './firefox.mjs';
import { Truth } from './truth.mjs';

const PLAN = [
  ['chrome', 64],
  ['firefox', 24],
];
const IMPORTED = 500;
const PASSWORD = 'tidy otter, brass window';

// A kill is aimed at one of the first writes of its kind and falls this many milliseconds after it
// began, at most.
const AIM = { add: 24, import: 9, password: 6, step: 6, slots: 8 };
const LONGEST_MS = 12;
// A write that has nothing left to do, as a format step that is done, never gets so far: then it is
// killed after this.
const PATIENCE_MS = 6_000;

/**
 * What is written in this round: adding, importing, changing the password, a format step; each
 * fourth time, slots instead.
 */
function kindOf(round) {
  const kind = ['add', 'import', 'password', 'step'][round % 4];
  return kind === 'add' && round % 16 === 12 ? 'slots' : kind;
}

const count = { kills: 0, during: 0, acknowledged: 0, lost: 0, torn: 0 };
const kinds = {};

async function play(browser, rounds, folder) {
  const truth = new Truth(PASSWORD, IMPORTED);
  let aim = null;
  const heard = (what, names) => {
    if (what === 'begins') aim?.(names[0]);
    if (truth.heard(what, names)) count.acknowledged++;
  };
  let version = 1;
  let dist = await buildProbe(join(folder, 'dist'), browser, version);
  const profile = join(folder, browser);
  mkdirSync(profile);
  const start = browser === 'firefox' ? startFirefox : startChromium;
  for (let round = 0; round <= rounds; round++) {
    const kind = kindOf(round);
    const stepping = round < rounds && kind === 'step';
    if (stepping) dist = await buildProbe(join(folder, 'dist'), browser, ++version);
    const { call, kill } = await start(dist, profile, heard);
    if (round === 0) await call('create', PASSWORD);
    // a format step happens while opening: it is killed before anyone looks
    const wrong =
      round === 0 || stepping
        ? null
        : truth.wrong(await call('inspect', truth.passwords.toReversed()), version);
    if (wrong) {
      console.log(`round ${round}, after ${kindOf(round - 1)}:`, wrong);
      count.lost += wrong.lost.length;
      count.torn += wrong.torn.length;
    }
    if (wrong || round === rounds) {
      await kill();
      return;
    }
    const at = new Promise((resolve) => {
      let left = 1 + Math.floor(Math.random() * AIM[kind]);
      aim = () => --left === 0 && setTimeout(resolve, Math.random() * LONGEST_MS);
    });
    truth.quiet();
    const writing = call(stepping ? 'inspect' : kind, ...argumentsOf(kind, round, truth)).catch(
      () => null,
    );
    const stopped = await Promise.race([
      at,
      patience(),
      stepping ? new Promise(() => undefined) : writing,
    ]);
    aim = null;
    if (stopped) throw new Error(`${kind} stopped by itself: ${stopped}`);
    const during = truth.isWriting();
    await kill();
    count.kills++;
    if (during) count.during++;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
}

function argumentsOf(kind, round, truth) {
  return kind === 'step' ? [truth.passwords] : [`${kind}-${round}`, IMPORTED, truth.passwords[0]];
}

function patience() {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
}

/**
 * `npm run test:crash`: kills every browser of the plan that is here, and says which is not. The
 * last line counts.
 */
export default async function main([only, times]) {
  const wanted = only ? [[only, Number(times ?? 10)]] : PLAN;
  const plan = wanted.filter(([browser]) => browser !== 'firefox' || hasFirefox());
  const missing = plan.length < wanted.length ? ', Firefox is missing' : '';
  if (missing) console.log('Firefox is not here, so it is not killed: apt-get install firefox-esr');
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-crash-'));
  try {
    for (const [browser, rounds] of plan) {
      await play(browser, rounds, folder);
      console.log(`${browser}: so far ${JSON.stringify({ ...count, ...kinds })}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  const planned = plan.reduce((sum, [, rounds]) => sum + rounds, 0);
  console.log(`kills=${count.kills} lost=${count.lost} torn=${count.torn}${missing}`);
  return planned > 0 && count.kills === planned && count.lost + count.torn === 0 ? 0 : 1;
}
