#!/usr/bin/env bash
# Software: Chromium 156 (Debian 12), driven by puppeteer-core 24.43.1.
#
# Behaviour: document.execCommand('insertText') writes where the document's selection is, and that
# need not be document.activeElement. The two part in a tab that stands behind another one. There
# an input has the focus, a script calls getSelection().collapse(editor, 0) on a contenteditable
# element, the active element stays the input, and the text still lands in the editor; the call
# answers true. In the tab in front the same call moves the focus along, so nothing is seen. It
# does so as well in a tab behind for which a debugger emulates the focus.
#
# What it means: whoever types into a page by this command and has checked activeElement just
# before has not checked where the text goes. Check getSelection() or document.hasFocus() too, or
# read afterwards what the field holds. A test with focus emulation never meets the difference.
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

cat > run.js <<'JS'
import puppeteer from 'puppeteer-core';

const browser = await puppeteer.launch({
  executablePath: process.argv[2],
  args: ['--no-sandbox'],
});

async function insert({ behind, emulated, moved }) {
  const page = await browser.newPage();
  await page.setContent('<input><div contenteditable>text</div>');
  await page.focus('input');
  const other = behind ? await browser.newPage() : undefined;
  await (other ?? page).bringToFront();
  if (emulated) {
    const session = await page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }
  const seen = await page.evaluate((move) => {
    const input = document.querySelector('input');
    const editor = document.querySelector('div');
    if (move) getSelection().collapse(editor, 0);
    const active = document.activeElement === input ? 'input' : 'editor';
    const focus = document.hasFocus();
    const answer = document.execCommand('insertText', false, '1');
    const landed = input.value === '1' ? 'input' : editor.textContent === '1text' ? 'editor' : '-';
    return `hasFocus ${focus}, active ${active}, answer ${answer}, text in ${landed}`;
  }, moved);
  await other?.close();
  await page.close();
  return seen;
}

const cases = [
  ['behind, selection left', { behind: true },
    'hasFocus false, active input, answer true, text in input'],
  ['behind, selection moved', { behind: true, moved: true },
    'hasFocus false, active input, answer true, text in editor'],
  ['in front, selection moved', { moved: true },
    'hasFocus true, active editor, answer true, text in editor'],
  ['behind, focus emulated, selection moved', { behind: true, emulated: true, moved: true },
    'hasFocus true, active editor, answer true, text in editor'],
];
try {
  console.log(`${await browser.version()}, puppeteer-core 24.43.1`);
  for (const [name, setting, stated] of cases) {
    const seen = await insert(setting);
    console.log(`${name}: ${seen}`);
    if (seen === stated) continue;
    console.log(`Changed: stated was "${stated}".`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
}
JS
timeout 120 node run.js "$browser"
