import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../e2e/run/tools.ts';
import { FILLED } from './filled.ts';
import type { Guard } from './guard.ts';
import { OUTSIDE } from './outside.ts';
import { REPLICAS } from './replicas.ts';
import { SEALED } from './sealed.ts';
import { SHARED } from './shared.ts';
import { STORED } from './stored.ts';

const COPIED = [
  'build',
  'src',
  'test',
  'public',
  '.github',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'manifest.json',
];

/**
 * `npm run test:guards [-- name]`: takes one guard away at a time, in copies of the sources, and
 * expects the named tests to fail. The last line is `guards=N survived=0`.
 */
export default async function main([name]: string[]): Promise<number> {
  const wanted = [...SEALED, ...STORED, ...REPLICAS, ...OUTSIDE, ...FILLED, ...SHARED].filter(
    ({ guard }) => !name || guard.includes(name),
  );
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-guards-'));
  let survived = 0;
  let count = 0;
  try {
    const hands = Math.min(2, availableParallelism());
    const copies = await Promise.all(
      Array.from({ length: hands }, (_, at) => copyInto(join(folder, `${at}`))),
    );
    const before = await failures(copies[0] ?? folder, [
      ...new Set(wanted.flatMap(({ tests }) => tests)),
    ]);
    if (before.length > 0)
      throw new Error(`the tests fail with every guard in place\n${before.join('\n')}`);
    const left = [...wanted];
    const work = async (copy: string): Promise<void> => {
      for (let one = left.shift(); one; one = left.shift()) {
        const said = await without(one, copy);
        if (said.length === 0) survived++;
        count++;
        const sign = said.length > 0 ? 'caught  ' : 'SURVIVED';
        process.stdout.write(`${sign} ${one.guard} · ${said[0] ?? one.tests.join(', ')}\n`);
      }
    };
    await Promise.all(copies.map(work));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`guards=${count} survived=${survived}\n`);
  return survived === 0 && count > 0 && count === wanted.length ? 0 : 1;
}

async function copyInto(copy: string): Promise<string> {
  for (const name of COPIED) await cp(name, join(copy, name), { recursive: true });
  await symlink(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Returns which tests fail without the guard. */
async function without({ guard, file, from, to, tests }: Guard, copy: string): Promise<string[]> {
  const path = join(copy, file);
  const text = await readFile(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${guard}: not found once in ${file}`);
  await writeFile(
    path,
    text.replace(from, () => to),
  );
  const failed = await failures(copy, tests);
  await writeFile(path, text);
  return failed;
}

interface Report {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/**
 * Returns the names of the tests that fail. Throws when a file could not be run at all: that would
 * prove nothing.
 */
async function failures(copy: string, tests: string[]): Promise<string[]> {
  const output = join(copy, 'report.json');
  await rm(output, { force: true });
  const args = ['run', '--root', copy, '--project', 'unit', '--bail', '1', '--reporter=json'];
  const { stdout, stderr } = await runTool(
    'vitest/vitest.mjs',
    [...args, `--outputFile=${output}`, ...tests],
    {
      LATCHKEY_RUNS: '300',
    },
  );
  const text = await readFile(output, 'utf8').catch(() => {
    throw new Error(`nothing was tested\n${stdout}\n${stderr}`);
  });
  const { testResults } = JSON.parse(text) as Report;
  const broken = testResults.find(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  if (broken) throw new Error(`${broken.name}: ${broken.message}`);
  const found = testResults.flatMap(({ assertionResults }) => assertionResults);
  return found.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
}
