import process from 'node:process';

/** Counts what passed and what failed, and says each failure plainly. */
export interface Tally {
  passed: number;
  failed: number;
  /**
   * Runs one named step; a step that throws has failed, a text that it returns is shown. Returns
   * whether it passed.
   */
  step(name: string, run: () => Promise<unknown>): Promise<boolean>;
  /** Counts tests that another runner has run and that passed. */
  add(passed: number): void;
  /** Counts one failure, already told, by its name. */
  fail(name: string): void;
  /** Notes a test that passed only when it was run once more. */
  late(name: string): void;
  /**
   * Names every failure once more, prints the last line, with `more` in it, and returns the exit
   * code.
   */
  end(more?: string): number;
}

/**
 * Returns an empty tally; a step that ends well prints one line, with what it returned and its
 * time.
 */
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
