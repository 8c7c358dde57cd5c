import { median, ratio, spread } from './median.ts';

/** One revision in its own browser, ready to be measured. */
export interface Player {
  /**
   * Plays one round; returns milliseconds by what was measured. Throws where the answer was not
   * what it must be.
   */
  play(round: number): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** Both revisions, each with the same thing. */
export interface Both<T> {
  ours: T;
  before: T;
}

/**
 * What the bench prints of one measure: medians in milliseconds, and the median and the middle half
 * of the rounds' quotients.
 */
export interface Line {
  name: string;
  ours: number;
  before: number;
  ratio: number;
  spread: number;
  rounds: number;
}

/** Every figure of some rounds, by what was measured. */
export type Rounds = Map<string, Both<number[]>>;

/**
 * What may go wrong of all rounds: a popup that never opened on a busy machine says nothing about
 * either.
 */
const LOST_SHARE = 0.1;

/**
 * Plays both by turns, in an order thrown anew for each round, and returns every figure of so many
 * rounds. The first one warms up and is thrown away; one in which either failed counts for neither,
 * is said to `told`, and another is played for it. Throws when that is more than a tenth of them.
 */
export async function byTurns(
  players: Both<Player>,
  rounds: number,
  told: (sentence: string) => void,
  chance: () => number = Math.random,
): Promise<Rounds> {
  const figures: Rounds = new Map();
  let [counted, lost] = [0, 0];
  for (let round = 0; counted < rounds; round++) {
    const played: Partial<Both<Record<string, number>>> = {};
    const order = chance() < 0.5 ? (['ours', 'before'] as const) : (['before', 'ours'] as const);
    for (const who of order) {
      try {
        played[who] = await players[who].play(round);
      } catch (caught) {
        told(
          `round ${round}, ${who}: ${caught instanceof Error ? caught.message : String(caught)}`,
        );
      }
    }
    if (!played.ours || !played.before) {
      lost++;
      if (lost > Math.max(1, rounds * LOST_SHARE)) throw new Error(`${lost} rounds were lost.`);
    } else if (round > 0) {
      counted++;
      note(figures, played.ours, played.before);
    }
  }
  return figures;
}

function note(figures: Rounds, ours: Record<string, number>, before: Record<string, number>): void {
  for (const [name, value] of Object.entries(ours)) {
    const known = figures.get(name) ?? { ours: [], before: [] };
    figures.set(name, known);
    known.ours.push(value);
    known.before.push(before[name] ?? Number.NaN);
  }
}

/** Returns the line of one measure. */
export function lineOf(name: string, { ours, before }: Both<number[]>): Line {
  const rounded = (values: number[]): number => Math.round(median(values) * 10) / 10;
  return {
    name,
    ours: rounded(ours),
    before: rounded(before),
    ratio: ratio(ours, before),
    spread: spread(ours, before),
    rounds: ours.length,
  };
}
