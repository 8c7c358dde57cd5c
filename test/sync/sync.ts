// `npm run test:sync`: histories of computers that share through a stand-in for the browser's sync.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { type Carried, overItems } from './carriage.ts';
import { chanceOf } from './chance.ts';
import { IDS, ledThrough } from './history.ts';

const HISTORIES = 20;
const OPERATIONS = 5000;
const CHILD = '--only';

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
 * Leads 20 histories of 5,000 operations, or `[-- seed …]` only those, on all processors. The last
 * line is `histories=20 converged=20 lost=0 torn=0`.
 */
export default async function main(args: string[]): Promise<number> {
  if (args[0] === CHILD) {
    for (const seed of args.slice(1)) print(JSON.stringify(await led(Number(seed))));
    return 0;
  }
  const seeds = args.length > 0 ? args.map(Number) : numbers(HISTORIES);
  const left = [...seeds];
  const lines: Line[] = [];
  const work = async (): Promise<void> => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift())
      for (const line of await ofChild(seed)) {
        lines.push(line);
        tell(line);
      }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const converged = lines.filter(({ isConverged }) => isConverged).length;
  const lost = lines.reduce((sum, line) => sum + line.lost.length, 0);
  const torn = lines.reduce((sum, { carried }) => sum + carried.torn, 0);
  print(`histories=${lines.length} converged=${converged} lost=${lost} torn=${torn}`);
  return converged === seeds.length && lost === 0 && torn === 0 ? 0 : 1;
}

/** Leads one history: two or three computers, by its seed. */
async function led(seed: number): Promise<Line> {
  const begun = performance.now();
  const computers = 2 + (seed % 2);
  const chance = chanceOf(seed + 1000);
  const random = (): number => chance.below(2 ** 30) / 2 ** 30;
  const carriage = overItems(IDS.slice(0, computers), random);
  const outcome = await ledThrough(seed, computers, OPERATIONS, carriage);
  const { isConverged, lost, kills, exchanges, machines } = outcome;
  const seconds = Math.round((performance.now() - begun) / 1000);
  const accounts = machines[0]?.contents.accounts.length ?? 0;
  const known = { seed, computers, seconds, isConverged, lost, kills, exchanges, accounts };
  return { ...known, carried: carriage.carried() };
}

/** A history in a process of its own, so that each processor has one. */
async function ofChild(seed: number): Promise<Line[]> {
  const child = spawn(process.execPath, ['test/run.mjs', 'sync', CHILD, `${seed}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
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

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
