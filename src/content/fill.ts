import type { DocumentFacts, WriteOrder, WriteReport } from '../core/field/facts.ts';
import { readDocument } from './facts.ts';
import { fieldAppears } from './wait.ts';
import { write } from './write.ts';

/** Elements that were described, by index; they outlive a second injection of this file. */
interface Seen {
  indexes: WeakMap<HTMLElement, number>;
  elements: Map<number, WeakRef<HTMLElement>>;
}

const world = globalThis as unknown as { latchkey?: Record<string, unknown>; latchkeySeen?: Seen };
// An element of the page can bear the name.
const kept = world.latchkeySeen;
const seen: Seen = kept?.indexes instanceof WeakMap ? kept : { indexes: new WeakMap(), elements: new Map() };
world.latchkeySeen = seen;

function numberOf(element: HTMLElement): number {
  const known = seen.indexes.get(element);
  if (known !== undefined) return known;
  const index = seen.elements.size;
  seen.indexes.set(element, index);
  seen.elements.set(index, new WeakRef(element));
  return index;
}

async function look(): Promise<DocumentFacts> {
  return readDocument(numberOf);
}

function writeOrdered(order: WriteOrder): Promise<WriteReport> {
  return write(
    order,
    order.indexes.map((index) => seen.elements.get(index)?.deref() ?? null),
  );
}

world.latchkey = {
  ...world.latchkey,
  'fill.look': look,
  'fill.wait': fieldAppears,
  'fill.write': writeOrdered,
};
