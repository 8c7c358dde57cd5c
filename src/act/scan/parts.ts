import { readParts, writeParts } from '../../browser/handoff/parts.ts';
import { exclusive } from '../../browser/storage/locks.ts';
import { whileOpen } from '../../vault/session/session.ts';
import {
  accountsOf,
  type Exported,
  type Finding,
  findingsOf,
  MOST_ACCOUNTS,
  sameKey,
} from './meaning.ts';
import type { Scan } from './types.ts';

/**
 * Exports that may be half read, and wholly read but not saved, at the same time; the oldest of
 * them is forgotten.
 */
const MOST_HALF = 3;
const MOST_WHOLE = 8;
/** Letters of all codes of one export; the browser's memory holds 10 MB in all. */
const MOST_LETTERS = 500_000;

/**
 * An export in the making: its codes by what they decode to, since the same code may be spelled in
 * several ways.
 */
interface Batch {
  name: string;
  codes: Map<string, Exported>;
}

/**
 * Returns a scan whose exports of several codes hold the accounts of every code read so far, in any
 * order, from any way in and across closed windows. Kept in the browser's memory only, until
 * `forgetParts`, the lock or the end of the browser. Refuses `vault_locked`.
 */
export async function gather(scan: Scan): Promise<Scan> {
  const codes = scan.findings.filter(isPart);
  if (codes.length === 0) return scan;
  // Two windows that read at once keep both codes.
  return exclusive('parts', () =>
    whileOpen(
      () => gathered(scan, codes),
      () => writeParts([]),
    ),
  );
}

async function gathered(scan: Scan, codes: Exported[]): Promise<Scan> {
  const before = await readBatches();
  const all = new Map(before.map((batch) => [batch.name, batch]));
  let [repeated, isFull] = [true, false];
  for (const code of codes) {
    const name = exportNameOf(code);
    const batch = all.get(name) ?? { name, codes: new Map() };
    const meaning = meaningOf(code);
    if (!batch.codes.has(meaning)) {
      repeated = false;
      if (hasRoom(batch, code)) batch.codes.set(meaning, code);
      else isFull = true;
    }
    // The one read last stands at the end.
    all.delete(name);
    all.set(name, batch);
  }
  const read = new Map([...all].map(([name, batch]) => [name, exportOf(batch)]));
  const over = overfull(read, before.at(-1)?.name);
  const left = [...all.values()].filter(({ name }) => !over.includes(name)).map(written);
  // What was just read is shown all the same.
  const isKept = await writeParts(left).then(
    () => true,
    () => false,
  );
  const shown = new Set<string>();
  const seen = scan.findings.flatMap((one): Finding[] => {
    if (!isPart(one)) return [one];
    const name = exportNameOf(one);
    const whole = shown.has(name) ? undefined : read.get(name);
    shown.add(name);
    return whole ? [whole] : [];
  });
  const dropped = over.length > 0 || isFull || !isKept;
  return { ...scan, findings: seen, repeated, ...(dropped ? { dropped } : {}) };
}

function hasRoom({ codes }: Batch, code: Exported): boolean {
  const all = [...codes.values(), code];
  const accounts = all.reduce((sum, one) => sum + accountsOf(one), 0);
  const letters = all.reduce((sum, one) => sum + one.text.length, 0);
  return accounts <= MOST_ACCOUNTS && letters <= MOST_LETTERS;
}

/** Returns every export that was begun, with the accounts read so far. */
export async function begun(): Promise<Exported[]> {
  return (await readBatches()).map(exportOf);
}

/** Forgets exports: those that are saved, or that the person gives up. */
export async function forgetParts(done: Exported[]): Promise<void> {
  const names = done.map(exportNameOf);
  await exclusive('parts', async () => {
    const all = await readParts();
    const left = all.filter(({ name }) => !names.includes(name));
    if (left.length === all.length) return;
    await whileOpen(
      () => writeParts(left),
      () => writeParts([]),
    );
  });
}

/** Returns which codes of an export are still to be read, at most `most` of them. */
export function missingOf({ have, parts }: Exported, most = 12): number[] {
  const missing: number[] = [];
  for (let part = 1; part <= parts && missing.length < most; part++)
    if (!have.includes(part)) missing.push(part);
  return missing;
}

/**
 * Returns what the codes of one export share. Their count belongs to it: an app that numbers no
 * batches would mix two exports otherwise.
 */
export function exportNameOf({ batchId, parts }: Exported): string {
  return `${batchId}/${parts}`;
}

/** Returns whether a finding is one of several codes of an export. */
function isPart(one: Scan['findings'][number]): one is Exported {
  return one.kind === 'migration' && one.parts > 1;
}

/**
 * Returns the names of those for which there is no room: the oldest, but never the one that was
 * being gathered before this scan.
 */
function overfull(read: Map<string, Exported>, gathering: string | undefined): string[] {
  const isHalf = (name: string): boolean => {
    const one = read.get(name);
    return one !== undefined && missingOf(one, 1).length > 0;
  };
  const spared = [...read.keys()].filter((name) => name !== gathering);
  const half = spared.filter(isHalf);
  const whole = spared.filter((name) => !isHalf(name));
  const room = MOST_HALF - (gathering !== undefined && isHalf(gathering) ? 1 : 0);
  return [
    ...whole.slice(0, Math.max(0, whole.length - MOST_WHOLE)),
    ...half.slice(0, Math.max(0, half.length - room)),
  ];
}

async function readBatches(): Promise<Batch[]> {
  const batches = (await readParts()).map(({ name, texts }) => {
    const read = findingsOf(
      texts.map((text) => ({ text, from: 'code' })),
      [],
    ).filter(isPart);
    return { name, codes: new Map(read.map((code) => [meaningOf(code), code])) };
  });
  return batches.filter(({ codes }) => codes.size > 0);
}

function written({ name, codes }: Batch): { name: string; texts: string[] } {
  return { name, texts: [...codes.values()].map(({ text }) => text) };
}

function meaningOf({ part, drafts, problems }: Exported): string {
  return JSON.stringify([part, drafts, problems], (_key, value: unknown) =>
    value instanceof Uint8Array ? [...value] : value,
  );
}

/**
 * Returns one export of all its codes. Where two say to be the same part, nobody can tell to which
 * of them the others belong.
 */
function exportOf({ codes }: Batch): Exported {
  const read = [...codes.values()].sort((a, b) => a.part - b.part);
  const have = [...new Set(read.map(({ part }) => part))];
  const [first] = read;
  if (!first) throw new RangeError('an export of no codes');
  const drafts = read.flatMap((code) => code.drafts);
  const all = { ...first, have, drafts, problems: read.flatMap(({ problems }) => problems) };
  const isTwice = have.length < read.length;
  if (!isTwice && (first.batchId !== 0 || read.length === 1)) return all;
  const once = drafts.filter(
    (draft, at) => drafts.findIndex((other) => sameKey(other, draft)) === at,
  );
  return { ...all, drafts: once, doubt: isTwice ? 'part_twice' : 'no_number' };
}
