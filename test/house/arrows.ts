import { describe, expect, test } from 'vitest';
import { type Source, sourcesIn } from './sources.ts';

const sources = sourcesIn('src');

/** Which rooms a room may use, besides itself. */
const ARROWS: Record<string, string[]> = {
  core: [],
  browser: ['core'],
  vault: ['core', 'browser'],
  content: ['core'],
  act: ['core', 'browser', 'vault'],
  background: ['core', 'browser', 'vault', 'act'],
  ui: ['core', 'browser', 'vault', 'act'],
  popup: ['core', 'browser', 'vault', 'act', 'ui'],
  settings: ['core', 'browser', 'vault', 'act', 'ui'],
  pictures: ['core', 'browser', 'vault', 'act', 'ui'],
  unlock: ['core', 'browser', 'vault', 'act', 'ui'],
};

const NO_POLYFILL = /^(?!webextension-polyfill$)/;

/** Packages that a room may use; the rooms that are not named may use all of package.json. */
const PACKAGES: Record<string, RegExp> = {
  core: /^(@noble\/|jsqr$|qr$|qr\/)/,
  content: /^$/,
  // The browser's own calls are in one room.
  vault: NO_POLYFILL,
  act: NO_POLYFILL,
  background: NO_POLYFILL,
  ui: NO_POLYFILL,
  popup: NO_POLYFILL,
  settings: NO_POLYFILL,
  pictures: NO_POLYFILL,
  unlock: NO_POLYFILL,
};

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

describe('arrows between rooms', () => {
  test.each(Object.keys(ARROWS))('%s uses only what it may', (room) => {
    const wrong = sources.filter(({ path }) => roomOf(path) === room).flatMap(wrongImports);
    expect(wrong).toEqual([]);
  });

  test('every file is in a room that has its arrows', () => {
    expect(sources.map(({ path }) => path).filter((path) => !(roomOf(path) in ARROWS))).toEqual([]);
  });

  test('the rule notices a wrong arrow, a sideways one, a content script imported as code', () => {
    const wrong = (path: string, to: string, query = ''): string[] =>
      wrongImports({ path, text: '', code: '', imports: [{ name: to, path: to, query }] });
    expect(wrong('src/core/otp/totp.ts', 'src/vault/vault.ts')).toHaveLength(1);
    expect(wrong('src/popup/main.tsx', 'src/settings/main.tsx')).toHaveLength(1);
    expect(wrong('src/act/fill/fill.ts', 'src/content/fill.ts')).toHaveLength(1);
    expect(wrong('src/act/fill/fill.ts', 'src/content/fill.ts', 'script&iife')).toEqual([]);
    expect(wrong('src/popup/main.tsx', 'src/content/fill.ts', 'script&iife')).toHaveLength(1);
  });
});

function wrongImports({ path, imports }: Source): string[] {
  const room = roomOf(path);
  const allowed = [room, ...(ARROWS[room] ?? [])];
  return imports
    .filter((used) => {
      if (used.path === null) return PACKAGES[room] ? !PACKAGES[room].test(used.name) : false;
      if (!used.path.startsWith('src/')) return !/^public\/_locales\/|\.css$/.test(used.path);
      if (roomOf(used.path) === 'content' && room !== 'content')
        return room !== 'act' || used.query !== 'script&iife';
      return !allowed.includes(roomOf(used.path));
    })
    .map((used) => `${path} uses ${used.name}`);
}
