import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

/**
 * What is true of one rendered page; `targets` are the places of the code's fields among its
 * inputs.
 */
export interface Truth {
  id: string;
  file: string;
  kind: 'positive' | 'enroll' | 'negative' | 'ambiguous';
  class: string;
  lang: string;
  app: string;
  structure: string;
  targets: number[];
}

/** Where the forms lie that the figures are made of; they are no part of the product. */
const FOLDER = resolve('../shared/corpora/fields');

/** A form as the corpus has it. */
export interface Item {
  id: string;
  app: string;
  kind: Truth['kind'];
  class: string;
  structure: string;
  lang: string;
  headings: string[];
  inputs: { label: string | null; placeholder: string | null; target: boolean }[];
}

/** Returns the forms of the corpus. */
export function corpusItems(): Item[] {
  return JSON.parse(readFileSync(join(FOLDER, 'corpus.dev.json'), 'utf8')) as Item[];
}

/**
 * Writes the pages of the corpus into a folder and returns what is true of each; says so and
 * returns `null` where there is no corpus.
 */
export function renderCorpus(out: string, flags: string[] = []): Truth[] | null {
  const script = join(FOLDER, 'render.mjs');
  if (!existsSync(script)) {
    process.stderr.write(`Skipped: no forms in ${FOLDER}.\n`);
    return null;
  }
  execFileSync(process.execPath, [script, join(FOLDER, 'corpus.dev.json'), out, ...flags]);
  return JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Truth[];
}

/** Returns whether a code must be written on the page. */
export function isWanted({ kind }: Truth): boolean {
  return kind === 'positive' || kind === 'enroll';
}

const GROUPS: [string, RegExp][] = [
  ['en', /^en/],
  ['cyrillic', /^(?:ru|uk|bg|sr|be|mk|kk)/],
  ['cjk', /^(?:zh|ja|ko)/],
  ['rtl', /^(?:ar|he|fa|ur)/],
  ['other scripts', /^(?:el|hi|th|ka|km|bn)/],
];

/** Returns the group that a language is counted in. */
export function groupOf(lang: string): string {
  return GROUPS.find(([, tags]) => tags.test(lang))?.[0] ?? 'latin';
}

/** One page as it went: the places of the inputs that changed. */
export interface Went {
  truth: Truth;
  outcome: string;
  reason: string | null;
  changed: number[];
}

/** Returns whether exactly what must be written was written. */
export function isRight({ truth, changed }: Went): boolean {
  return [...changed].sort((a, b) => a - b).join() === truth.targets.join();
}

/**
 * Returns the figures of a run: shares right by language group and structure, apps that are not
 * whole, pages that are wrong.
 */
export function figuresOf(all: Went[]): object {
  const wanted = all.filter(({ truth }) => isWanted(truth));
  const byApp = [...grouped(wanted, ({ truth }) => truth.app)].map(
    ([app, pages]) => [app, pages.filter(isRight).length / pages.length] as const,
  );
  const touched = (kind: Truth['kind']): string => {
    const pages = all.filter(({ truth }) => truth.kind === kind);
    return `${pages.filter(({ changed }) => changed.length > 0).length}/${pages.length}`;
  };
  return {
    pages: all.length,
    right: shareOf(wanted),
    perApp: Number((byApp.reduce((sum, [, share]) => sum + share, 0) / byApp.length).toFixed(4)),
    apps: byApp.length,
    groups: sharesBy(wanted, ({ truth }) => groupOf(truth.lang)),
    structures: sharesBy(wanted, ({ truth }) => truth.structure),
    negativesTouched: touched('negative'),
    ambiguousTouched: touched('ambiguous'),
    appsNotWhole: Object.fromEntries(
      byApp.filter(([, share]) => share < 1).map(([app, share]) => [app, share.toFixed(2)]),
    ),
    wrong: all
      .filter((went) => !isRight(went))
      .map(({ truth, outcome, reason }) => `${truth.id}: ${outcome} ${reason ?? ''}`.trim()),
  };
}

function grouped(all: Went[], of: (went: Went) => string): Map<string, Went[]> {
  const groups = new Map<string, Went[]>();
  for (const went of all) groups.set(of(went), [...(groups.get(of(went)) ?? []), went]);
  return groups;
}

function sharesBy(all: Went[], of: (went: Went) => string): Record<string, string> {
  return Object.fromEntries([...grouped(all, of)].map(([name, pages]) => [name, shareOf(pages)]));
}

function shareOf(pages: Went[]): string {
  const right = pages.filter(isRight).length;
  return `${right}/${pages.length} ${((100 * right) / pages.length).toFixed(1)} %`;
}
