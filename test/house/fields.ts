import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, sourcesIn } from './sources.ts';

const pages = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ path: `src/${name}`, text: readFileSync(join(root, 'src', name), 'utf8') }));
const drawn = sourcesIn('src').filter(({ path }) => path.endsWith('.tsx'));

describe('fields of ours', () => {
  test('are never kept by the browser, which writes typed fields into its session files', () => {
    const kept = [...pages, ...drawn].flatMap(({ path, text }) =>
      keptFields(text).map((tag) => `${path}: ${tag}`),
    );
    expect(kept).toEqual([]);
    expect(keptFields('<input id="a" onInput={() => x} />')).toHaveLength(1);
    expect(keptFields('<input id="a" autocomplete="off" />')).toEqual([]);
  });

  test('and their pages have one title, which says nothing of any account', () => {
    const titles = pages.map(({ text }) => /<title>(.*)<\/title>/.exec(text)?.[1]);
    expect(new Set(titles)).toEqual(new Set(['Latchkey']));
    const named = sourcesIn('src').filter(
      ({ path, code }) =>
        !path.startsWith('src/content/') &&
        /document\.title|history\.(push|replace)State|location\.(hash|search|href) ?=[^=]/.test(
          code,
        ),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});

/**
 * Opening tags of fields without `autocomplete="off"`, except where it comes with the rest of the
 * properties (`{...input}`).
 */
function keptFields(text: string): string[] {
  const tags = text.match(/<(?:input|textarea|select)\b(?:=>| >(?= )|[^>])*/g) ?? [];
  return tags.filter((tag) => !/autocomplete="off"|\{\.\.\.input\}/.test(tag));
}
