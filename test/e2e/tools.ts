import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { say, type Tally } from './tally.ts';

/** What a tool left behind when it ended. */
interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a tool of node_modules with this very Node and waits for its end. */
export function runTool(script: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [resolve('node_modules', script), ...args], {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    child.on('error', reject);
    child.on('close', (code) => done({ code: code ?? 1, stdout, stderr }));
  });
}

/** Runs a tool; throws with what it printed when it does not end with 0. */
export async function must(script: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const ended = await runTool(script, args, env);
  if (ended.code !== 0)
    throw new Error(`${ended.stdout}\n${ended.stderr}`.trim() || `ended with ${ended.code}`);
  return ended;
}

/** Builds the extension for one browser into `dist` (or `LATCHKEY_DIST`). */
export async function build(browser: 'chrome' | 'firefox'): Promise<void> {
  await must('vite/bin/vite.js', ['build', '--logLevel', 'error'], { BROWSER: browser });
}

/** Checks types (three projects: everything, the pure core, the tests), lint and unused code. */
export async function checkSources(tally: Tally): Promise<void> {
  for (const project of ['.', 'src/core', 'test']) {
    await tally.step(`types of ${project === '.' ? 'src' : project}`, () =>
      must('typescript/bin/tsc', ['-p', project]),
    );
  }
  await tally.step('lint', () => must('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']));
  await tally.step('no unused code', () => must('knip/bin/knip.js', ['--no-progress']));
}

interface LintReport {
  summary: { errors: number; warnings: number };
  errors: { message: string; file?: string }[];
}

/** Checks the Firefox build the way addons.mozilla.org does: no errors. */
export async function lintForFirefox(tally: Tally): Promise<void> {
  await tally.step('Firefox accepts the build (web-ext lint)', async () => {
    const dist = resolve(process.env.LATCHKEY_DIST ?? 'dist', 'firefox');
    const { stdout } = await runTool('web-ext/bin/web-ext.js', [
      'lint',
      '--source-dir',
      dist,
      '--output',
      'json',
      '--no-config-discovery',
    ]);
    const { summary, errors } = JSON.parse(stdout) as LintReport;
    if (summary.errors > 0)
      throw new Error(errors.map(({ message, file }) => `${file ?? ''}: ${message}`).join('\n'));
    return `${summary.warnings} warnings`;
  });
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** Runs a project of vitest and counts every single test in it. */
export async function runTests(
  tally: Tally,
  project: 'unit' | 'browser',
  filters: string[] = [],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-test-'));
  const output = join(folder, 'report.json');
  const args = [
    'run',
    '--project',
    project,
    '--reporter=json',
    `--outputFile=${output}`,
    '--silent=passed-only',
  ];
  if (project === 'browser') args.push('--no-file-parallelism');
  const start = performance.now();
  const ended = await runTool('vitest/vitest.mjs', [...args, ...filters]);
  const report = await readFile(output, 'utf8').then(
    (text) => JSON.parse(text) as VitestReport,
    () => null,
  );
  await rm(folder, { recursive: true, force: true });
  const [passed, failed, skipped] = count(report, ended);
  tally.add(passed, failed);
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  say(
    `${failed === 0 ? '✓' : '✗'} ${project} tests · ${passed} passed, ${failed} failed, ${skipped} skipped · ${time}`,
  );
}

function count(report: VitestReport | null, ended: Ended): [passed: number, failed: number, skipped: number] {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const failures = tests.filter(({ status }) => status === 'failed');
  for (const { fullName, failureMessages } of failures)
    say(`✗ ${fullName}\n${first(failureMessages.join('\n'))}`);
  // A file that could not even be loaded has no tests in it.
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every(({ status }) => status !== 'failed'),
  );
  for (const { name, message } of broken) say(`✗ ${name}\n${first(message)}`);
  const skipped = tests.filter(
    ({ status }) => status === 'skipped' || status === 'pending' || status === 'todo',
  ).length;
  for (const { fullName } of tests.filter(({ status }) => status === 'skipped' || status === 'pending'))
    say(`– skipped: ${fullName}`);
  const failed = failures.length + broken.length;
  if (failed === 0 && ended.code !== 0) {
    say(first(`${ended.stdout}\n${ended.stderr}`));
    return [tests.length - skipped, 1, skipped];
  }
  return [tests.filter(({ status }) => status === 'passed').length, failed, skipped];
}

function first(text: string): string {
  return text
    .split('\n')
    .slice(0, 25)
    .map((line) => `    ${line}`)
    .join('\n');
}
