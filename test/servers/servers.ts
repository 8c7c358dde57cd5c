import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Session, startBrowser } from '../e2e/drive/browser.ts';
import { newTally, say, type Tally } from '../e2e/run/tally.ts';
import { build } from '../e2e/run/tools.ts';
import type { Application, Server } from './application.ts';
import { applications } from './apps/index.ts';
import { install } from './packages.ts';
import { freePort } from './running.ts';
import { walk } from './walk.ts';

const OUT = 'out/servers';

/**
 * `npm run test:servers [name…]`: the whole way on applications that are really running, one after
 * the other.
 */
export default async function main(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !applications.some((app) => app.name === name));
  if (unknown.length > 0) {
    say(
      `Not known: ${unknown.join(', ')}. There are: ${applications.map(({ name }) => name).join(', ')}.`,
    );
    return 1;
  }
  const tally = newTally();
  await mkdir(OUT, { recursive: true });
  await tally.step('built for Chromium', () => build('chrome'));
  let notInstalled = 0;
  for (const app of applications.filter(({ name }) => names.length === 0 || names.includes(name)))
    notInstalled += (await play(app, tally)) ? 0 : 1;
  return tally.end(`${notInstalled} not installed`);
}

/** Installs and plays one application; returns whether it was installed. */
async function play(app: Application, tally: Tally): Promise<boolean> {
  let installed: Awaited<ReturnType<typeof install>>;
  try {
    installed = await install(app.name, app.packages);
  } catch (caught) {
    say(`– ${app.name}: not installed: ${lastLines(caught)}`);
    return false;
  }
  say(`${app.name}: ${installed.versions.join(', ')}`);
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-server-'));
  // Some servers refuse to run as root: they reach their own folder inside.
  await chmod(folder, 0o755);
  let server: Server | null = null;
  let session: Session | null = null;
  await tally.step(`${app.name}: starts`, async () => {
    server = await app.start({ folder, modules: installed.modules, port: await freePort() });
    session = await startBrowser({ language: 'en', args: [...(app.browser ?? [])] });
  });
  // Assigned in the step above, which TypeScript does not follow.
  const [running, browser] = [server as Server | null, session as Session | null];
  try {
    if (running && browser) await walk(app, running, browser, tally, OUT);
  } finally {
    await browser?.close();
    await running?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return true;
}

function lastLines(caught: unknown): string {
  const text = caught instanceof Error ? caught.message : String(caught);
  return text.trim().split('\n').slice(-3).join(' ');
}
