import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './sources.ts';

const LONGEST = 300;

/** The one file that holds values; all others name them. */
const VALUES = 'src/ui/look/tokens.css';

/** Set by code: what it measured. */
const MEASURED = ['--longest', '--tall'];

/** What stands in a declaration although the values have a name for it, or ought to. */
const BARE: [RegExp, string][] = [
  [/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch|color|light-dark)\(/i, 'a colour'],
  [/^font-size: (?!var\(--size[\w-]*\)$)/, 'a size of letters'],
  [/^line-height: (?!var\(--line[\w-]*\)$|1$)/, 'a height of lines'],
  [/^(?:transition|animation)[\w-]*: .*\b(?!1ms)\d+m?s\b/, 'a time'],
  [/^(?:gap|padding|margin|inset)[\w-]*: .*(?<![\w.])(?:4|8|12|16|20|24|32|48)px/, 'a space'],
  [/^(?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?:|: (?:left|right)$/, 'a side of the screen'],
];

const styles = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => join('src', name).replaceAll('\\', '/'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('styles', () => {
  test(`are at most ${LONGEST} lines long`, () => {
    expect(styles.length).toBeGreaterThan(10);
    const long = styles.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test.each(BARE)(
    'take values by their names, for right-to-left too: %s (%s)',
    (pattern, _name) => {
      const bare = styles
        .filter(({ path }) => path !== VALUES)
        .flatMap(({ path, text }) =>
          declarationsOf(text)
            .filter((line) => pattern.test(line))
            .map((line) => `${path}: ${line}`),
        );
      expect(bare).toEqual([]);
    },
  );

  test('the rule notices values, and takes names', () => {
    const faults = (line: string): number => BARE.filter(([pattern]) => pattern.test(line)).length;
    for (const line of [
      'color: #fff',
      'background: light-dark(var(--a), var(--b))',
      'font-size: 13px',
      'line-height: 18px',
      'transition: color 120ms',
      'padding: 7px 16px',
      'margin-left: 1px',
      'text-align: right',
    ])
      expect([line, faults(line)]).toEqual([line, 1]);
    for (const line of [
      'padding: var(--s2) 11px',
      'line-height: 1',
      'animation: appear 1ms var(--soon)',
      'inset-inline-start: 2px',
    ])
      expect([line, faults(line)]).toEqual([line, 0]);
  });

  test('name only values that there are', () => {
    const all = styles.map(({ text }) => text).join('\n');
    const set = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name));
    const named = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
    expect([...named].filter((name) => !set.has(name) && !MEASURED.includes(name))).toEqual([]);
    expect([...set].filter((name) => !named.has(name))).toEqual([]);
  });
});

function declarationsOf(text: string): string[] {
  return [...text.matchAll(/^\s+([\w-]+:[^;{}]+);/gm)].map(([, line = '']) =>
    line.replace(/\s+/g, ' '),
  );
}
