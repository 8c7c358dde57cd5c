// Takes one guard away at a time, in a copy of the sources, and expects the named tests to fail.
//   node test/guards.mjs [name]        last line: guards=N survived=0
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { GUARDS } from './guards.list.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'latchkey-guards-'));
const only = process.argv[2];
const run = promisify(execFile);

/** Returns nothing when the tests pass, otherwise what they said. */
async function failure(tests) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  try {
    await run(process.execPath, [vitest, 'run', '--project', 'unit', '--bail', '1', ...tests], {
      cwd: copy,
      env: { ...process.env, LATCHKEY_RUNS: '300' },
      maxBuffer: 64 * 1024 * 1024,
      timeout: 300_000,
    });
    return '';
  } catch ({ stdout }) {
    return stdout || 'failed';
  }
}

let survived = 0;
let count = 0;
try {
  for (const name of [
    'src',
    'test',
    'public',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    'manifest.json',
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const wanted = GUARDS.filter(({ guard }) => !only || guard.includes(only));
  const tests = [...new Set(wanted.flatMap((one) => one.tests))];
  const before = await failure(tests);
  if (before) throw new Error(`the tests fail with every guard in place\n${before}`);
  for (const { guard, file, from, to, tests: named } of wanted) {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(from).length !== 2) throw new Error(`${guard}: not found once in ${file}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
    const alive = !(await failure(named));
    writeFileSync(path, text);
    count++;
    if (alive) survived++;
    console.log(`${alive ? 'SURVIVED' : 'caught  '} ${guard} (${named.join(', ')})`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`guards=${count} survived=${survived}`);
process.exitCode = survived === 0 && count > 0 ? 0 : 1;
