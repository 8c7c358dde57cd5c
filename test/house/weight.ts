import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { families } from '../../src/core/field/words/families.ts';
import { root } from './sources.ts';

/** Bytes after gzip, but for the package, which is a zip. */
const MOST = {
  words: 125_000,
  language: 25_000,
  suffixes: 55_000,
  catalogue: 10_000,
  /** Everything but the ways in and out, which nothing loads before they are opened. */
  zip: 560_000,
  /** What reads and writes files of some forty programs, and the sentences about it. */
  transfer: 96_000,
};

const TRANSFER = /^(?:import\.worker|Transfer|OneCode|catalogue-further)-/;

const dist = process.env.LATCHKEY_DIST ?? join(root, 'dist');
const built = ['chrome', 'firefox'].filter((name) => existsSync(join(dist, name, 'manifest.json')));

describe.skipIf(built.length === 0).each(built)('the build for %s', (browser) => {
  const folder = join(dist, browser);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name));

  function sizesOf(name: RegExp): number[] {
    return files.filter((file) => name.test(basename(file))).map(gzipped);
  }

  test('has words of little weight, and few of them for a page in one language', () => {
    const common = sizesOf(/^words-[\w-]{8}\.js$/);
    expect(common).toHaveLength(1);
    const ofFamilies = Object.keys(families).map((name) => sizesOf(new RegExp(`^words-${name}-`)));
    expect(ofFamilies.filter((sizes) => sizes.length !== 1)).toEqual([]);
    expect(sum([...common, ...ofFamilies.flat()])).toBeLessThanOrEqual(MOST.words);
    expect(sum(common) + Math.max(...ofFamilies.flat())).toBeLessThanOrEqual(MOST.language);
  });

  test('has a light list of public suffixes, and light catalogues', () => {
    expect(Math.max(...sizesOf(/^domain-/))).toBeLessThanOrEqual(MOST.suffixes);
    const languages = readdirSync(join(root, 'public/_locales'));
    const tags = languages.join('|');
    const catalogues = sizesOf(new RegExp(`^catalogue-(?:further-)?(?:${tags})-`));
    // One for the popup's first paint, and one for the ways in and out.
    expect(catalogues.length).toBe(2 * languages.length);
    expect(Math.max(...catalogues)).toBeLessThanOrEqual(MOST.catalogue);
  });

  test('makes a small package', () => {
    const transfer = files.filter((file) => TRANSFER.test(basename(file)));
    const others = files.filter((file) => !transfer.includes(file));
    expect(transfer.length).toBeGreaterThan(1);
    expect(sum(transfer.map((file) => zipped(folder, file)))).toBeLessThanOrEqual(MOST.transfer);
    expect(sum(others.map((file) => zipped(folder, file)))).toBeLessThanOrEqual(MOST.zip);
  });
});

function sum(sizes: number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** What a file takes in a zip: its name stands there twice, between 30 and 46 bytes of facts. */
function zipped(folder: string, file: string): number {
  return deflateRawSync(readFileSync(file)).length + 2 * file.slice(folder.length).length + 76;
}
