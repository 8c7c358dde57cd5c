import { dirname } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { sourcesIn } from './sources.ts';

const sources = sourcesIn('src');
const tests = [...sourcesIn('test'), ...sourcesIn('build')];

const MOST_FILES = 16;
const COLUMNS = 100;

/** Folders of data or of one file a language. */
const LISTS = /^src\/core\/field\/words$|^test\/(?:forms|pages|vectors|vaults|bench\/pages)\b/;
/**
 * Lists of words and rules that somebody else keeps, and what a page is drawn with in one string.
 */
const DATA =
  /^src\/(?:core\/field\/words\/|core\/match\/suffixes\.ts$|vault\/password\/wordlist\.ts$)|^test\/(?:forms|pages)\//;

describe('rooms', () => {
  test(`a folder holds at most ${MOST_FILES} files`, () => {
    const counts = new Map<string, number>();
    for (const { path } of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect(
      [...counts].filter(([folder, count]) => count > MOST_FILES && !LISTS.test(folder)),
    ).toEqual([]);
  });

  test('a name is exported once within core, vault and act', () => {
    const where = new Map<string, string[]>();
    for (const { path, text } of sources.filter(({ path }) =>
      /^src\/(?:core|vault|act)\//.test(path),
    ))
      for (const name of exportsOf(text)) where.set(name, [...(where.get(name) ?? []), path]);
    const twice = [...where].filter(
      ([, paths]) => paths.length > 1 && !paths.every((path) => LISTS.test(dirname(path))),
    );
    expect(twice).toEqual([]);
    expect(
      exportsOf('export function a() {}\nexport const b = 1;\nexport type C = 1;\nconst d = 1;'),
    ).toEqual(['a', 'b', 'C']);
  });

  test('a refusal that a docstring names is one', () => {
    const { text: declared = '' } =
      sources.find(({ path }) => path === 'src/core/refusal.ts') ?? {};
    const codes = new Set([...declared.matchAll(/\| '(\w+)'/g)].map(([, code = '']) => code));
    expect(codes.size).toBeGreaterThan(50);
    const unknown = sources.flatMap(({ path, text }) =>
      refusalsIn(text)
        .filter((code) => !codes.has(code))
        .map((code) => `${path}: ${code}`),
    );
    expect(unknown).toEqual([]);
    expect(refusalsIn('/** Refuses `a_b` and `c_d`. Then `e_f`. */')).toEqual(['a_b', 'c_d']);
  });

  test(`a line has at most ${COLUMNS} columns`, () => {
    const long = [...sources, ...tests]
      .filter(({ path }) => !DATA.test(path))
      .flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, at) => (isLong(line) ? [`${path}:${at + 1}`] : [])),
      );
    expect(long).toEqual([]);
    expect(isLong('x'.repeat(COLUMNS + 1))).toBe(true);
    expect(isLong('é'.repeat(COLUMNS))).toBe(false);
  });
});

/** A line that is one string, pattern or import cannot be broken: data, not prose. */
function isLong(line: string): boolean {
  return (
    [...line].length > COLUMNS &&
    !/^import (?:type )?\{ [\w$ ,]+ \} from '[^']*';$/.test(line) &&
    !/^\s*(?:[\w.$]+[ =:(]+)?(?:'[^']*'|`[^`]*`|"[^"]*"|\/.*\/[a-z]*)[,;)]*$/.test(line)
  );
}

function exportsOf(text: string): string[] {
  const all = text.matchAll(
    /^export (?:async |abstract )?(?:function\*?|const|let|class|interface|type) (\w+)/gm,
  );
  return [...new Set([...all].map(([, name = '']) => name))];
}

/** The codes in a docstring's sentence that begins with "Refuses". */
function refusalsIn(text: string): string[] {
  const comments = [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) =>
    comment.replace(/\n\s*\*/g, ''),
  );
  return comments.flatMap((comment) =>
    [...comment.matchAll(/\bRefuses ([^.]*)/g)].flatMap(([, said = '']) =>
      [...said.matchAll(/`(\w+_\w+)`/g)].map(([, code = '']) => code),
    ),
  );
}
