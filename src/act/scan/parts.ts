// Gathers the codes of an export that comes in several, across scans and windows.
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
 * Most exports that are kept half read, and wholly read but not saved; the oldest is forgotten
 * first.
 */
const MOST_HALF = 3;
const MOST_WHOLE = 8;
/** Most UTF-16 units of all codes of one export; session memory holds 10 MB in all. */
const MOST_LETTERS = 500_000;

/**
 * An export that is being gathered: its codes by what they decode to, since one code can be written
 * in several ways.
 */
interface Batch {
  name: string;
  codes: Map<string, Exported>;
}

/**
 * Returns the scan with each export of several codes holding the accounts of all its codes read so
 * far: in any order, from any source, also in windows that are closed by now. They are kept in
 * session memory until `forgetParts`, the lock or the end of the browser. Refuses `vault_locked`.
 */
export async function gather(scan: Scan): Promise<Scan> {
  const codes = scan.findings.filter(isPart);
  if (codes.length === 0) return scan;
  // Under a lock: of two windows that read at once both codes are kept.
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
    // The export read last comes last.
    all.delete(name);
    all.set(name, batch);
  }
  const read = new Map([...all].map(([name, batch]) => [name, exportOf(batch)]));
  const over = overfull(read, before.at(-1)?.name);
  const left = [...all.values()].filter(({ name }) => !over.includes(name)).map(written);
  // What was just read is shown even if it cannot be kept.
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

/** Returns every export that is kept, with the accounts read so far. */
export async function begun(): Promise<Exported[]> {
  return (await readBatches()).map(exportOf);
}

/** Forgets exports that are saved, or that the person gives up. Refuses `vault_locked`. */
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

/**
 * Returns the numbers of the codes of an export that are still to be read, the first `most` of
 * them.
 */
export function missingOf({ have, parts }: Exported, most = 12): number[] {
  const missing: number[] = [];
  for (let part = 1; part <= parts && missing.length < most; part++)
    if (!have.includes(part)) missing.push(part);
  return missing;
}

/**
 * Returns the name that all codes of one export share: batch number and count of codes. Without the
 * count, two exports of an app that numbers no batches would be mixed.
 */
export function exportNameOf({ batchId, parts }: Exported): string {
  return `${batchId}/${parts}`;
}

/** Returns whether a finding is one of several codes of an export. */
function isPart(one: Scan['findings'][number]): one is Exported {
  return one.kind === 'migration' && one.parts > 1;
}

/**
 * Returns the names of the exports for which there is no room: the oldest, but never the one that
 * was being gathered before this scan.
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
 * Returns one export with the accounts of all its codes. Where two have the same part number,
 * nobody can tell to which of them the others belong (`doubt`).
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
