import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Secret, TOTP } from 'otpauth';
import { baseOf, type Filler, KEY, openFiller, servePages } from '../drive/filler.ts';
import { must } from '../run/tools.ts';

const SOURCES = 'test/widgets';
const PERIOD_MS = 30_000;

/**
 * `npm run --silent eval -- widgets [--filter=<regexp>]`: installs and builds the code fields of
 * many libraries in a temporary folder, fills each with the product's shortcut, and compares the
 * value that the page then has from the widget with the code. Prints a line of JSON for each and
 * one for all. Returns the exit code.
 */
export default async function main(args: string[]): Promise<number> {
  const wanted = new RegExp(args.find((arg) => arg.startsWith('--filter='))?.slice(9) ?? '');
  const built = buildWidgets();
  const dist = join(built, 'product');
  await must('vite/bin/vite.js', ['build', '--logLevel', 'error'], {
    BROWSER: 'chrome',
    LATCHKEY_DIST: dist,
  });
  const server = await servePages((name) => readFile(join(built, 'dist', name)));
  const filler = await openFiller(baseOf(server), { dist: join(dist, 'chrome') });
  let right = 0;
  try {
    const names = (await namesOf(filler, baseOf(server))).filter((name) => wanted.test(name));
    for (const widget of names) {
      const line = await tryWidget(filler, widget).catch((caught: unknown) => ({
        widget,
        right: false,
        outcome: caught instanceof Error ? caught.message : 'error',
      }));
      if (line.right) right += 1;
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
    process.stdout.write(`${JSON.stringify({ right, of: names.length })}\n`);
  } finally {
    await filler.close();
    server.close();
  }
  return 0;
}

/**
 * Returns the folder of the built widgets; installs once for each lock file and builds once for the
 * same sources.
 */
function buildWidgets(): string {
  const lock = join(SOURCES, 'package-lock.json');
  const folder = join(tmpdir(), `latchkey-widgets-${hashOf([lock])}`);
  cpSync(SOURCES, folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules/.package-lock.json')))
    run(folder, ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund']);
  const mark = join(
    folder,
    'dist',
    `${hashOf(readdirSync(SOURCES).map((name) => join(SOURCES, name)))}.txt`,
  );
  if (!existsSync(mark)) {
    run(folder, ['exec', '--', 'vite', 'build', '--logLevel', 'error']);
    writeFileSync(mark, '');
  }
  return folder;
}

function hashOf(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function run(cwd: string, args: string[]): void {
  const { status, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    // The runner of this file sets "development", and a site's build is for production.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`npm ${args[0]}: ${stderr}`);
}

async function namesOf({ page }: Filler, base: string): Promise<string[]> {
  await page.goto(`${base}index.html`);
  const root = await page.waitForSelector('html[data-all]');
  return JSON.parse(
    (await root?.evaluate((html) => (html as HTMLElement).dataset.all)) ?? '[]',
  ) as string[];
}

async function tryWidget(
  filler: Filler,
  widget: string,
): Promise<{ widget: string; right: boolean; outcome: string }> {
  const before = codeAt(Date.now());
  const { outcome, reason } = await filler.fill(
    `index.html?widget=${encodeURIComponent(widget)}`,
    'html[data-ready]',
  );
  const state = await filler.page.$eval('html', (html) => html.dataset.state ?? '');
  const codes = [before, codeAt(Date.now()), codeAt(Date.now() + PERIOD_MS)];
  return {
    widget,
    right: codes.includes(state),
    outcome: reason ?? outcome,
    ...(codes.includes(state) ? {} : { state }),
  };
}

function codeAt(timestamp: number): string {
  return new TOTP({ secret: Secret.fromBase32(KEY) }).generate({ timestamp });
}
