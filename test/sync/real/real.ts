// The part of `npm run test:sync` that runs real browsers, and real Syncthing.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { hasScreen } from '../../e2e/drive/screen.ts';
import { findBrowser } from '../../machine.mjs';
import { ledInBrowsers } from './browsers.ts';
import { buildDriven } from './computer.ts';
import { ledInFolders } from './folder.ts';
import type { Line } from './line.ts';
import { hasSyncthing } from './syncthing.ts';

const SEEDS = [1, 2, 3];
const OPERATIONS = 100;
const CARRIED = 200;

/** What real browsers came to; `ran` is what the last line of the command says. */
export interface Real {
  ran: string;
  lines: Line[];
  /** Whether all that ran converged; what could not run is said and counts as nothing. */
  isRight: boolean;
}

/** Leads the histories of real browsers; each is told to `say` when it is over. */
export async function ledForReal(
  say: (line: Line) => void,
  warn: (sentence: string) => void,
): Promise<Real> {
  const browser = findBrowser({ quiet: true });
  if (!browser || /firefox/i.test(browser)) {
    warn('skipped: the histories of real browsers need Chromium');
    return { ran: 'no-chromium', lines: [], isRight: true };
  }
  process.env.LATCHKEY_BROWSER = browser;
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-real-'));
  const lines: Line[] = [];
  const lead = async (history: Promise<Line>): Promise<boolean> => {
    const line = await history;
    lines.push(line);
    say(line);
    return line.isConverged && line.lost.length === 0 && line.counts.torn === 0;
  };
  try {
    await buildDriven(folder);
    let right = 0;
    for (const seed of SEEDS) if (await lead(ledInBrowsers(folder, seed, OPERATIONS))) right++;
    const inBrowsers = `chromium:${right}/${SEEDS.length}x${OPERATIONS}`;
    const missing = missingForFolders();
    if (missing) {
      warn(`skipped: the folder that Syncthing carries needs ${missing}`);
      const ran = `${inBrowsers},syncthing:missing`;
      return { ran, lines, isRight: right === SEEDS.length };
    }
    const hasMerged = await lead(ledInFolders(folder, 1, CARRIED));
    // Without one, nothing was shown of what Syncthing makes of a conflict.
    const isCarried = hasMerged && (lines.at(-1)?.more['conflict copies'] ?? 0) > 0;
    return {
      ran: `${inBrowsers},syncthing:${isCarried ? 1 : 0}/1x${CARRIED}`,
      lines,
      isRight: right === SEEDS.length && isCarried,
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function missingForFolders(): string | null {
  const missing = [
    ...(hasSyncthing() ? [] : ['syncthing']),
    ...(hasScreen() ? [] : ['Xvfb and xdotool']),
  ];
  return missing.length > 0 ? missing.join(', ') : null;
}
