// Runs every command of the project: `node test/run.mjs <command> …`. Plain Node, so that it works
// in a fresh clone before anything is installed.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowser, install, nodeIsNewEnough } from './machine.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** By command: the file that does it, and whether it needs a browser. */
const commands = {
  start: { driver: 'test/e2e/run/start.ts', browser: true },
  test: { driver: 'test/e2e/run/all.ts', browser: true },
  e2e: { driver: 'test/e2e/run/e2e.ts', browser: true },
  unit: { driver: 'test/e2e/run/unit.ts', browser: false },
  fix: { driver: 'test/e2e/run/fix.ts', browser: false },
  check: { driver: 'test/e2e/run/check.ts', browser: false },
  build: { driver: 'test/e2e/run/build.ts', browser: false },
  picture: { driver: 'test/e2e/run/picture.ts', browser: true },
  crash: { driver: 'test/crash/crash.mjs', browser: true },
  guards: { driver: 'test/guards/guards.ts', browser: false },
  windows: { driver: 'test/crash/windows.ts', browser: true },
  servers: { driver: 'test/servers/servers.ts', browser: true },
  sync: { driver: 'test/sync/sync.ts', browser: false },
  markers: { driver: 'test/crash/markers.ts', browser: true },
};
const evaluations = {
  bench: { driver: 'test/bench/bench.ts', browser: true },
  qr: { driver: 'test/e2e/eval/qr.ts', browser: true },
  uri: { driver: 'test/e2e/eval/uri.ts', browser: true },
  import: { driver: 'test/e2e/eval/import.ts', browser: true },
  hostile: { driver: 'test/e2e/eval/hostile.ts', browser: true },
  broken: { driver: 'test/e2e/eval/broken.ts', browser: true },
  fields: { driver: 'test/e2e/eval/fields.ts', browser: true },
  widgets: { driver: 'test/e2e/eval/widgets.ts', browser: true },
  figures: { driver: 'test/fields/figures.ts', browser: true },
  recovery: { driver: 'test/e2e/eval/recovery.ts', browser: true },
  robust: { driver: 'test/fields/robust.ts', browser: true },
  cost: { driver: 'test/bench/cost.ts', browser: true },
  learn: { driver: 'test/fields/learn.ts', browser: true },
  catalogues: { driver: 'test/fields/catalogues.ts' },
  decisions: { driver: 'test/fields/decisions.ts', browser: true },
  tells: { driver: 'test/fields/tells.ts' },
};

async function main([name = '', ...args]) {
  process.chdir(root);
  if (!nodeIsNewEnough()) return fail('Latchkey needs Node.js 20.19 or newer: https://nodejs.org');
  const evaluation = name === 'eval' ? (args.shift() ?? '') : '';
  const command = name === 'eval' ? evaluations[evaluation] : (commands[name] ?? scriptOf(name));
  if (!command) return fail(usage());
  // An evaluation prints JSON lines and nothing else.
  install(root, { quiet: name === 'eval' });
  if (command.browser) {
    const browser = findBrowser({ quiet: name === 'eval' });
    if (!browser)
      return fail(
        'No browser found. Install Chromium, Chrome, Edge or Firefox, or set LATCHKEY_BROWSER.',
      );
    process.env.LATCHKEY_BROWSER = browser;
  }
  if (!existsSync(command.driver)) return fail(`${command.driver} is missing.`);
  const driver = await load(resolve(root, command.driver));
  return await driver(args);
}

/** A file given by its path, to try one out: `node test/run.mjs test/e2e/some.ts`. */
function scriptOf(name) {
  return /\.ts$/.test(name) && existsSync(name) ? { driver: name, browser: true } : null;
}

async function load(file) {
  const { runnerImport } = await import(
    pathToFileURL(resolve(root, 'node_modules/vite/dist/node/index.js')).href
  );
  const { module } = await runnerImport(file, { root, logLevel: 'error' });
  return module.default;
}

function usage() {
  const names = [
    ...Object.keys(commands),
    ...Object.keys(evaluations).map((name) => `eval ${name}`),
  ];
  return `Usage: node test/run.mjs ${names.join(' | ')}`;
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

process.exit(await main(process.argv.slice(2)));
