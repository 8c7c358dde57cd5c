import process from 'node:process';

/** Counts what passed and what failed, and says each failure plainly. */
export interface Tally {
  passed: number;
  failed: number;
  /** Runs one named step; a step that throws has failed, a text that it returns is shown. Returns whether it passed. */
  step(name: string, run: () => Promise<unknown>): Promise<boolean>;
  /** Counts tests that another runner has run. */
  add(passed: number, failed: number): void;
  /** Prints the last line and returns the exit code. */
  end(): number;
}

/** Returns an empty tally; a step that ends well prints one line, with what it returned and its time. */
export function newTally(): Tally {
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
        tally.failed += 1;
        say(
          `✗ ${name} · ${seconds(start)}\n${indented(caught instanceof Error ? caught.message : String(caught))}`,
        );
        return false;
      }
    },
    add(passed, failed) {
      tally.passed += passed;
      tally.failed += failed;
    },
    end() {
      say(`${tally.passed} passed, ${tally.failed} failed`);
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
