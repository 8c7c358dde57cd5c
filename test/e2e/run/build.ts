import { newTally } from './tally.ts';
import { build } from './tools.ts';

/**
 * `npm run build`: builds `dist/chrome` and `dist/firefox`, each loadable as it is; returns the
 * exit code.
 */
export default async function main(): Promise<number> {
  const tally = newTally();
  await tally.step('built for Chromium: dist/chrome', () => build('chrome'));
  await tally.step('built for Firefox: dist/firefox', () => build('firefox'));
  return tally.failed === 0 ? 0 : 1;
}
