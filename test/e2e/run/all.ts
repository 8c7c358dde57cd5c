import { playStories, SOME_STORIES } from './story.ts';
import { newTally } from './tally.ts';
import { runTests } from './tests.ts';
import { build, checkSources, lintForFirefox } from './tools.ts';

/**
 * `npm test`: runs everything but the longer suites and returns the exit code. Builds before the
 * tests, so that the house tests check what is shipped. What does not disturb each other runs at
 * the same time.
 */
export default async function main(): Promise<number> {
  const tally = newTally();
  const builds = async (): Promise<boolean> => {
    const built = await tally.step('built for Chromium', () => build('chrome'));
    return (await tally.step('built for Firefox', () => build('firefox'))) && built;
  };
  const checked = checkSources(tally);
  const built = await builds();
  await Promise.all([checked, lintForFirefox(tally), runTests(tally, 'unit')]);
  if (built)
    await Promise.all([runTests(tally, 'browser'), playStories(tally, 'out/test', SOME_STORIES)]);
  return tally.end();
}
