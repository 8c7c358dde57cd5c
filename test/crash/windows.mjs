// Lets several windows of a real browser write to the vault at once.
//   node test/crash/windows.mjs [each]        last line: windows=3 added=N kept=N
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProbe } from './build.mjs';
import { startChromium } from './chromium.mjs';

const WINDOWS = 3;
const each = Number(process.argv[2] ?? 100);
const folder = mkdtempSync(join(tmpdir(), 'latchkey-windows-'));

try {
  const dist = await buildProbe(join(folder, 'dist'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const { call, another, close } = await startChromium(dist, profile, () => undefined);
  await call('create', 'tidy otter, brass window');
  const windows = [call];
  while (windows.length < WINDOWS) windows.push(await another());
  await Promise.all(windows.map((window, at) => window('addTimes', `window ${at}`, each)));
  const { names } = await call('inspect', ['tidy otter, brass window']);
  await close();
  const kept = new Set(names).size;
  console.log(`windows=${WINDOWS} added=${WINDOWS * each} kept=${kept}`);
  process.exitCode = kept === WINDOWS * each && names.length === kept ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
