import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';
import type { DocumentFacts } from '../../src/core/page/facts.ts';
import { checkOut } from '../bench/revision.ts';
import { baseOf, servePages } from '../e2e/drive/filler.ts';
import { apps } from '../forms/apps.ts';
import { asked } from '../forms/asked.ts';
import { factsOf } from '../forms/form.ts';
import { forms } from '../forms/forms.ts';
import { later } from '../forms/later.ts';
import { nearby } from '../forms/nearby.ts';
import { others } from '../forms/others.ts';
import { parts } from '../forms/parts.ts';
import { kept, plain } from '../forms/plain.ts';
import { sent } from '../forms/sent.ts';
import { setups, unlike } from '../forms/setups.ts';
import { unseen } from '../forms/unseen.ts';
import { renderCorpus } from './corpus.ts';
import { decidedBy, decisionOn, type Judges } from './judge.ts';
import { openReader } from './reader.ts';

type Decide = (documents: DocumentFacts[]) => Promise<string> | string;

interface Page {
  name: string;
  documents: DocumentFacts[];
}

/**
 * `npm run --silent eval -- decisions [revision] [--lang=<tag>]`: what is decided on every form of
 * `test/forms` and of the corpus, beside that revision (HEAD when none is named), both from the
 * facts that this checkout reads. `--lang` has all pages say that they are in that language. Prints
 * a line of JSON for each page that is decided otherwise, then one that counts them.
 */
export default async function main(args: string[]): Promise<number> {
  const lang = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const revision = args.find((arg) => !arg.startsWith('--')) ?? 'HEAD';
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-decisions-'));
  const checkout = await checkOut(revision, join(folder, 'revision'));
  try {
    const before = await deciderOf(checkout.root);
    const pages = [...formPages(), ...(await readPages(folder))];
    let different = 0;
    for (const { name, documents } of pages) {
      const said = documents.map((facts) => ({ ...facts, lang: lang ?? facts.lang }));
      const [ours, theirs] = [await decisionOn(said), await before(said)];
      if (ours === theirs) continue;
      different++;
      print({ name, ours: JSON.parse(ours), before: JSON.parse(theirs) });
    }
    print({ pages: pages.length, different });
    return different === 0 ? 0 : 1;
  } finally {
    await checkout.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** How a checkout decides: until it loaded its words late, nothing had to be waited for. */
async function deciderOf(root: string): Promise<Decide> {
  const load = async <T>(file: string): Promise<T> =>
    (await runnerImport<T>(join(root, file), { root, logLevel: 'error' })).module;
  if (existsSync(join(root, 'test/fields/judge.ts')))
    return (await load<{ decisionOn: Decide }>('test/fields/judge.ts')).decisionOn;
  const judges: Judges<DocumentFacts> = {
    ...(await load<Pick<Judges<DocumentFacts>, 'choose'>>('src/core/field/choose.ts')),
    ...(await load<Pick<Judges<DocumentFacts>, 'isEnrollment'>>('src/core/field/enrollment.ts')),
    ...(await load<Pick<Judges<DocumentFacts>, 'isMoreThanLogin'>>(
      existsSync(join(root, 'src/core/field/page-purpose.ts'))
        ? 'src/core/field/page-purpose.ts'
        : 'src/core/field/purpose.ts',
    )),
  };
  return (documents) => decidedBy(judges, documents);
}

function formPages(): Page[] {
  const all = [...forms, ...asked, ...sent, ...others, ...parts, ...nearby, ...apps];
  return all.map((form) => ({ name: form.name, documents: [factsOf(form)] }));
}

/** The forms of `test/forms` that a browser draws, and those of the corpus where there is one. */
async function readPages(folder: string): Promise<Page[]> {
  const drawn = [...plain, ...unseen, ...later, ...setups, ...kept, ...unlike];
  const truths = renderCorpus(folder) ?? [];
  const names = [
    ...drawn.map(({ name }, at) => ({ name, path: `drawn-${at}` })),
    ...truths.map(({ id, file }) => ({ name: id, path: file })),
  ];
  const server = await servePages(async (path) => {
    const [, at] = /^drawn-(\d+)$/.exec(path) ?? [];
    return at ? (drawn[Number(at)]?.html ?? '') : readFile(join(folder, path));
  });
  const reader = await openReader();
  const pages: Page[] = [];
  try {
    for (const { name, path } of names) {
      await reader.page.goto(baseOf(server) + path);
      pages.push({ name, documents: (await reader.read()).documents });
    }
    return pages;
  } finally {
    await reader.close();
    server.close();
  }
}
