import { playStories } from './story.ts';
import { newTally } from './tally.ts';
import { runTests } from './tests.ts';
import { build } from './tools.ts';

/**
 * `npm run e2e`: the browser tests, or those whose file name holds one of the arguments; `story` is
 * the story.
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
