// Plants markers in a real vault, works on it, and looks for them in every file of the browser's profile.
//   node test/crash/markers.mjs [operations]        last line: markers=N found=0
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProbe } from './build.mjs';
import { startChromium } from './chromium.mjs';

const operations = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(join(tmpdir(), 'latchkey-markers-'));
const password = 'quagmire-77-Zephyr-otterly';
const markers = Array.from(
  { length: 19 },
  (_, at) => `mArK${at}x${Math.random().toString(36).slice(2, 12)}q`,
);
const control = `cOnTrOl${Math.random().toString(36).slice(2)}`;

/** Every spelling in which a marker could rest: as it is, UTF-16, base64, hexadecimal. */
function spellings(marker) {
  const bytes = Buffer.from(marker);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift + 1, -4),
  );
  return [
    bytes,
    Buffer.from(marker, 'utf16le'),
    ...[...base64, bytes.toString('hex')].map((text) => Buffer.from(text)),
  ];
}

function files(path) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    return entry.isDirectory() ? files(inner) : entry.isFile() ? [inner] : [];
  });
}

function search(profile, wanted) {
  const hits = [];
  for (const file of files(profile)) {
    let bytes = null;
    try {
      bytes = readFileSync(file);
    } catch {
      // gone between listing and reading
      continue;
    }
    for (const marker of wanted)
      if (spellings(marker).some((one) => bytes.includes(one)))
        hits.push({ marker, file: file.slice(profile.length) });
  }
  return hits;
}

try {
  const dist = await buildProbe(join(folder, 'dist'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const { call, close } = await startChromium(dist, profile, () => undefined);
  await call('create', password);
  await call('wander', operations, markers, password, control);
  const secrets = [...markers, password];
  const hits = [...search(profile, secrets)];
  await close();
  hits.push(...search(profile, secrets));
  for (const hit of hits) console.log(hit);
  const seen = search(profile, [control]).length;
  if (seen === 0)
    console.log('the control, stored on purpose, was not found either: this search proves nothing');
  console.log(`markers=${secrets.length} found=${hits.length}`);
  process.exitCode = hits.length === 0 && seen > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
