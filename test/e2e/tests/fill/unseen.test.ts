import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtFolder, clickToolbar, closePopups } from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, confirmSite, press } from '../../drive/popup.ts';
import { KEY, openScene, type Scene } from '../../drive/scene.ts';

let scene: Scene;
let folder: string;
const netLog = (): string => join(folder, 'net.json');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-net-'));
  scene = await openScene({ args: [`--log-net-log=${netLog()}`] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Seen {
  mutations: number;
  messages: number;
}

const seen = (): Promise<Seen> =>
  scene.page.evaluate(() => (window as unknown as { seen: Seen }).seen);
const globals = (): Promise<string[]> =>
  scene.page.evaluate(() => Object.getOwnPropertyNames(window).sort());

test('a page can fetch, draw or run no file of the extension', async () => {
  await scene.odd('watched');
  const files = readdirSync(builtFolder(), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  expect(files.length).toBeGreaterThan(10);
  const addresses = files.map((name) => `chrome-extension://${scene.extension.id}/${name}`);
  const reached = await scene.page.evaluate(async (all) => {
    const loads = (make: string, address: string): Promise<boolean> =>
      new Promise((resolve) => {
        const element = Object.assign(document.createElement(make), { src: address });
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        document.head.append(element);
      });
    const tries = all.map(async (address) => {
      const fetched = await fetch(address).then(
        () => true,
        () => false,
      );
      return fetched || (await loads('img', address)) || (await loads('script', address))
        ? address
        : null;
    });
    return (await Promise.all(tries)).filter((address) => address !== null);
  }, addresses);
  expect(reached).toEqual([]);
});

test('an extension’s own interface is not there for a page', async () => {
  expect(
    await scene.page.evaluate(
      () => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
    ),
  ).toBe('undefined');
});

test('opening the popup, scanning and filling leave nothing in the page but the code', async () => {
  await scene.odd('watched');
  const before = await globals();
  const popup = await clickToolbar(scene, scene.page);
  await addByHand(popup, { issuer: 'Watched', accountName: 'pat', key: KEY });
  await press(popup, parts.home.scan);
  await popup.waitForSelector(parts.scan.sentence);
  const again = await clickToolbar(scene, scene.page);
  await press(again, parts.home.chooseAccount);
  await again.waitForSelector(`${parts.home.siteLine} button.cancel`);
  await press(again, parts.row.deed);
  await confirmSite(again);
  await closePopups(scene);
  expect(await scene.page.$eval('#code', (input) => (input as HTMLInputElement).value)).toMatch(
    /^\d{6}$/,
  );
  expect(await globals()).toEqual(before);
  expect(await seen()).toMatchObject({ mutations: 0, messages: 0 });
});

test('extension pages cannot reach the network even if something tried', async () => {
  const popup = await clickToolbar(scene, scene.page);
  const outcome = await popup.evaluate(async (address) => {
    const fetched = await fetch(address).then(
      () => 'reached',
      () => 'refused',
    );
    const drawn = await new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('reached');
      image.onerror = () => resolve('refused');
      image.src = address;
    });
    return [fetched, drawn, navigator.sendBeacon(address) ? 'beacon' : 'refused'];
  }, `${scene.site.url}/leak`);
  expect(outcome.slice(0, 2)).toEqual(['refused', 'refused']);
  expect(scene.site.requests.filter((request) => request.includes('leak'))).toEqual([]);
});

interface NetEvent {
  params?: { url?: string; initiator?: string; network_isolation_key?: string };
}

test('the browser’s own log has no request of ours, and none to anywhere else', async () => {
  const { id } = scene.extension;
  const host = new URL(scene.site.url).host;
  await scene.close();
  const { events } = JSON.parse(readFileSync(netLog(), 'utf8')) as { events: NetEvent[] };
  const requests = events.flatMap(({ params }) =>
    params?.url && /^(https?|wss?):/.test(params.url) ? [params] : [],
  );
  // The log works: what the page itself asked for is in it.
  expect(requests.some(({ url }) => url?.includes(`${host}/odd/watched`))).toBe(true);
  const ours = requests.filter((params) => JSON.stringify(params).includes(id));
  expect(ours).toEqual([]);
  // Chromium itself asks Google now and then; such requests have no origin.
  const asked = requests.filter(
    ({ initiator }) => initiator !== undefined && initiator !== 'not an origin',
  );
  expect(asked.filter(({ url }) => !url?.includes(host))).toEqual([]);
});
