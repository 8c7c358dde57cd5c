import { describe, expect, test } from 'vitest';
import { sourcesIn } from './sources.ts';

const sources = sourcesIn('src');
const everything = [...sources, ...sourcesIn('test')];

const LONGEST = 300;

/** Data that somebody else keeps; nobody reads them line by line. */
const DATA = new Set(['src/core/match/suffixes.ts']);

/** Words that say nothing or belong to another field; docs/GLOSSARY.md has ours. */
const FORBIDDEN = /^(utils?|helpers?|manager|service|common|token|entry|seed|iv)$/i;

/**
 * What would break a promise: network, code from text, markup from text, listeners that a page
 * could reach.
 */
const FORBIDDEN_CALLS: [RegExp, string][] = [
  [/\bconsole\b/, 'console'],
  [/\beval\s*\(|\bnew Function\b/, 'eval'],
  [/\.(innerHTML|outerHTML|insertAdjacentHTML)\b|\bdocument\.write/, 'markup from text'],
  [/\bdangerouslySetInnerHTML\b/, 'markup from text'],
  [
    /\bfetch\s*\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bWebTransport\b|\bRTCPeerConnection\b/,
    'network',
  ],
  [
    /\bruntime\.onMessage|\bonMessageExternal\b|\bonConnect\b|\bruntime\.(sendMessage|connect)\b|\btabs\.(sendMessage|connect)\b/,
    'messages',
  ],
  [/\bany\b(?=\s*[;,)>\]=|&])/, 'any'],
  [/@ts-(ignore|nocheck|expect-error)/, 'a silenced type error'],
];

/** The one exception of promise 1: a same-origin HEAD, when clicked. */
const CLOCK_CHECK = 'src/content/clock.ts';

const lengths = everything
  .filter(({ path }) => !DATA.has(path))
  .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
const median =
  lengths.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;

describe('files', () => {
  test(`are at most ${LONGEST} lines long, half of them at most ${median}`, () => {
    expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([]);
    expect(median).toBeLessThanOrEqual(120);
  });

  test('are named by our own words', () => {
    const names = everything.flatMap(({ path }) =>
      path
        .split('/')
        .flatMap((part) =>
          wordsIn(part.replace(/\.(test\.)?tsx?$/, '')).map((word) => ({ path, word })),
        ),
    );
    expect(names.filter(({ word }) => FORBIDDEN.test(word))).toEqual([]);
  });

  test('declare only our own words', () => {
    expect(
      sources.flatMap(({ path, code }) => forbiddenNames(code).map((name) => `${path}: ${name}`)),
    ).toEqual([]);
    expect(
      forbiddenNames('let authToken; function seedOf(entry: Row) {}; const { iv } = box'),
    ).toHaveLength(4);
    expect(
      forbiddenNames('Object.entries(x); crypto.encrypt({ name, iv: nonce }); el.classList.token'),
    ).toEqual([]);
  });

  test.each(FORBIDDEN_CALLS)('have no %s (%s)', (pattern, _name) => {
    const found = sources.filter(({ code, path }) =>
      pattern.test(path === CLOCK_CHECK ? withoutHead(code) : code),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('ask the page’s own server for its clock in one place, and for nothing but headers', () => {
    const { text = '' } = sources.find(({ path }) => path === CLOCK_CHECK) ?? {};
    expect(text.match(/fetch\(/g)).toHaveLength(1);
    expect(text).toMatch(
      /fetch\(location\.href, \{\s+method: 'HEAD',\s+mode: 'same-origin',\s+credentials: 'omit',/,
    );
    expect(text).not.toContain('body');
  });

  test('say one sentence above every export', () => {
    expect(
      sources.flatMap(({ path, text }) => bareExports(text).map((line) => `${path}: ${line}`)),
    ).toEqual([]);
    expect(bareExports('export const a = 1;\n')).toHaveLength(1);
    expect(bareExports('/** One. */\nexport const a = 1;\n')).toEqual([]);
  });
});

function wordsIn(name: string): string[] {
  return name.split(/[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean);
}

/**
 * Names in the code that are ours: not after a dot (somebody else's property), nor the `iv:` that
 * WebCrypto wants.
 */
function forbiddenNames(code: string): string[] {
  return [...code.matchAll(/(?<![.\w$])[a-zA-Z_$][\w$]*(?![\w$])(?!(?<=\biv)\s*:)/g)]
    .map(([name]) => name)
    .filter((name) => wordsIn(name).some((word) => FORBIDDEN.test(word)));
}

function withoutHead(code: string): string {
  return code.replace(/\bfetch\s*\(\s*location\.href/, '');
}

function bareExports(text: string): string[] {
  const lines = text.split('\n');
  return lines.filter((line, index) => {
    if (
      !/^export (default |async |abstract )*(function|const|let|class|interface|type|enum)\b/.test(
        line,
      )
    )
      return false;
    if (/^export type \{/.test(line)) return false;
    const above = lines[index - 1]?.trim() ?? '';
    // A further signature of the same function stands below the first one's sentence.
    return !above.endsWith('*/') && !/^export function/.test(above);
  });
}
