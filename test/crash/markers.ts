import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { hasScreen, startScreen } from '../e2e/drive/screen.ts';
import { must } from '../e2e/run/tools.ts';
import { startSite } from '../pages/site.ts';
import { startFirefox } from './firefox.mjs';
import { Listener } from './listener.ts';
import { type Marker, markerOf, search } from './marker.ts';
import { leaveTyped, type Planted, usePopup } from './plant.ts';
import { openProbe, startProbed } from './probed.ts';

const OPERATIONS = 300;
const FIREFOX_OPERATIONS = 100;
const PART = 20;

/**
 * `npm run test:markers [-- operations]`: plants 20 markers through popup and settings, works on
 * the vault at random, and looks for them in every file of the browser's profile: while it runs,
 * after it was killed with the settings half filled in, and after it was closed. Then the same work
 * in Firefox. The last line is `markers=N found=0`.
 */
export default async function main([operations]: string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-markers-'));
  const screen = hasScreen() ? await startScreen() : null;
  try {
    const planted = plant();
    const chromium = await inChromium(
      folder,
      planted,
      Number(operations ?? OPERATIONS),
      screen !== null,
    );
    const firefox = await inFirefox(folder, planted);
    for (const line of [...chromium.said, ...firefox.said]) process.stdout.write(`${line}\n`);
    const found = chromium.found + firefox.found;
    process.stdout.write(`markers=${chromium.markers} found=${found}\n`);
    return found === 0 && chromium.said.length + firefox.said.length === 0 ? 0 : 1;
  } finally {
    await screen?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Result {
  markers: number;
  found: number;
  said: string[];
}

const word = (): string => `mArK${randomBytes(9).toString('base64url').replace(/[-_]/g, 'z')}q`;

/** 18 markers; two codes that the vault gives make them 20. */
function plant(): Planted {
  const words = (count: number): string[] => Array.from({ length: count }, word);
  return {
    password: `${word()} otterly 77`,
    issuers: words(3),
    accountNames: words(3),
    notes: words(2),
    secrets: [randomBytes(20), randomBytes(20), randomBytes(20)],
    recoveryCodes: words(3),
    searched: word(),
    typed: words(2),
    control: `cOnTrOl${randomBytes(8).toString('hex')}`,
    pageControl: `tYpEd${randomBytes(8).toString('hex')}`,
  };
}

function markersOf(planted: Planted, codes: string[]): Marker[] {
  const { password, issuers, accountNames, notes, secrets, recoveryCodes, searched, typed } =
    planted;
  return [
    markerOf('password', password),
    ...issuers.map((text) => markerOf('issuer', text)),
    ...accountNames.map((text) => markerOf('account name', text)),
    ...notes.map((text) => markerOf('note', text)),
    ...secrets.map((bytes) => ({ name: 'secret', bytes: Buffer.from(bytes) })),
    ...recoveryCodes.map((text) => markerOf('recovery code', text)),
    markerOf('search', searched),
    ...typed.map((text) => markerOf('typed and left', text)),
    ...codes.map((text) => markerOf('code', text)),
  ];
}

async function inChromium(
  folder: string,
  planted: Planted,
  operations: number,
  seen: boolean,
): Promise<Result> {
  const [site, profile] = [await startSite(), join(folder, 'profile')];
  const said: string[] = [];
  try {
    const start = { profile, headless: !seen, args: ['--window-size=1300,950'] };
    const session = await startProbed(join(folder, 'dist'), start);
    const listener = new Listener(session);
    const codes = await usePopup(session, site, planted);
    const { probe } = await openProbe(session);
    // in parts: no call may take longer than a driver waits
    for (let left = operations; left > 0; left -= PART)
      await probe(
        'wander',
        Math.min(PART, left),
        inWander(planted),
        planted.password,
        planted.control,
      );
    const markers = markersOf(planted, codes);
    const hits = [...(await search(profile, markers))];
    await leaveTyped(session, planted);
    said.push(...(await listener.said(markers)));
    const gone = new Promise((resolve) => session.browser.process()?.once('exit', resolve));
    process.kill(-(session.browser.process()?.pid ?? 0), 'SIGKILL');
    await gone;
    hits.push(...(await search(profile, markers)));
    const kept = (await search(profile, [markerOf('page', planted.pageControl)])).length > 0;
    process.stdout.write(
      `a page’s own field is ${kept ? '' : 'not '}kept by the browser for its session\n`,
    );
    // started again as after a crash, and ended as one does
    const again = await startProbed(join(folder, 'dist'), start);
    await openProbe(again);
    await again.close();
    hits.push(...(await search(profile, markers)));
    if ((await search(profile, [markerOf('control', planted.control)])).length === 0)
      said.push('the control, stored on purpose, was not found either: this search proves nothing');
    for (const { name, file } of hits) said.push(`${name} in ${file}`);
    return { markers: markers.length, found: hits.length, said };
  } finally {
    await site.close();
  }
}

async function inFirefox(folder: string, planted: Planted): Promise<Result> {
  const [dist, profile] = [join(folder, 'firefox'), join(folder, 'firefox-profile')];
  const args = ['build', '--config', 'test/crash/vite.config.ts', '--logLevel', 'error'];
  await must('vite/bin/vite.js', args, { BROWSER: 'firefox', LATCHKEY_DIST: dist });
  await mkdir(profile);
  const { call, close } = await startFirefox(join(dist, 'firefox'), profile, () => undefined);
  const said: string[] = [];
  await call('create', planted.password);
  const ended = await call(
    'wander',
    FIREFOX_OPERATIONS,
    inWander(planted),
    planted.password,
    planted.control,
  );
  if (ended) said.push(`Firefox: ${ended}`);
  const markers = markersOf(planted, []);
  const hits = await search(profile, markers);
  await close();
  hits.push(...(await search(profile, markers)));
  if ((await search(profile, [markerOf('control', planted.control)])).length === 0)
    said.push('Firefox: the control was not found either: this search proves nothing');
  for (const { name, file } of hits) said.push(`Firefox: ${name} in ${file}`);
  return { markers: markers.length, found: hits.length, said };
}

/** The texts that the random work puts into names, notes, secrets and codes. */
function inWander({ issuers, accountNames, notes, recoveryCodes }: Planted): string[] {
  return [...issuers, ...accountNames, ...notes, ...recoveryCodes];
}
