import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { choose } from '../../src/core/field/choose.ts';
import { baseOf, servePages } from '../e2e/drive/filler.ts';
import { changes, type Swap } from './changes.ts';
import { corpusItems, figuresOf, type Item, isWanted, renderCorpus, type Went } from './corpus.ts';
import { openReader, type Read, type Reader } from './reader.ts';

const SHAPE = { digits: 6, letters: false };

/**
 * `npm run --silent eval -- robust [--change=<regexp>] [--every=<n>]`: reads every form of the
 * corpus as another site would have written it, and decides without writing. Prints a line of JSON
 * for each way.
 */
export default async function main(args: string[]): Promise<number> {
  const options = new Map(args.map((arg) => arg.replace(/^--/, '').split('=') as [string, string]));
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-robust-'));
  const truths = renderCorpus(folder);
  if (!truths) return 0;
  const wanted = new RegExp(options.get('change') ?? '');
  const every = Number(options.get('every') ?? 1);
  const ways = Object.keys(changes).filter((name) => wanted.test(name));
  const went = new Map<string, Went[]>(ways.map((way) => [way, []]));
  const items = corpusItems();
  const server = await servePages((name) => readFile(join(folder, name)));
  const reader = await openReader();
  try {
    for (const [index, truth] of truths.entries()) {
      // Whatever replaces the page's content would lose these.
      if (index % every !== 0 || /^(?:iframe|shadow)/.test(truth.structure)) continue;
      await reader.page.goto(baseOf(server) + truth.file);
      await keep(reader);
      for (const way of ways) {
        const read = await changed(reader, way, swapFor(items, index));
        if (read) went.get(way)?.push({ truth, ...decided(read) });
      }
    }
  } finally {
    await reader.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
  for (const [way, all] of went)
    process.stdout.write(`${JSON.stringify({ way, ...figuresOf(all) })}\n`);
  return 0;
}

async function keep({ page }: Reader): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { kept: document.body.innerHTML, title: document.title });
  });
}

async function changed(reader: Reader, way: string, swap: Swap | null): Promise<Read | null> {
  if (way.startsWith('words') && !swap) return null;
  await reader.page.evaluate(() => {
    const { kept, title } = globalThis as unknown as { kept: string; title: string };
    document.body.innerHTML = kept;
    document.title = title;
    delete (globalThis as { latchkeySeen?: unknown }).latchkeySeen;
  });
  await reader.page.evaluate(`(${changes[way]?.toString()})(${JSON.stringify(swap)})`);
  return reader.read();
}

/** The words of a form of the same kind by another app, always the same one. */
function swapFor(items: Item[], index: number): Swap | null {
  const item = items[index];
  if (!item || (!isWanted(item as never) && item.class !== 'recovery')) return null;
  const visible = item.inputs.length === 1 || item.structure !== 'same-page';
  const others = items.filter(
    (other) =>
      other.class === item.class &&
      other.app !== item.app &&
      other.inputs.length === item.inputs.length,
  );
  const other = others[(index * 37 + 11) % others.length];
  const input = other?.inputs.find(({ target }) => target) ?? other?.inputs[0];
  const called = input?.label ?? input?.placeholder;
  return visible && other && called ? { called, heads: other.headings } : null;
}

function decided({ documents, inputs }: Read): Pick<Went, 'outcome' | 'reason' | 'changed'> {
  const decision = choose(documents, SHAPE);
  const { outcome } = decision;
  if (decision.outcome !== 'fill') return { outcome, reason: decision.reason, changed: [] };
  const { page, fields } = decision.place;
  return { outcome, reason: null, changed: fields.map(({ index }) => inputs[page]?.[index] ?? -1) };
}
