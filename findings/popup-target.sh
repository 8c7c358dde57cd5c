#!/usr/bin/env bash
# Software: Chromium 156 (Debian 12), driven by puppeteer-core 24.43.1.
#
# Behaviour: the popup of an extension comes into being as a target of type "other" with no
# address, and turns into a "page" a moment later. Target.setAutoAttach with a filter for pages
# does not attach to the popup, and has not done so two seconds after that became a page. With
# "other" in the filter it attaches before the popup's first script runs.
#
# What it means: a tool that hooks into every page before its first script (to count calls, to set
# a clock, to record errors) misses popups and gets no error. Let "other" through the filter, and
# tell by Target.targetInfoChanged which of those targets became the popup.
set -euo pipefail

browser=/usr/bin/chromium
[ -x "$browser" ] || { echo "Cannot run here: $browser is missing."; exit 3; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR=$work
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --loglevel=error --no-audit --no-fund --ignore-scripts --save-exact \
  puppeteer-core@24.43.1

mkdir extension
cat > extension/manifest.json <<'JSON'
{
  "manifest_version": 3,
  "name": "Example",
  "version": "1",
  "action": { "default_popup": "popup.html" },
  "background": { "service_worker": "worker.js" }
}
JSON
echo '// Only there to open the popup from.' > extension/worker.js
echo '<!doctype html><title>Popup</title><script src="popup.js"></script>' > extension/popup.html
cat > extension/popup.js <<'JS'
const hooked = globalThis.hook === true;
chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer(hooked));
JS
cat > run.js <<'JS'
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

async function open(...types) {
  const browser = await puppeteer.launch({
    executablePath: process.argv[2],
    args: ['--no-sandbox'],
    enableExtensions: [`${import.meta.dirname}/extension`],
    pipe: true,
  });
  try {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    await (await browser.newPage()).bringToFront();

    const session = await browser.target().createCDPSession();
    const wanted = types.map((type) => ({ type, exclude: false }));
    const life = new Map();
    let started = false;
    const note = (word) => ({ targetInfo: { targetId, type } }) => {
      if (started) life.set(targetId, [...(life.get(targetId) ?? []), `${word} ${type}`]);
    };
    let popup;
    session.on('Target.targetCreated', note('created'));
    session.on('Target.targetInfoChanged', note('changed'));
    session.on('Target.targetInfoChanged', ({ targetInfo: { targetId, url } }) => {
      if (url.endsWith('/popup.html')) popup ??= targetId;
    });
    session.on('Target.attachedToTarget', async (event) => {
      note('attached')(event);
      const own = session.connection().session(event.sessionId);
      const source = 'globalThis.hook = true';
      await Promise.allSettled([
        own.send('Page.enable'),
        own.send('Page.addScriptToEvaluateOnNewDocument', { source }),
        own.send('Runtime.runIfWaitingForDebugger'),
      ]);
    });
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [...wanted, { exclude: true }],
    });
    await session.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });

    started = true;
    await worker.evaluate(() => chrome.action.openPopup());
    await pause(2000);
    const hooked = await worker.evaluate(() =>
      chrome.runtime.sendMessage('hooked?').catch(() => 'no answer'),
    );
    return { steps: [...new Set(life.get(popup))], hooked };
  } finally {
    console.log(`${await browser.version()}, puppeteer-core 24.43.1, filter: ${types.join(' + ')}`);
    await browser.close();
  }
}

const show = ({ steps, hooked }) =>
  console.log(`popup: ${steps.join(', ')}; hooked before its first script: ${hooked}`);
const pages = await open('page');
show(pages);
const both = await open('page', 'other');
show(both);
const asStated =
  pages.steps.join() === 'created other,changed page' &&
  pages.hooked === false &&
  both.steps.includes('attached other') &&
  both.hooked === true;
if (!asStated) {
  console.log('Changed: the popup no longer starts as "other", or a filter for pages catches it.');
  process.exitCode = 1;
}
JS
timeout 120 node run.js "$browser"
