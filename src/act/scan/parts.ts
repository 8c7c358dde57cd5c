import { exclusive } from '../../browser/locks.ts';
import { readParts, writeParts } from '../../browser/parts.ts';
import type { Scan } from './scan.ts';
import { type Exported, type Sighting, sightings } from './sight.ts';

/** Exports that may be half read at the same time; the oldest is forgotten. */
const MOST_BATCHES = 3;

/**
 * Returns a scan whose exports of several codes hold the accounts of every code read so far, in any order, from any way in and across
 * closed windows. Kept in the browser's memory only, until `forgetParts`, the lock or the end of the browser.
 */
export function gather(scan: Scan): Promise<Scan> {
  // Two windows that read at once keep both codes.
  return exclusive('parts', () => gathered(scan));
}

async function gathered(scan: Scan): Promise<Scan> {
  const all: Sighting[] = [];
  for (const one of scan.sightings) {
    if (one.kind !== 'migration' || one.parts === 1) {
      all.push(one);
      continue;
    }
    const whole = await takePart(one);
    const before = all.findIndex((other) => other.kind === 'migration' && nameOf(other) === nameOf(whole));
    if (before < 0) all.push(whole);
    else all[before] = whole;
  }
  return { ...scan, sightings: all };
}

/** Returns every export that was begun, with the accounts read so far. */
export async function begun(): Promise<Exported[]> {
  return Object.values(await readParts()).flatMap((texts) => wholeOf(texts) ?? []);
}

/** Takes one code of an export to those read before; one that disagrees with them begins another export. */
async function takePart(one: Exported): Promise<Exported> {
  const all = await readParts();
  const name = nameOf(one);
  const before = all[name] ?? {};
  const same = (before[one.part] ?? one.text) === one.text;
  const texts = { ...(same ? before : {}), [one.part]: one.text };
  const others = Object.entries(all).filter(([other]) => other !== name);
  await writeParts(Object.fromEntries([...others.slice(1 - MOST_BATCHES), [name, texts]]));
  return { ...one, ...(wholeOf(texts) ?? one) };
}

/** Forgets exports: those that are saved, or that the person gives up. */
export async function forgetParts(done: Exported[]): Promise<void> {
  const names = done.map(nameOf);
  await exclusive('parts', async () => {
    const left = Object.entries(await readParts()).filter(([name]) => !names.includes(name));
    await writeParts(Object.fromEntries(left));
  });
}

/** Returns which codes of an export are still to be read, at most `most` of them. */
export function missingOf({ have, parts }: Exported, most = 12): number[] {
  const missing: number[] = [];
  for (let part = 1; part <= parts && missing.length < most; part++)
    if (!have.includes(part)) missing.push(part);
  return missing;
}

// The number of codes belongs to the name: an app that numbers no batches would mix two exports otherwise.
function nameOf({ batchId, parts }: Exported): string {
  return `${batchId}/${parts}`;
}

function wholeOf(texts: Record<string, string>): Exported | null {
  const have = Object.keys(texts)
    .map(Number)
    .sort((a, b) => a - b);
  const read = have.flatMap((part) => {
    const [seen] = sightings([{ text: texts[part] ?? '', from: 'code' }], []);
    return seen?.kind === 'migration' ? [seen] : [];
  });
  const [first] = read;
  if (!first) return null;
  return {
    ...first,
    have,
    drafts: read.flatMap(({ drafts }) => drafts),
    problems: read.flatMap(({ problems }) => problems),
  };
}
