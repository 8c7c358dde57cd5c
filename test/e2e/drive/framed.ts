import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Scene } from './scene.ts';

/** The host whose form stands in a frame of the odd page `framed-form`. */
export const FRAME = 'login.identity.example';

const INPUT = '<input id="otp" name="otp" inputmode="numeric" autocomplete="one-time-code">';
const FORM = `<!doctype html><title>Sign in</title>\
<form autocomplete="off"><h1>Two-factor authentication</h1>
<label for="otp">Authentication code</label>${INPUT}<button>Go</button></form>`;

/** Answers requests to the frame's host within this page, as no test leaves this computer. */
export async function openFrames(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    if (new URL(request.url()).host === FRAME)
      void request.respond({ contentType: 'text/html', body: FORM });
    else void request.continue();
  });
}

/** Opens the page with the frame and waits until the form is there. */
export async function framedPage(scene: Scene): Promise<void> {
  await scene.odd('framed-form');
  await (await formFrame(scene.page)).waitForSelector('#otp');
}

/** Returns the value of the field in the frame. */
export async function frameValue(page: Page): Promise<string> {
  return (await formFrame(page)).$eval('#otp', (input) => (input as HTMLInputElement).value);
}

function formFrame(page: Page) {
  return page.waitForFrame((frame) => frame.url().startsWith(`https://${FRAME}/`));
}
