import { type Both, byTurns, type Line, lineOf, type Player, type Rounds } from '../turns.ts';
import type { Side } from './side.ts';

/**
 * How a measure is played: rounds where the person asked for a number, and who hears of what went
 * wrong.
 */
export interface Play {
  rounds: number | null;
  told(sentence: string): void;
}

/** Returns the lines of one measure. */
export type Compare = (sides: Both<Side>, play: Play) => Promise<Line[]>;

/** Rounds of a measure that names no other number. */
const ROUNDS = 40;

/** Starts both, plays them by turns and ends them. */
export async function playPair(
  start: (who: keyof Both<Side>) => Promise<Player>,
  rounds: number,
  told: Play['told'],
): Promise<Rounds> {
  const ours = await start('ours');
  try {
    const before = await start('before');
    try {
      return await byTurns({ ours, before }, rounds, told);
    } finally {
      await before.close();
    }
  } finally {
    await ours.close();
  }
}

/** Returns a measure that prints a line for each figure of its rounds. */
export function playing(start: (side: Side) => Promise<Player>): Compare {
  return async (sides, { rounds, told }) => {
    const figures = await playPair((who) => start(sides[who]), rounds ?? ROUNDS, told);
    return [...figures].map(([name, both]) => lineOf(name, both));
  };
}

/** Returns a measure that is several, one after the other. */
export function inTurn(measures: Compare[]): Compare {
  return async (sides, play) => {
    const lines: Line[] = [];
    for (const measure of measures) lines.push(...(await measure(sides, play)));
    return lines;
  };
}
