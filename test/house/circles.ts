import { dirname } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { type Source, sourcesIn } from './sources.ts';

const sources = sourcesIn('src');

describe('no circle', () => {
  test('of files, type-only imports counted', () => {
    expect(circlesIn(arrowsOf(sources, (path) => path))).toEqual([]);
  });

  test('of folders', () => {
    expect(circlesIn(arrowsOf(sources, dirname))).toEqual([]);
  });

  test('the rule notices one of two, one of three, and none in a chain', () => {
    const arrows = (...pairs: string[]): Map<string, Set<string>> => {
      const all = new Map<string, Set<string>>();
      for (const [from = '', to = ''] of pairs.map((pair) => pair.split('>')))
        all.set(from, (all.get(from) ?? new Set()).add(to));
      return all;
    };
    expect(circlesIn(arrows('a>b', 'b>a', 'b>c'))).toEqual([['a', 'b']]);
    expect(circlesIn(arrows('a>b', 'b>c', 'c>a', 'd>a'))).toEqual([['a', 'b', 'c']]);
    expect(circlesIn(arrows('a>b', 'b>c', 'a>c'))).toEqual([]);
  });
});

/**
 * What uses what, by file or by folder; a script that goes into a page runs apart from who puts it
 * there.
 */
function arrowsOf(all: Source[], nameOf: (path: string) => string): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const { path, imports } of all)
    for (const used of imports) {
      if (!used.path?.startsWith('src/') || !/\.tsx?$/.test(used.path)) continue;
      if (/^(?:script|worker)/.test(used.query)) continue;
      const [from, to] = [nameOf(path), nameOf(used.path)];
      if (from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  return arrows;
}

/**
 * Returns each set of names that all lead to each other (Tarjan's strongly connected components).
 */
function circlesIn(arrows: Map<string, Set<string>>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (name: string): number => {
    const own = order.size;
    order.set(name, own);
    open.push(name);
    let low = own;
    for (const next of arrows.get(name) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? own);
    }
    lowest.set(name, low);
    if (low !== own) return low;
    const circle = open.splice(open.indexOf(name));
    if (circle.length > 1) circles.push(circle.sort());
    return low;
  };
  for (const name of arrows.keys()) if (!order.has(name)) visit(name);
  return circles;
}
