// What a history of real browsers came to.
import type { Counts } from './led.ts';

/** One history, as it is told. */
export interface Line {
  name: string;
  computers: number;
  seconds: number;
  isConverged: boolean;
  lost: string[];
  accounts: number;
  counts: Counts;
  refused: { [why: string]: number };
  /** What is counted of one way only. */
  more: { [what: string]: number };
}

/** Returns a line as a sentence, with what was lost on lines of its own. */
export function told({ name, computers, seconds, counts, ...line }: Line): string {
  const end = line.isConverged ? 'converged' : 'NOT CONVERGED';
  const counted = [
    ...Object.entries({ accounts: line.accounts, ...counts }),
    ...Object.entries(line.more),
    ...Object.entries(line.refused),
  ].map(([what, count]) => `${count} ${what}`);
  const lost = line.lost.slice(0, 5).map((sentence) => `   lost: ${sentence.slice(0, 160)}`);
  const first = `${name}: ${computers} computers, ${end}, ${counted.join(', ')}, ${seconds} s`;
  return [first, ...lost].join('\n');
}
