import type { Page } from 'puppeteer-core';
import { asImage } from '../../pages/pictures.ts';
import { clickToolbar, closePopups, startBrowser } from '../drive/browser.ts';
import { parts } from '../drive/parts.ts';
import { addByHand, createVault, saveFound, scanPage } from '../drive/popup.ts';
import { say } from './tally.ts';
import { build } from './tools.ts';

const FILE = '.github/popup.png';
const ADDRESS = 'https://app.deskline.example/login';

const OTHERS = [
  {
    issuer: 'Fjordkontor',
    accountName: 'ingrid.solberg@example.com',
    key: 'GEZD GNBV GY3T QOJQ GEZD GNBV',
  },
  { issuer: 'Bazaarly', accountName: 'shop-4021', key: 'MFRG GZDF MZTW Q2LK MFRG GZDF' },
  { issuer: 'Sixpenny', accountName: 'Ingrid Solberg', key: 'KRSX G5BA NFZS AYLO KRSX G5BA' },
];

/**
 * `npm run picture`: takes the picture of the real popup that the README shows; returns the exit
 * code.
 */
export default async function main(): Promise<number> {
  await build('chrome');
  const session = await startBrowser({
    language: 'en',
    args: ['--screen-info={1600x1200 devicePixelRatio=2}'],
  });
  try {
    const [page = await session.browser.newPage()] = await session.browser.pages();
    await openDeskline(page);
    const popup = await clickToolbar(session, page);
    await createVault(popup, 'three pelicans hum at dusk 71');
    await scanPage(popup);
    await saveFound(popup);
    await closePopups(session);
    const again = await clickToolbar(session, page);
    for (const account of OTHERS) await addByHand(again, account);
    await closePopups(session);
    await earlyInStep();
    const last = await clickToolbar(session, page);
    await last.waitForSelector(parts.card.fill);
    await last.waitForNetworkIdle();
    await last.screenshot({ path: FILE });
    say(`${FILE} is the popup as it was built.`);
    return 0;
  } finally {
    await session.close();
  }
}

/** Opens a site at an address of its own, which the test answers instead of a server. */
async function openDeskline(page: Page): Promise<void> {
  const uri =
    'otpauth://totp/Deskline:ingrid.solberg%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DP&issuer=Deskline';
  const head = '<!doctype html><html lang="en"><title>Deskline</title>';
  const form = '<form><label for="f7">Verification code</label><input id="f7"></form>';
  const body = `${head}<h1>Two-step verification</h1>${asImage(uri)}${form}`;
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.respond({ contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto(ADDRESS);
}

/** Waits until the ring of a 30-second code is nearly full. */
async function earlyInStep(): Promise<void> {
  const into = (Date.now() / 1000) % 30;
  if (into > 8) await new Promise((resolve) => setTimeout(resolve, (33 - into) * 1000));
}
