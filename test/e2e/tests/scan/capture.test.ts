import { createServer, type Server } from 'node:http';
import type { Page } from 'puppeteer-core';
import { encodeQR } from 'qr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modulesOf } from '../../../pages/pictures.ts';
import {
  clickToolbar,
  closePopups,
  openPage,
  type Session,
  startBrowser,
} from '../../drive/browser.ts';
import { parts } from '../../drive/parts.ts';
import { popupWithVault, press, scanPage } from '../../drive/popup.ts';

const PASSWORD = 'three pelicans hum at dusk 71';
const uri = (issuer: string): string =>
  `otpauth://totp/${issuer}:alice?secret=${issuer === 'Lower' ? 'GEZDGNBVGY3TQOJQ' : 'JBSWY3DPEHPK3PXP'}&issuer=${issuer}`;
const gif = (issuer: string): string =>
  `data:image/gif;base64,${Buffer.from(encodeQR(uri(issuer), 'gif', { scale: 4 })).toString('base64')}`;
const bars = (issuer: string): string => {
  const cell = (dark: boolean): string =>
    `<span style="display:inline-block;width:5px;height:5px;background:${dark ? '#000' : '#fff'}"></span>`;
  const rows = encodeQR(uri(issuer), 'raw', { border: 2 });
  return rows
    .map(
      (row) =>
        `<div style="height:5px;font-size:0;white-space:nowrap">${row.map(cell).join('')}</div>`,
    )
    .join('');
};
/**
 * What another origin shows: the code `name` in a document of its own, or as a picture with `.svg`
 * behind it.
 */
const elsewhere = (name: string, write: (address: string) => string): string =>
  `<script>document.write(${JSON.stringify(write(`http://localhost:PORT/Other/${name}`))
    .replaceAll('PORT', '" + location.port + "')
    .replaceAll('</', '<\\/')})</script>`;
/**
 * A drawing as styling libraries make it: one rectangle, and the modules as what is cut out of it,
 * turned about themselves.
 */
const cutOut = (modules: boolean[][]): string => {
  const turned = (x: number, y: number): string =>
    `transform="rotate(90,${x * 5 + 2.5},${y * 5 + 2.5})"`;
  const cells = modules.flatMap((row, y) =>
    row.flatMap((dark, x) =>
      dark ? `<rect x="${x * 5}" y="${y * 5}" width="5" height="5" ${turned(x, y)}/>` : [],
    ),
  );
  const side = modules.length * 5;
  const size = `width="${side}" height="${side}"`;
  return `${FAR}<svg ${size}><defs><clipPath id="a.b">${cells.join('')}</clipPath></defs>
<rect ${size} fill="#fff"/><rect ${size} fill="#0b6e4f" clip-path="url('#a.b')"/></svg>${FAR}`;
};
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==';
/** A picture of another origin, whose pixels no script may read. */
const foreign = (issuer: string): string =>
  `<script>document.write('<img src="http://localhost:' + location.port + '/${issuer}.svg" width="200">')</script>`;
const SQUARE = 'width="240" height="240"';
const FAR = '<div style="height:2500px">far above</div>';

/** Page -> what its body holds; the issuer of its code has the page's name. */
const PAGES: Record<string, string> = {
  Picture: `<img src="${gif('Picture')}">`,
  Below: `${FAR}<img src="${gif('Below')}">`,
  Drawing:
    FAR +
    encodeQR(uri('Drawing'), 'svg', { border: 2 }).replace('<svg', '<svg width="180" height="180"'),
  Bars: `<div style="width:max-content">${bars('Bars')}</div>`,
  Cut: cutOut(modulesOf(uri('Cut'))),
  Shadow: `<div id="host"></div><script>host.attachShadow({ mode: 'closed' }).innerHTML = '<img src="${gif('Shadow')}">'</script>`,
  Framed: `<iframe width="400" height="300" srcdoc='<img src="${gif('Framed')}">'></iframe>`,
  Sandboxed: `<iframe sandbox width="400" height="300" srcdoc='<img src="${gif('Sandboxed')}">'></iframe>`,
  Embedded: elsewhere(
    'Embedded',
    (address) => `<embed src="${address}" type="text/html" width="300" height="300">`,
  ),
  Objected: elsewhere(
    'Objected',
    (address) => `<object data="${address}" type="text/html" width="300" height="300"></object>`,
  ),
  Laid: elsewhere(
    'Laid',
    (address) => `<div style="position:relative">\
<img src="${BLANK}" style="position:absolute;width:290px;height:290px">
<iframe src="${address}" style="position:absolute;width:300px;height:300px;border:0"></iframe>\
</div>`,
  ),
  Under: `${FAR}${elsewhere(
    'Under',
    (address) => `<div style="position:relative"><img src="${address}.svg" width="240">
<iframe style="position:absolute;left:0;top:0;width:60px;height:240px;border:0"></iframe></div>`,
  )}${FAR}`,
  Instead: `<object width="300" height="300"><img src="${gif('Instead')}"></object>`,
  Pattern: `<svg ${SQUARE}><defs><pattern id="p" ${SQUARE} patternUnits="userSpaceOnUse">
<image href="${gif('Pattern')}" ${SQUARE}/></pattern></defs><rect ${SQUARE} fill="url(#p)"/></svg>`,
  Ground: elsewhere(
    'Ground',
    (address) =>
      `<div style="width:240px;height:240px;background:url(${address}.svg) 0/contain"></div>`,
  ),
  Pseudo: elsewhere(
    'Pseudo',
    (address) => `<style>p::before{content:"";display:block;width:240px;height:240px;\
background:url(${address}.svg) 0/contain}</style>
<canvas width="240" height="240" style="position:absolute"></canvas><p></p>`,
  ),
  Content: elsewhere(
    'Content',
    (address) => `<canvas width="240" height="240" style="position:absolute"></canvas>
<div style="width:240px;height:240px;content:url(${address}.svg)"></div>`,
  ),
  Foreign: foreign('Foreign'),
  Scrolled: `${FAR}${foreign('Scrolled')}${FAR}`,
};
/** A second code, which the page calls one, out of sight in what scrolls by itself. */
const SECOND = `<img src="${gif('Second')}">\
<div class="qr" style="height:260px;overflow:auto">${FAR}
<span class="qr">${foreign('Lower')}</span></div>`;
/** Codes that are there for a script only, and one that no window is large enough for. */
const UNSEEN = `<img src="${gif('Clear')}" style="opacity:0">\
<img src="${gif('Secret')}" style="visibility:hidden">
<img src="${gif('Off')}" style="position:absolute;left:-9999px">\
<details><img src="${gif('Shut')}"></details>
<img src="${gif('Wide')}" style="width:3000px">`;
const ODD: Record<string, string> = { Second: SECOND, Unseen: UNSEEN };
/** Another document says it: the page's host is not offered. */
const NOT_OF_THE_PAGE = ['Framed', 'Sandboxed', 'Embedded', 'Objected', 'Laid', 'Under'];
/**
 * Another server says it, or may: a screenshot alone does not tell. The host is offered, and left
 * to the person to tick.
 */
const FROM_ELSEWHERE = ['Pattern', 'Ground', 'Pseudo', 'Content', 'Foreign', 'Scrolled'];

let session: Session;
let page: Page;
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [, other, name = '', drawing] =
      /^\/(Other\/)?(\w+)(\.svg)?/.exec(request.url ?? '') ?? [];
    response.writeHead(200, {
      'content-type': drawing ? 'image/svg+xml' : 'text/html; charset=utf-8',
    });
    const body = other ? `<img src="${gif(name)}">` : (ODD[name] ?? PAGES[name] ?? '');
    response.end(
      drawing ? encodeQR(uri(name), 'svg') : `<!doctype html><title>${name}</title><body>${body}`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  session = await startBrowser();
  page = await openPage(session, `http://127.0.0.1:${port}/`);
  await popupWithVault(session, page, PASSWORD);
  await closePopups(session);
});

afterAll(async () => {
  await session.close();
  server.close();
});

describe('scan this page', () => {
  test.each(Object.keys(PAGES))('reads the code: %s', async (name) => {
    await page.goto(`http://127.0.0.1:${port}/${name}`, { waitUntil: 'load' });
    await page.evaluate(() => {
      const world = globalThis as { changes?: number };
      world.changes = 0;
      const count = (records: MutationRecord[]): void => {
        world.changes = (world.changes ?? 0) + records.length;
      };
      new MutationObserver(count).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    const popup = await clickToolbar(session, page);
    await scanPage(popup);
    expect(
      await popup.$$eval(parts.found.issuer, (all) => all.map((one) => one.textContent?.trim())),
    ).toEqual([name]);
    const ticks = await popup.$$eval(parts.found.fillHere, (all) =>
      all.map((one) => (one as HTMLInputElement).checked),
    );
    expect(ticks).toEqual(NOT_OF_THE_PAGE.includes(name) ? [] : [!FROM_ELSEWHERE.includes(name)]);
    expect(
      await page.evaluate(() => [(globalThis as { changes?: number }).changes, scrollX, scrollY]),
    ).toEqual([0, 0, 0]);
    await closePopups(session);
  });

  test('reads a second code out of sight, and scrolls back', async () => {
    await page.goto(`http://127.0.0.1:${port}/Second`, { waitUntil: 'load' });
    const popup = await clickToolbar(session, page);
    await scanPage(popup);
    expect(
      await popup.$$eval(parts.found.issuer, (all) => all.map((one) => one.textContent?.trim())),
    ).toEqual(['Second', 'Lower']);
    expect(await page.evaluate(() => [scrollY, document.querySelector('div')?.scrollTop])).toEqual([
      0, 0,
    ]);
    await closePopups(session);
  });

  test('scrolls back by itself when the popup is closed meanwhile', async () => {
    await page.goto(`http://127.0.0.1:${port}/Scrolled`, { waitUntil: 'load' });
    const popup = await clickToolbar(session, page);
    const scrolled = page.evaluate(
      () =>
        new Promise<void>((resolve) => addEventListener('scroll', () => resolve(), { once: true })),
    );
    await press(popup, parts.home.scan);
    await scrolled;
    await closePopups(session);
    await page.waitForFunction(() => scrollY === 0, { polling: 100 });
  });

  test('leaves what nobody can see or scroll to, reads what is larger than a window', async () => {
    await page.goto(`http://127.0.0.1:${port}/Unseen`, { waitUntil: 'load' });
    const popup = await clickToolbar(session, page);
    await scanPage(popup);
    expect(
      await popup.$$eval(parts.found.issuer, (all) => all.map((one) => one.textContent?.trim())),
    ).toEqual(['Wide']);
    await closePopups(session);
  });
});
