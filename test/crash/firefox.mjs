import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';

const PATH = process.env.LATCHKEY_FIREFOX ?? '/usr/bin/firefox-esr';

/** Returns whether this machine has the Firefox that `startFirefox` starts. */
export function hasFirefox() {
  return existsSync(PATH);
}

/**
 * Starts Firefox on a profile folder with the test build loaded. Its pages are out of a driver's
 * reach, so the build's background opens the probe, which asks us over HTTP what to do.
 */
export async function startFirefox(dist, profile, heard) {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  openProbe(dist, address);
  const asked = [];
  let waiting = null;
  let answered = null;
  const hand = () => {
    if (!waiting || asked.length === 0) return;
    const { name, args, resolve } = asked.shift();
    answered = resolve;
    waiting.end(JSON.stringify({ name, args }));
    waiting = null;
  };
  server.on('request', async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    // what the driver asks for must not be found again in the browser's cache
    response.setHeader('Cache-Control', 'no-store');
    let body = '';
    for await (const chunk of request) body += chunk;
    const { what, names } = JSON.parse(body || 'null') ?? {};
    if (request.url === '/tell') {
      heard(what, names);
      response.end('null');
      return;
    }
    answered?.(JSON.parse(body || 'null'));
    answered = null;
    waiting = response;
    hand();
  });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: PATH,
    headless: true,
    userDataDir: profile,
    timeout: 120_000,
    extraPrefsFirefox: { 'extensions.webextensions.keepStorageOnUninstall': true },
  });
  await browser.installExtension(dist);
  const call = (name, ...args) =>
    new Promise((resolve) => {
      asked.push({ name, args, resolve });
      hand();
    });
  const ended = new Promise((resolve) => browser.process().once('exit', resolve));
  const gone = async () => {
    await ended;
    server.closeAllConnections();
    server.close();
  };
  const kill = async () => {
    process.kill(-browser.process().pid, 'SIGKILL');
    await gone();
    // resolves once the library has put the profile's preferences back: the next start must not
    // meet them half way
    await browser.close().catch(() => undefined);
  };
  const close = async () => {
    await browser.close();
    await gone();
  };
  return { call, kill, close };
}

// What the shipped build must never have, in a copy of it: an address to talk to, and a page that
// opens by itself.
function openProbe(dist, address) {
  const file = `${dist}/manifest.json`;
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const policy = manifest.content_security_policy.extension_pages;
  manifest.content_security_policy.extension_pages = policy.replace(
    /connect-src [^;]+/,
    'connect-src http://127.0.0.1:*',
  );
  if (!manifest.background.scripts.includes('open.js')) manifest.background.scripts.push('open.js');
  writeFileSync(file, JSON.stringify(manifest));
  const url = `test/crash/probe.html?server=${encodeURIComponent(address)}`;
  writeFileSync(
    `${dist}/open.js`,
    `browser.tabs.create({ url: browser.runtime.getURL(${JSON.stringify(url)}) });\n`,
  );
}
