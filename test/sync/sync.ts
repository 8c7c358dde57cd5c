// `npm run test:sync`: histories of computers that share, through a stand-in for the browser's sync
// and then in real browsers.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { type Carried, overItems } from './carriage.ts';
import { chanceOf } from './chance.ts';
import { IDS, ledThrough } from './history.ts';
import { told } from './real/line.ts';
import { ledForReal, type Real } from './real/real.ts';

const HISTORIES = 20;
const OPERATIONS = 5000;
/** So many steps of 100 are an exchange: an engine gathers edits before it packs and seals. */
const SHARE = 12;
const CHILD = '--only';
const STAND_IN = '--stand-in';
const NOT_ASKED: Real = { ran: 'not-asked', lines: [], isRight: true };

/** What one history came to, as a line of JSON. */
interface Line {
  seed: number;
  computers: number;
  seconds: number;
  isConverged: boolean;
  lost: string[];
  kills: number;
  exchanges: number;
  accounts: number;
  carried: Carried;
}

/**
 * Leads seeded histories on all processors (`npm run test:sync -- [histories] [operations] [first
 * seed] [--stand-in]`), then those of real browsers unless the stand-in is all that was asked for,
 * and returns the exit code. The last line is `histories=… converged=… lost=… torn=… real=…`.
 */
export default async function main(args: string[]): Promise<number> {
  if (args[0] === CHILD) {
    const [seed = 1, operations = OPERATIONS] = args.slice(1).map(Number);
    print(JSON.stringify(await led(seed, operations)));
    return 0;
  }
  const numbers = args.filter((arg) => arg !== STAND_IN).map(Number);
  const [histories = HISTORIES, operations = OPERATIONS, first = 1] = numbers;
  const left = Array.from({ length: histories }, (_, at) => first + at);
  const lines: Line[] = [];
  const work = async (): Promise<void> => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift())
      for (const line of await ofChild(seed, operations)) {
        lines.push(line);
        tell(line);
      }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const real = args.includes(STAND_IN)
    ? NOT_ASKED
    : await ledForReal((line) => print(told(line)), warn);
  const converged = lines.filter(({ isConverged }) => isConverged).length;
  const lost = [...lines, ...real.lines].reduce((sum, line) => sum + line.lost.length, 0);
  const torn =
    lines.reduce((sum, { carried }) => sum + carried.torn, 0) +
    real.lines.reduce((sum, { counts }) => sum + counts.torn, 0);
  const { ran, isRight } = real;
  print(`histories=${lines.length} converged=${converged} lost=${lost} torn=${torn} real=${ran}`);
  return isRight && converged === histories && lost === 0 && torn === 0 ? 0 : 1;
}

/** Leads one history: two or three computers, by its seed. */
async function led(seed: number, operations: number): Promise<Line> {
  const begun = performance.now();
  const computers = 2 + (seed % 2);
  const chance = chanceOf(seed + 1000);
  const random = (): number => chance.below(2 ** 30) / 2 ** 30;
  const carriage = overItems(IDS.slice(0, computers), random);
  const outcome = await ledThrough(seed, computers, operations, carriage, SHARE);
  const { isConverged, lost, kills, exchanges, machines } = outcome;
  const seconds = Math.round((performance.now() - begun) / 1000);
  const accounts = machines[0]?.contents.accounts.length ?? 0;
  const known = { seed, computers, seconds, isConverged, lost, kills, exchanges, accounts };
  return { ...known, carried: carriage.carried() };
}

/** A history in a process of its own, so that each processor has one. */
async function ofChild(seed: number, operations: number): Promise<Line[]> {
  const child = spawn(
    process.execPath,
    ['test/run.mjs', 'sync', CHILD, `${seed}`, `${operations}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines: Line[] = [];
  for await (const text of createInterface(child.stdout)) {
    if (text.startsWith('{')) lines.push(JSON.parse(text));
  }
  return lines;
}

function tell({ seed, computers, seconds, carried, ...line }: Line): void {
  const { writes, stopped, refused, incomplete, longest } = carried;
  const way = `${writes} writes, ${stopped} stopped, ${refused} refused, ${incomplete} incomplete`;
  const end = line.isConverged ? 'converged' : 'NOT CONVERGED';
  const size = `${line.accounts} accounts, at most ${longest} bytes`;
  print(
    `${seed}: ${computers} computers, ${end}, ${line.kills} kills, ${way}, ${size}, ${seconds} s`,
  );
  for (const sentence of line.lost.slice(0, 5)) print(`   lost: ${sentence}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function warn(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
