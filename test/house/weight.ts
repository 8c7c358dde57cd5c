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
  /** The marks of well-known issuers, which are loaded after the first paint. */
  marks: 60_000,
  /**
   * Everything but the ways in and out, which nothing loads before they are opened, the marks of
   * issuers, and the sentences of the languages, of which one is loaded.
   */
  zip: 604_000,
  /** What reads and writes files of some forty programs. */
  transfer: 136_000,
  /** What the Worker of an import loads before it sees a file. */
  started: 10_000,
  /** The sentences of one part that the first paint does not wait for, in one language. */
  sentences: 10_000,
  /** All readers together, each file of the build compressed by itself: 60 KiB. */
  readers: 61_440,
};

const WORKER = /^import\.worker-/;
/** The pieces in which readers come. */
const READERS = /^readers-(?:links|plain|sealed)-/;
const TRANSFER = /^(?:import\.worker|Transfer|OneCode)-/;
const SENTENCES = /^catalogue-(?:further|transfer)-/;
const CATALOGUE = /^catalogue-/;
const MARKS = /^issuer-marks-/;
/** Another file of the build that a script loads, at once or later. */
const LOADS = /(?:from|import)\s*\(?\s*["`'](?:\.\/|\/assets\/)([^"`']+\.js)["`']/g;
const LOADS_AT_ONCE = /(?:from|import)\s*["`'](?:\.\/|\/assets\/)([^"`']+\.js)["`']/g;

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
    const catalogues = sizesOf(new RegExp(`^catalogue-(?:${tags})-`));
    // One for the popup's first paint, and two for what is shown later.
    expect(catalogues.length).toBe(languages.length);
    for (const part of ['further', 'transfer'])
      expect(sizesOf(new RegExp(`^catalogue-${part}-(?:${tags})-`)).length).toBe(languages.length);
    expect(Math.max(...catalogues)).toBeLessThanOrEqual(MOST.catalogue);
  });

  test('makes a small package', () => {
    const transfer = new Set(onlyIn(files));
    const sentences = files.filter((file) => SENTENCES.test(basename(file)));
    const apart = (file: string): boolean =>
      transfer.has(file) || CATALOGUE.test(basename(file)) || MARKS.test(basename(file));
    const others = files.filter((file) => !apart(file));
    expect(sum([...transfer].map((file) => zipped(folder, file)))).toBeLessThanOrEqual(
      MOST.transfer,
    );
    expect(Math.max(...sentences.map(gzipped))).toBeLessThanOrEqual(MOST.sentences);
    expect(sum(others.map((file) => zipped(folder, file)))).toBeLessThanOrEqual(MOST.zip);
  });

  test('has light marks of issuers, which nothing waits for', () => {
    const marks = files.filter((file) => MARKS.test(basename(file)));
    expect(marks).toHaveLength(1);
    expect(sum(marks.map(gzipped))).toBeLessThanOrEqual(MOST.marks);
    const scripts = files.filter((file) => file.endsWith('.js') && !marks.includes(file));
    expect(marks.filter((file) => loadedBy(scripts, files, LOADS_AT_ONCE).has(file))).toEqual([]);
  });

  test('loads no reader of foreign files before it has one', () => {
    const worker = files.filter((file) => WORKER.test(basename(file)));
    expect(worker).toHaveLength(1);
    const started = loadedBy(worker, files, LOADS_AT_ONCE);
    expect(sum([...started].map(gzipped))).toBeLessThanOrEqual(MOST.started);
    const readers = files.filter((file) => READERS.test(basename(file)));
    expect(readers).toHaveLength(3);
    expect(readers.filter((file) => started.has(file))).toEqual([]);
    expect(sum(readers.map(gzipped))).toBeLessThanOrEqual(MOST.readers);
  });
});

function sum(sizes: number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

/** Returns these files of a build and what they load. */
function loadedBy(begin: string[], files: string[], loads: RegExp): Set<string> {
  const byName = new Map(files.map((file) => [basename(file), file]));
  const loaded = new Set(begin);
  for (const file of loaded)
    for (const [, name = ''] of file.endsWith('.js')
      ? readFileSync(file, 'utf8').matchAll(loads)
      : []) {
      const found = byName.get(name);
      if (found) loaded.add(found);
    }
  return loaded;
}

/** Returns the files of a build that nothing loads but the ways in and out. */
function onlyIn(files: string[]): string[] {
  const isTransfer = (file: string): boolean => TRANSFER.test(basename(file));
  const begin = files.filter(isTransfer);
  expect(begin.length).toBeGreaterThan(1);
  const worker = begin.filter((file) => WORKER.test(basename(file)));
  // Workers are built apart: what this one loads nothing else does.
  return [...new Set([...begin, ...loadedBy(worker, files, LOADS)])];
}

function gzipped(file: string): number {
  const bytes = readFileSync(file);
  const text = file.endsWith('.js') ? bytes.toString().replace(HASH, '-BsKNS0Tj') : bytes;
  return gzipSync(text, { level: 9 }).length;
}

/** What changes with any other file: one hash compresses worse than another by a byte or two. */
const HASH = /-[\w-]{8}(?=\.js)/g;

/** What a file takes in a zip: its name stands there twice, between 30 and 46 bytes of facts. */
function zipped(folder: string, file: string): number {
  return deflateRawSync(readFileSync(file)).length + 2 * file.slice(folder.length).length + 76;
}
