import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from '../../../../src/core/field/choose.ts';
import { openReader, type Reader } from '../../../fields/reader.ts';
import { later } from '../../../forms/later.ts';
import { kept, type Plain, plain } from '../../../forms/plain.ts';
import { setups, unlike } from '../../../forms/setups.ts';
import { shaped, unshaped } from '../../../forms/shapes.ts';
import { unseen } from '../../../forms/unseen.ts';
import { baseOf, servePages } from '../../drive/filler.ts';

const pages = [
  ...plain,
  ...unseen,
  ...later,
  ...setups,
  ...kept,
  ...unlike,
  ...shaped,
  ...unshaped,
];
let server: Server;
let reader: Reader;

beforeAll(async () => {
  server = await servePages(async (name) => pages[Number(name)]?.html ?? '');
  reader = await openReader();
});
afterAll(async () => {
  await reader?.close();
  server?.close();
});

interface Decided {
  marked: number[];
  /** Indexes of the fields that would be written to, or that the person would be asked about. */
  written: number[];
  asked: number[];
}

async function decided(page: Plain): Promise<Decided> {
  await reader.page.goto(baseOf(server) + pages.indexOf(page));
  const { documents } = await reader.read();
  const marked = await reader.page.evaluate(() => {
    const { latchkeySeen } = globalThis as unknown as {
      latchkeySeen: { elements: Map<number, WeakRef<Element>> };
    };
    return [...latchkeySeen.elements].flatMap(([index, kept]) =>
      kept.deref()?.hasAttribute('x-here') ? [index] : [],
    );
  });
  const decision = choose(documents, { digits: 6, letters: false });
  const written =
    decision.outcome === 'fill' ? decision.place.fields.map(({ index }) => index) : [];
  const places = decision.outcome === 'offer' ? decision.places : [];
  return {
    marked,
    written,
    asked: places.flatMap(({ fields }) => fields.map(({ index }) => index)),
  };
}

async function isFilled(page: Plain): Promise<void> {
  const { marked, written, asked } = await decided(page);
  expect(marked.length).toBeGreaterThan(0);
  expect({ written, asked }).toEqual(
    page.asked ? { written: [], asked: marked } : { written: marked, asked: [] },
  );
}

async function isKept(page: Plain): Promise<void> {
  const { marked, written } = await decided(page);
  expect({ marked, written }).toEqual({ marked: [], written: [] });
}

const named = (all: Plain[]): [string, Plain][] => all.map((page) => [page.name, page]);

describe('pages with next to no words, as the browser draws them', () => {
  test.each(named([...plain, ...unseen, ...later]))('filled: %s', (_, page) => isFilled(page));
  test.each(named(kept))('not filled: %s', (_, page) => isKept(page));
});

describe('pages on which two-step verification is set up', () => {
  test.each(named(setups))('filled: %s', (_, page) => isFilled(page));
  test.each(named(unlike))('not filled: %s', (_, page) => isKept(page));
});

describe('fields of rare shapes and places', () => {
  test.each(named(shaped))('filled: %s', (_, page) => isFilled(page));
  test.each(named(unshaped))('not filled: %s', (_, page) => isKept(page));
});
