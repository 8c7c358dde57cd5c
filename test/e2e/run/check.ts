import { newTally } from './tally.ts';
import { runTests } from './tests.ts';
import { checkSources } from './tools.ts';

/** `npm run check`: everything that needs no browser. */
export default async function main(filters: string[]): Promise<number> {
  const tally = newTally();
  await checkSources(tally);
  await runTests(tally, 'unit', filters);
  return tally.end();
}
