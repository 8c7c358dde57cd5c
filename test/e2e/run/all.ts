import { playStories } from './story.ts';
import { newTally } from './tally.ts';
import { runTests } from './tests.ts';
import { build, checkSources, lintForFirefox } from './tools.ts';

/**
 * `npm test`: runs everything and returns the exit code. Builds before the tests, so that the house
 * tests check what is shipped.
 */
export default async function main(): Promise<number> {
  const tally = newTally();
  await checkSources(tally);
  const built = await tally.step('built for Chromium', () => build('chrome'));
  await tally.step('built for Firefox', () => build('firefox'));
  await lintForFirefox(tally);
  await runTests(tally, 'unit');
  if (built) {
    await runTests(tally, 'browser');
    await playStories(tally, 'out/test');
  }
  return tally.end();
}
