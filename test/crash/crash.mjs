// Kills a real browser with SIGKILL while the vault is written, and looks what is left.
//   node test/crash/crash.mjs [chrome|firefox rounds]        last line: kills=N lost=0 torn=0
// An acknowledged change is one whose promise had resolved in the page before the kill.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProbe } from './build.mjs';
import { startChromium } from './chromium.mjs';
import { startFirefox } from './firefox.mjs';

const [only, times] = process.argv.slice(2);
const PLAN = only
  ? [[only, Number(times ?? 10)]]
  : [
      ['chrome', 60],
      ['firefox', 20],
    ];
const folder = mkdtempSync(join(tmpdir(), 'latchkey-crash-'));
const IMPORTED = 500;

/** What the vault must hold: names acknowledged, names that may be there, and the passwords that may open it. */
let truth = fresh();
const count = { kills: 0, acknowledged: 0, lost: 0, torn: 0 };

function fresh() {
  return { sure: new Set(), possible: new Set(), passwords: ['tidy otter, brass window'] };
}

const KINDS = ['add', 'import', 'password', 'slots', 'step'];
const STEP = KINDS.indexOf('step');

function heard(what, names) {
  if (what === 'done' || what === 'gone' || what === 'changed') count.acknowledged++;
  if (what === 'start') for (const name of names) truth.possible.add(name);
  if (what === 'done') for (const name of names) truth.sure.add(name);
  if (what === 'going') for (const name of names) truth.sure.delete(name);
  if (what === 'gone') for (const name of names) truth.possible.delete(name);
  if (what === 'password') truth.passwords.push(names[0]);
  if (what === 'changed') truth.passwords = [names[0]];
}

/** Opens the vault after a kill and compares; what stands becomes the truth of the next round. */
async function inspect(call, round, version) {
  const found = await call('inspect', truth.passwords.toReversed());
  if (!found.names) {
    console.log(`round ${round}: ${found.refusal}`);
    count.torn++;
    return false;
  }
  const names = new Set(found.names);
  const half = new Map();
  for (const name of names) {
    const [, group] = /^(import-\d+-\d+)-\d+$/.exec(name) ?? [];
    if (group) half.set(group, (half.get(group) ?? 0) + 1);
  }
  const lost = [...truth.sure].filter((name) => !names.has(name));
  const steps = Array.from({ length: version - 1 }, (_, at) => at + 1);
  if (JSON.stringify(found.steps) !== JSON.stringify(steps)) count.torn++;
  const strange = [...names].filter((name) => !truth.possible.has(name));
  const torn = [...half.values()].filter((size) => size !== IMPORTED);
  count.lost += lost.length;
  count.torn += strange.length + torn.length;
  if (lost.length + strange.length + torn.length > 0) console.log(`round ${round}:`, { lost, strange, torn });
  truth.passwords = [found.password];
  truth.sure = names;
  truth.possible = new Set(names);
  return true;
}

async function play(browser, rounds) {
  truth = fresh();
  let version = 1;
  let dist = await buildProbe(join(folder, 'dist'), browser, version);
  const profile = join(folder, browser);
  mkdirSync(profile);
  const start = browser === 'firefox' ? startFirefox : startChromium;
  for (let round = 0; round <= rounds; round++) {
    const stepping = round < rounds && round % KINDS.length === STEP;
    if (stepping) dist = await buildProbe(join(folder, 'dist'), browser, ++version);
    const { call, kill } = await start(dist, profile, heard);
    if (round === 0) await call('create', truth.passwords[0]);
    // a format step happens while opening: it is killed before anyone looks
    const sound = round === 0 || stepping || (await inspect(call, round, version));
    if (sound && round < rounds) await write(call, round);
    await kill();
    if (!sound) return;
    if (round < rounds) count.kills++;
  }
}

/** Lets one kind of write go on for a moment: somewhere between the first step of one and a few of them. */
async function write(call, round) {
  const kind = KINDS[round % KINDS.length];
  if (kind === 'step') {
    void call('inspect', truth.passwords).catch(() => null);
    // the derivation comes first; the step follows within a few hundredths of a second
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 800));
    return;
  }
  const writing = call(kind, `${kind}-${round}`, IMPORTED, truth.passwords[0]).catch(() => null);
  const wait = 20 + Math.random() * (kind === 'password' ? 2_500 : 600);
  const stopped = await Promise.race([writing, new Promise((resolve) => setTimeout(resolve, wait))]);
  if (stopped) throw new Error(`${kind} stopped by itself: ${stopped}`);
}

try {
  for (const [browser, rounds] of PLAN) {
    await play(browser, rounds);
    console.log(`${browser}: so far ${JSON.stringify(count)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
const planned = PLAN.reduce((sum, [, rounds]) => sum + rounds, 0);
console.log(`kills=${count.kills} lost=${count.lost} torn=${count.torn}`);
process.exit(count.kills === planned && count.lost + count.torn === 0 ? 0 : 1);
