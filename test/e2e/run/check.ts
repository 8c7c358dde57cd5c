import { newTally } from './tally.ts';
import { runTests } from './tests.ts';
import { checkSources } from './tools.ts';

/**
 * `npm run check`: runs everything that needs no browser and returns the exit code; `filters`
 * choose unit tests by a part of their path.
 */
export default async function main(filters: string[]): Promise<number> {
  const tally = newTally();
  await checkSources(tally);
  await runTests(tally, 'unit', filters);
  return tally.end();
}
