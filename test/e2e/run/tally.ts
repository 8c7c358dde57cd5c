import process from 'node:process';

/** Counts steps that passed and failed, and prints each. */
export interface Tally {
  passed: number;
  failed: number;
  /**
   * Runs one named step and prints its result; one that throws has failed, and a text that it
   * returns is printed. Returns whether it passed.
   */
  step(name: string, run: () => Promise<unknown>): Promise<boolean>;
  /** Counts passed tests of another runner. */
  add(passed: number): void;
  /** Counts one failure, which is printed already, by its name. */
  fail(name: string): void;
  /** Notes a test that passed only in a second run. */
  late(name: string): void;
  /**
   * Prints every failure again and the last line, with `more` in it; returns the exit code, 1 also
   * when nothing passed.
   */
  end(more?: string): number;
}

/** Returns an empty tally; a passed step prints one line with what it returned and its time. */
export function newTally(): Tally {
  const failures: string[] = [];
  const late: string[] = [];
  const tally: Tally = {
    passed: 0,
    failed: 0,
    async step(name, run) {
      const start = performance.now();
      try {
        const more = await run();
        tally.passed += 1;
        say(`✓ ${name}${typeof more === 'string' ? ` · ${more}` : ''} · ${seconds(start)}`);
        return true;
      } catch (caught) {
        tally.fail(name);
        say(
          `✗ ${name} · ${seconds(start)}\n${indented(caught instanceof Error ? caught.message : String(caught))}`,
        );
        return false;
      }
    },
    add(passed) {
      tally.passed += passed;
    },
    fail(name) {
      tally.failed += 1;
      failures.push(name);
    },
    late(name) {
      late.push(name);
    },
    end(more) {
      for (const name of late) say(`! passed when it was run once more: ${name}`);
      for (const name of failures) say(`✗ ${name}`);
      say([`${tally.passed} passed`, `${tally.failed} failed`, ...(more ? [more] : [])].join(', '));
      return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
    },
  };
  return tally;
}

/** Prints one line to stdout. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .slice(0, 60)
    .map((line) => `    ${line}`)
    .join('\n');
}
