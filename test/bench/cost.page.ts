// Runs in a page that only the bench opens: what a look at a page and the decision cost on its main
// thread.
import { readDocument } from '../../src/content/field/facts.ts';
import { choose } from '../../src/core/field/choose.ts';
import { readPage } from '../../src/core/field/read-page.ts';

const indexes = new WeakMap<HTMLElement, number>();
let next = 0;

function numberOf(element: HTMLElement): number {
  const known = indexes.get(element);
  if (known !== undefined) return known;
  indexes.set(element, next);
  next += 1;
  return next - 1;
}

Object.assign(globalThis, {
  latchkeyCost: async () => {
    // A look at a page that was not laid out since the last change pays for that; people look at
    // pages that are.
    document.body.getBoundingClientRect();
    const started = performance.now();
    const facts = readDocument(numberOf);
    const read = performance.now();
    const { outcome } = choose([await readPage(facts)], { digits: 6, letters: false });
    return { outcome, facts: read - started, score: performance.now() - read };
  },
});
