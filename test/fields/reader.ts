import { resolve } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { dictionaryOf, type ReadPage, readPage } from '../../src/core/field/read-page.ts';
import { type FamilyName, families } from '../../src/core/field/words/families.ts';
import type { DocumentFacts } from '../../src/core/page/facts.ts';
import { bundled, openBare } from './bare.ts';

/** The facts of one page, and which inputs of the page each field is. */
export interface Read {
  documents: ReadPage[];
  /** By document, then by `FieldFacts.index`: what the corpus calls the input. */
  inputs: number[][];
}

/** A browser without the extension that reads pages by the product's own content code. */
export interface Reader {
  page: Page;
  read(): Promise<Read>;
  close(): Promise<void>;
}

// Loads every list: nothing can be loaded once the runner that loads a driver has closed.
await dictionaryOf(Object.keys(families) as FamilyName[]);

/** Opens a browser that reads what `fill.look` would read, faster than a whole fill. */
export async function openReader(): Promise<Reader> {
  const code = await bundled(resolve('src/content/fill.ts'));
  const browser = await openBare();
  const page = await browser.newPage();
  return { page, read: () => readFrames(page, code), close: () => browser.close() };
}

async function readFrames(page: Page, code: string): Promise<Read> {
  const read: Read = { documents: [], inputs: [] };
  for (const frame of page.frames()) {
    const found = await readFrame(frame, code).catch(() => null);
    if (!found) continue;
    read.documents.push(await readPage(found.facts));
    read.inputs.push(found.inputs);
  }
  return read;
}

async function readFrame(
  frame: Frame,
  code: string,
): Promise<{ facts: DocumentFacts; inputs: number[] }> {
  await frame.evaluate(code);
  return await frame.evaluate(async () => {
    const world = globalThis as unknown as {
      latchkey: { 'fill.look'(): Promise<DocumentFacts> };
      latchkeySeen: { elements: Map<number, WeakRef<Element>> };
    };
    const facts = await world.latchkey['fill.look']();
    const inputs = [...world.latchkeySeen.elements.values()].map((kept) =>
      Number(kept.deref()?.getAttribute('x-i') ?? -1),
    );
    return { facts, inputs };
  });
}
