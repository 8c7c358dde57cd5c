import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, type Tally } from './tally.ts';
import { type Ended, runTool } from './tools.ts';

interface Report {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** One test, or one file that could not even be loaded, with the file that it stands in. */
interface Result {
  file: string;
  name: string;
  status: 'passed' | 'failed' | 'skipped';
  why: string;
}

/**
 * Runs a project of vitest and counts every single test in it. Files of the browser project in
 * which something failed are run once more, on their own: what passes then is named as such, for a
 * browser on a busy machine may be late, and a fault that comes and goes must be seen too.
 */
export async function runTests(
  tally: Tally,
  project: 'unit' | 'browser',
  filters: string[] = [],
): Promise<void> {
  const start = performance.now();
  let results = await resultsOf(project, filters);
  const first = failuresOf(results);
  if (project === 'browser' && first.length > 0) {
    for (const { name, why } of first) say(`! once more: ${name}\n${indented(why)}`);
    const files = [...new Set(first.map(({ file }) => file))].filter(Boolean);
    const again = await resultsOf(project, files.length > 0 ? files : filters);
    results =
      files.length > 0
        ? [...results.filter(({ file }) => file && !files.includes(file)), ...again]
        : again;
  }
  const failures = failuresOf(results);
  for (const { name, why } of failures) {
    say(`✗ ${name}\n${indented(why)}`);
    tally.fail(name);
  }
  const skipped = results.filter(({ status }) => status === 'skipped');
  for (const { name } of skipped) say(`– skipped: ${name}`);
  const passed = results.length - failures.length - skipped.length;
  tally.add(passed);
  const late = first.filter(({ name }) => !failures.some((one) => one.name === name));
  for (const { name } of late) tally.late(name);
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const counts = `${passed} passed, ${failures.length} failed, ${skipped.length} skipped`;
  say(`${failures.length === 0 ? '✓' : '✗'} ${project} tests · ${counts} · ${time}`);
}

const failuresOf = (results: Result[]): Result[] =>
  results.filter(({ status }) => status === 'failed');

async function resultsOf(project: string, filters: string[]): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-test-'));
  const output = join(folder, 'report.json');
  const args = ['run', '--project', project, '--reporter=json', `--outputFile=${output}`];
  const ended = await runTool('vitest/vitest.mjs', [...args, '--silent=passed-only', ...filters]);
  const report = await readFile(output, 'utf8').then(
    (text) => JSON.parse(text) as Report,
    () => null,
  );
  await rm(folder, { recursive: true, force: true });
  return read(report, ended);
}

function read(report: Report | null, ended: Ended): Result[] {
  const results = (report?.testResults ?? []).flatMap(
    ({ name: file, status, message, assertionResults }) => {
      const tests = assertionResults.map((test): Result => {
        const known =
          test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped';
        return { file, name: test.fullName, status: known, why: test.failureMessages.join('\n') };
      });
      // A file that could not even be loaded, or whose end failed, has no failed test in it.
      const broken = status === 'failed' && tests.every((test) => test.status !== 'failed');
      return broken
        ? [...tests, { file, name: file, status: 'failed' as const, why: message }]
        : tests;
    },
  );
  if (ended.code !== 0 && failuresOf(results).length === 0)
    results.push({
      file: '',
      name: 'vitest',
      status: 'failed',
      why: `${ended.stdout}\n${ended.stderr}`,
    });
  return results;
}

function indented(text: string): string {
  return text
    .split('\n')
    .slice(0, 25)
    .map((line) => `    ${line}`)
    .join('\n');
}
