import puppeteer from 'puppeteer-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts Chromium on a profile folder with the test build loaded: `call` asks its probe, `kill` is
 * SIGKILL.
 */
export async function startChromium(dist, profile, heard) {
  const browser = await puppeteer.launch({
    executablePath: process.env.LATCHKEY_BROWSER ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    enableExtensions: [dist],
    userDataDir: profile,
    args: ARGS,
    timeout: 120_000,
  });
  const isOurs = (target) => target.url().startsWith('chrome-extension://');
  const worker = await browser.waitForTarget(isOurs, { timeout: 120_000 });
  const probe = async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/test/crash/probe.html`);
    await page.waitForFunction('globalThis.work !== undefined');
    await page.exposeFunction('tell', heard);
    await page.evaluate('watchWrites()');
    return (name, ...args) =>
      page.evaluate((asked, given) => globalThis.work[asked](...given), name, args);
  };
  const call = await probe();
  const ended = new Promise((resolve) => browser.process().once('exit', resolve));
  const kill = async () => {
    // the whole group at once: a storage process that lives a moment longer would finish the write
    process.kill(-browser.process().pid, 'SIGKILL');
    await ended;
  };
  return { call, kill };
}
