import { playStories } from './story.ts';
import { newTally } from './tally.ts';
import { runTests } from './tests.ts';
import { build } from './tools.ts';

/**
 * `npm run e2e`: builds, runs the browser tests (with arguments, those whose path contains one) and
 * plays the story (as argument `story`); returns the exit code.
 */
export default async function main(filters: string[]): Promise<number> {
  const tally = newTally();
  await tally.step('built for Chromium', () => build('chrome'));
  await tally.step('built for Firefox', () => build('firefox'));
  const files = filters.filter((name) => name !== 'story');
  if (filters.length === 0 || files.length > 0) await runTests(tally, 'browser', files);
  if (filters.length === 0 || filters.includes('story')) await playStories(tally, 'out/e2e');
  return tally.end();
}
