/** What the bench was asked for on the command line. */
export interface Asked {
  /** Measures in the order of the bench; never empty. */
  names: string[];
  /** The git revision beside which ours is measured, `null` where only yardsticks are wanted. */
  against: string | null;
  /** Rounds of each measure, `null` for the measure's own number. */
  rounds: number | null;
}

/** What can be measured: `alone` beside a yardstick, `both` beside another revision. */
export interface Measures {
  alone: string[];
  both: string[];
}

/** The revision that is meant where none is named. */
export const FIRST_REVISION = '39dd371';

/**
 * Returns what the arguments ask for, or a sentence of what is wrong with them. `--against` without
 * a revision means `39dd371`, and so does a measure that has no yardstick. What follows `--against`
 * and is called as a measure is one; `--against=fill` is a revision.
 */
export function askedFor(args: string[], { alone, both }: Measures): Asked | string {
  const known = [...new Set([...both, ...alone])];
  const named = new Set<string>();
  let against: string | null = null;
  let rounds: number | null = null;
  for (let at = 0; at < args.length; at++) {
    const [option = '', given] = split(args[at] ?? '');
    const next = args[at + 1];
    if (option === '--against') {
      const follows = next !== undefined && !next.startsWith('-') && !known.includes(next);
      against = given ?? (follows ? next : FIRST_REVISION);
      if (given === undefined && follows) at++;
    } else if (option === '--rounds') {
      rounds = Number(given ?? next);
      if (given === undefined) at++;
      if (!Number.isInteger(rounds) || rounds < 1) return '--rounds takes a number from 1.';
    } else if (option.startsWith('-')) return `No option is called ${option}.`;
    else named.add(option);
  }
  const strange = [...named].filter((name) => !known.includes(name));
  if (strange.length > 0)
    return `Nothing to measure is called ${strange.join(', ')}; there are ${known.join(', ')}.`;
  if (against === '') return '--against takes a git revision.';
  if (against === null && [...named].some((name) => !alone.includes(name)))
    against = FIRST_REVISION;
  const all = against === null ? alone : both;
  const names = named.size > 0 ? known.filter((name) => named.has(name)) : all;
  return { names, against, rounds };
}

function split(arg: string): [string, string | undefined] {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}
