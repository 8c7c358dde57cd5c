import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { choose } from '../../src/core/field/choose.ts';
import { type Evidence, evidenceOf } from '../../src/core/field/evidence.ts';
import { candidatesOf } from '../../src/core/field/group.ts';
import { judge } from '../../src/core/field/score.ts';
import { baseOf, servePages } from '../e2e/drive/filler.ts';
import { isWanted, renderCorpus, type Truth } from './corpus.ts';
import { openReader, type Read } from './reader.ts';

const SHAPE = { digits: 6, letters: false };
const FOLDS = 10;
const ROUNDS = 400;
const RATE = 0.5;
const DECAY = 1e-3;

/** A candidate that no rule forbids. */
interface Sample {
  page: Page;
  /** The corpus's numbers of its inputs. */
  inputs: number[];
  features: number[];
  isTarget: boolean;
  /** The rules would ask the person, whatever the score. */
  asks: boolean;
}

type Page = Read & { truth: Truth };

/**
 * `npm run --silent eval -- learn`: learns weights for the same evidence by logistic regression and
 * measures them on apps that they have not seen (ten folds by app), beside the weights that the
 * product ships. Prints one line of JSON.
 */
export default async function main(): Promise<number> {
  const pages = await readCorpus();
  if (!pages) return 0;
  const samples = pages.flatMap(samplesOf);
  const apps = [...new Set(pages.map(({ truth }) => truth.app))].sort();
  const learned = { right: 0, wrong: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(apps.filter((_, index) => index % FOLDS === fold));
    const known = samples.filter(({ page }) => !held.has(page.truth.app));
    const weights = learn(known);
    const least = thresholdFor(weights, known);
    for (const page of pages.filter(({ truth }) => held.has(truth.app)))
      count(
        learned,
        page,
        bestOf(
          samples.filter((sample) => sample.page === page),
          weights,
          least,
        ),
      );
  }
  const shipped = { right: 0, wrong: 0 };
  for (const page of pages) count(shipped, page, shippedChoice(page));
  const wanted = pages.filter(({ truth }) => isWanted(truth)).length;
  process.stdout.write(
    `${JSON.stringify({ pages: pages.length, wanted, apps: apps.length, learned, shipped })}\n`,
  );
  return 0;
}

async function readCorpus(): Promise<Page[] | null> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-learn-'));
  const truths = renderCorpus(folder);
  if (!truths) return null;
  const server = await servePages((name) => readFile(join(folder, name)));
  const reader = await openReader();
  const pages: Page[] = [];
  try {
    for (const truth of truths) {
      await reader.page.goto(baseOf(server) + truth.file);
      pages.push({ truth, ...(await reader.read()) });
    }
  } finally {
    await reader.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
  return pages;
}

function samplesOf(page: Page): Sample[] {
  return page.documents.flatMap((document, number) =>
    candidatesOf(document.fields).flatMap((candidate): Sample[] => {
      const verdict = judge(candidate, document, SHAPE);
      if (verdict.verdict === 'never' && verdict.reason !== 'weak') return [];
      const inputs = candidate.map(({ index }) => page.inputs[number]?.[index] ?? -1);
      const isTarget = isWanted(page.truth) && inputs.join() === page.truth.targets.join();
      const asks = verdict.verdict === 'offer' && verdict.reason === 'sent';
      return [
        { page, inputs, features: featuresOf(evidenceOf(candidate, document)), isTarget, asks },
      ];
    }),
  );
}

const SAYING = [
  'app',
  'factor',
  'once',
  'verify',
  'digits',
  'code',
  'sent',
  'recovery',
  'hardware',
] as const;

function featuresOf(evidence: Evidence): number[] {
  const { own, names, marks, around, after, title, neighbours } = evidence;
  const places = [
    own,
    names,
    marks,
    ...[0, 1, 2].map((nth) => around[nth] ?? {}),
    after,
    title,
    neighbours,
  ];
  const said = places.flatMap((place) => SAYING.map((concept) => (place[concept] ? 1 : 0)));
  const facts = [
    evidence.declared,
    evidence.numeric,
    evidence.example,
    evidence.boxes > 1,
    evidence.alone,
    evidence.longest !== null && evidence.longest >= 6 && evidence.longest <= 8,
    evidence.first.type === 'password',
    evidence.first.picture,
  ];
  return [1, ...facts.map(Number), ...said];
}

function learn(samples: Sample[]): number[] {
  const weights = new Array<number>(samples[0]?.features.length ?? 0).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(weights.length).fill(0);
    for (const { features, isTarget } of samples) {
      const error = likelihood(features, weights) - Number(isTarget);
      for (const [i, feature] of features.entries()) slope[i] = (slope[i] ?? 0) + error * feature;
    }
    for (const [i, weight] of weights.entries())
      weights[i] = weight - (RATE * 10 * (slope[i] ?? 0)) / samples.length - DECAY * weight;
  }
  return weights;
}

function likelihood(features: number[], weights: number[]): number {
  const sum = features.reduce((total, feature, i) => total + feature * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The likelihood from which one loses least on the known pages; a wrong fill costs as much as three
 * that are missed.
 */
function thresholdFor(weights: number[], samples: Sample[]): number {
  const costOf = (least: number): number =>
    samples.reduce((cost, { features, isTarget, asks }) => {
      const fills = !asks && likelihood(features, weights) >= least;
      return cost + (fills && !isTarget ? 3 : 0) + (!fills && isTarget ? 1 : 0);
    }, 0);
  const steps = Array.from({ length: 19 }, (_, step) => (step + 1) / 20);
  return steps.reduce((best, least) => (costOf(least) < costOf(best) ? least : best), 0.5);
}

function bestOf(samples: Sample[], weights: number[], least: number): number[] {
  const likely = samples
    .filter(({ asks }) => !asks)
    .map(({ features, inputs }) => ({ inputs, likely: likelihood(features, weights) }))
    .filter((sample) => sample.likely >= least)
    .sort((one, other) => other.likely - one.likely);
  return likely[0]?.inputs ?? [];
}

function shippedChoice({ documents, inputs }: Page): number[] {
  const decision = choose(documents, SHAPE);
  if (decision.outcome !== 'fill') return [];
  const { page, fields } = decision.place;
  return fields.map(({ index }) => inputs[page]?.[index] ?? -1);
}

function count(figures: { right: number; wrong: number }, { truth }: Page, chosen: number[]): void {
  if (isWanted(truth) && chosen.join() === truth.targets.join()) figures.right += 1;
  else if (chosen.length > 0) figures.wrong += 1;
}
