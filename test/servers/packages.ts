import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { say } from '../e2e/run/tally.ts';
import type { Packages } from './application.ts';

const run = promisify(execFile);
/** npm packages stay here for the next run; the folder is ignored by git. */
const KEPT = resolve('out/servers/npm');
/**
 * Debian asks this file whether a package may start its service. Nothing may: the test starts what
 * it needs.
 */
const POLICY = '/usr/sbin/policy-rc.d';
const MINUTES_20 = 20 * 60_000;

/**
 * Installs what is missing and returns `name version` of each package and the folder of the npm
 * ones; throws when one cannot be had.
 */
export async function install(
  name: string,
  packages: Packages,
): Promise<{ versions: string[]; modules: string }> {
  const debian = await installDebian(packages.debian ?? []);
  const { modules, versions } = await installNpm(name, packages.npm ?? {});
  return { versions: [...debian, ...versions], modules };
}

async function installDebian(names: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  for (const name of names) if ((await debianVersion(name)) === null) missing.push(name);
  if (missing.length > 0) await apt(missing);
  const versions = await Promise.all(names.map(debianVersion));
  return names.map((name, at) => `${name} ${versions[at] ?? '?'}`);
}

async function debianVersion(name: string): Promise<string | null> {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
  const asked = run('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Version}', name]);
  const { stdout } = await asked.catch(() => ({ stdout: '' }));
  const [status, version] = stdout.split(' ');
  return status === 'installed' && version ? version : null;
}

async function apt(names: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error(`Only root installs ${names.join(', ')}.`);
  say(`  apt-get install ${names.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const get = (...args: string[]): Promise<unknown> =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      timeout: MINUTES_20,
      maxBuffer: 2 ** 26,
    });
  const isOurs = !existsSync(POLICY);
  if (isOurs) await writeFile(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    // Two applications may want what excludes each other: then the second is not installed, and the
    // first stays.
    const installing = ['install', '-y', '--no-install-recommends', '--no-remove', ...names];
    await get(...installing).catch(async () => {
      await get('update');
      await get(...installing);
    });
  } finally {
    if (isOurs) await rm(POLICY, { force: true });
  }
}

async function installNpm(
  name: string,
  wanted: Readonly<Record<string, string>>,
): Promise<{ modules: string; versions: string[] }> {
  const folder = join(KEPT, name);
  const modules = join(folder, 'node_modules');
  const pairs = Object.entries(wanted).map(([one, version]) => `${one}@${version}`);
  const isThere = await Promise.all(
    Object.entries(wanted).map(
      async ([one, version]) => (await npmVersion(modules, one)) === version,
    ),
  );
  if (!isThere.every((there) => there)) {
    say(`  npm install ${pairs.join(' ')} …`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    const args = [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--save-exact',
      ...pairs,
    ];
    await run('npm', args, { cwd: folder, timeout: MINUTES_20, maxBuffer: 2 ** 26 });
  }
  return { modules, versions: pairs.map((pair) => pair.replace(/@([^@]*)$/, ' $1')) };
}

async function npmVersion(modules: string, name: string): Promise<string | null> {
  const text = await readFile(join(modules, name, 'package.json'), 'utf8').catch(() => '{}');
  const { version } = JSON.parse(text) as { version?: string };
  return version ?? null;
}
