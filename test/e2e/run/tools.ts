import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import type { Tally } from './tally.ts';

/** Exit code and output of a tool. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a script of `node_modules` in the folder `cwd` with this same Node, and waits for its end;
 * never throws for its exit code.
 */
export function runTool(
  script: string,
  args: string[],
  env: Record<string, string> = {},
  cwd: string = process.cwd(),
): Promise<Ended> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [resolve(cwd, 'node_modules', script), ...args], {
      cwd,
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

/** Runs a tool that prints for itself, as if called by its name; returns its exit code. */
export function showTool(script: string, args: string[]): Promise<number> {
  const child = spawn(process.execPath, [resolve('node_modules', script), ...args], {
    stdio: 'inherit',
  });
  return new Promise((done, reject) => {
    child.on('error', reject);
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Runs a tool like `runTool`; throws what it printed when its exit code is not 0. */
export async function must(
  script: string,
  args: string[],
  env: Record<string, string> = {},
  cwd: string = process.cwd(),
): Promise<Ended> {
  const ended = await runTool(script, args, env, cwd);
  if (ended.code !== 0)
    throw new Error(`${ended.stdout}\n${ended.stderr}`.trim() || `ended with ${ended.code}`);
  return ended;
}

/**
 * Builds the extension for one browser into `dist` (or `LATCHKEY_DIST`); throws what Vite printed
 * when that fails.
 */
export async function build(browser: 'chrome' | 'firefox'): Promise<void> {
  // The runner of this script sets "development", and then the elements would carry paths of this
  // computer.
  const env = { BROWSER: browser, NODE_ENV: 'production' };
  await must('vite/bin/vite.js', ['build', '--logLevel', 'error'], env);
}

/**
 * Checks types (three projects: src, the pure core, the tests), lint and unused code, each as a
 * step.
 */
export async function checkSources(tally: Tally): Promise<void> {
  for (const project of ['.', 'src/core', 'test']) {
    await tally.step(`types of ${project === '.' ? 'src' : project}`, () =>
      must('typescript/bin/tsc', ['-p', project]),
    );
  }
  await tally.step('lint', () =>
    must('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  );
  await tally.step('no unused code', () => must('knip/bin/knip.js', ['--no-progress']));
}

interface LintReport {
  summary: { errors: number; warnings: number };
  errors: { message: string; file?: string }[];
}

/** Checks the Firefox build as addons.mozilla.org does; fails on errors, not on warnings. */
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
