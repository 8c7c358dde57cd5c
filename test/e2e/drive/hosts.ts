import type { HTTPRequest, Page } from 'puppeteer-core';

/**
 * Answers requests to https hosts within this page, as no test leaves this computer: with the HTML
 * in `pages`, by host.
 */
export async function answerFor(page: Page, pages: Record<string, string>): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const body = pages[new URL(request.url()).host];
    if (body === undefined) void request.continue();
    else void request.respond({ contentType: 'text/html', body });
  });
}
