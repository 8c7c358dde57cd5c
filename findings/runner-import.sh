#!/usr/bin/env bash
# Software: Vite 8.3.8 (npm), with Preact 11.2.0 as the library that the JSX is compiled for.
#
# Behaviour: runnerImport(), which loads one TypeScript module into a Node script, leaves
# process.env.NODE_ENV at "development" if it was not set before. A "vite build" that the script
# then starts as a child process inherits the variable and compiles JSX for development: the
# finished bundle names each source file by its absolute path. The same build started one line
# earlier does not.
#
# What it means: a release script that first reads its settings by runnerImport() ships development
# code and the folder names of the machine, without a warning and with exit code 0. Put the variable
# back after the call, or start the build with NODE_ENV=production.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset NODE_ENV
echo '{ "private": true, "type": "module" }' > package.json
npm install --loglevel=error --no-audit --no-fund --ignore-scripts --save-exact \
  vite@8.3.8 preact@11.2.0

echo '<!doctype html><script type="module" src="./main.jsx"></script>' > index.html
cat > main.jsx <<'JS'
import { render } from 'preact';

render(<p>Hello</p>, document.body);
JS
cat > vite.config.js <<'JS'
export default {
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};
JS
echo 'export const setting: string = "read";' > settings.ts
cat > run.js <<'JS'
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport, version } from 'vite';

const here = import.meta.dirname;

function build(name) {
  const command = ['node_modules/vite/bin/vite.js', 'build', '--outDir', name];
  const { status } = spawnSync(process.execPath, command, { cwd: here, stdio: 'inherit' });
  const folder = join(here, name, 'assets');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const found = texts.some((text) => text.includes(join(here, 'main.jsx')));
  const size = texts.join('').length;
  console.log(`build ${name}: exit ${status}, ${size} characters, source path in it: ${found}`);
  return found;
}

console.log(`Node ${process.version}, Vite ${version}, Preact 11.2.0`);
console.log(`NODE_ENV before: ${process.env.NODE_ENV}`);
const before = build('before');
const { module } = await runnerImport(join(here, 'settings.ts'));
console.log(`runnerImport: setting "${module.setting}", NODE_ENV now: ${process.env.NODE_ENV}`);
const after = build('after');
if (before || !after || process.env.NODE_ENV !== 'development') {
  console.log('Changed: the build after runnerImport() is no longer one for development.');
  process.exitCode = 1;
}
JS
node run.js
