// The script that is injected to fill a page: answers the calls `fill.*` of `PageCalls`.
import type { PageCalls, PageNames } from '../core/page/calls.ts';
import type { DocumentFacts, WriteOrder, WriteReport } from '../core/page/facts.ts';
import { readDocument } from './field/facts.ts';
import { readNames } from './field/names.ts';
import { fieldAppears } from './field/wait.ts';
import { append } from './field/write/append.ts';
import { Submitter } from './field/write/submit.ts';
import { Taken } from './field/write/taken.ts';
import { writeWhole } from './field/write/whole.ts';
import { write } from './field/write/write.ts';

/** The elements that were described, by index, kept when this file is injected again. */
interface Seen {
  indexes: WeakMap<HTMLElement, number>;
  elements: Map<number, WeakRef<HTMLElement>>;
  /** The last code that was written behind a password, by field. */
  behind: WeakMap<HTMLElement, string>;
  /** The last code for which the button was pressed, by field: no code is sent twice. */
  sent: WeakMap<HTMLElement, string>;
}

const world = globalThis as unknown as { latchkey?: object; latchkeySeen?: Seen };
// An element of the page can have this name as its id, and would be found here.
const kept = world.latchkeySeen;
const seen: Seen =
  kept?.indexes instanceof WeakMap
    ? kept
    : { indexes: new WeakMap(), elements: new Map(), behind: new WeakMap(), sent: new WeakMap() };
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

function elementsOf(indexes: number[]): (HTMLElement | null)[] {
  return indexes.map((index) => seen.elements.get(index)?.deref() ?? null);
}

async function namesBeside(codeFields: number[]): Promise<PageNames> {
  return readNames(elementsOf(codeFields).filter((element) => element !== null));
}

async function writeOrdered(order: WriteOrder): Promise<WriteReport> {
  const elements = elementsOf(order.indexes);
  if (order.whole) {
    const now = readDocument(numberOf).fields.find(({ index }) => index === order.indexes[0]);
    return writeWhole(order, elements[0] ?? null, now);
  }
  const taken = new Taken();
  const report = order.append
    ? await writeBehind(order, elements[0] ?? null)
    : await write(order, elements, taken);
  const last = elements.at(-1);
  const isSent =
    last instanceof HTMLInputElement && report.outcome === 'written' && order.submit === true;
  if (isSent && seen.sent.get(last) !== order.code && new Submitter(taken).press(last))
    seen.sent.set(last, order.code);
  else taken.end();
  return report;
}

async function writeBehind(order: WriteOrder, element: HTMLElement | null): Promise<WriteReport> {
  const report = await append(order, element, element ? seen.behind.get(element) : undefined);
  if (element && report.outcome === 'written') seen.behind.set(element, order.code);
  return report;
}

const calls: Pick<PageCalls, 'fill.look' | 'fill.names' | 'fill.wait' | 'fill.write'> = {
  'fill.look': look,
  'fill.names': namesBeside,
  'fill.wait': fieldAppears,
  'fill.write': writeOrdered,
};

world.latchkey = Object.assign(world.latchkey ?? {}, calls);
