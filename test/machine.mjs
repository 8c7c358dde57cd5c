// Checks and installs what this machine needs: Node, the packages, a browser.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Returns whether this Node runs the tools (20.19 is the oldest that does). */
export function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/**
 * Installs the packages of the lock file into `node_modules`; does nothing when they are there.
 * Throws when npm fails.
 */
export function install(root, { quiet }) {
  if (isInstalled(root)) return;
  say(quiet, 'Installing the packages of package-lock.json …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    // npm is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error('npm ci failed; see above.');
}

/**
 * Whether the installed versions are those of the lock file; times would not tell, as a fresh
 * checkout gives every file its own.
 */
function isInstalled(root) {
  const there = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(there)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const has = JSON.parse(readFileSync(there, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || has[path]?.version === version,
  );
}

const onLinux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
  '/snap/bin/chromium',
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
];
const onMac = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Firefox'].flatMap((name) => {
  const path = `/Applications/${name}.app/Contents/MacOS/${name === 'Firefox' ? 'firefox' : name}`;
  return [path, `${process.env.HOME ?? ''}${path}`];
});
const onWindows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
  [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Mozilla Firefox\\firefox.exe',
  ].map((path) => `${process.env[variable] ?? ''}\\${path}`),
);

/**
 * Returns the path of a browser, or `null`: that of `LATCHKEY_BROWSER`, else an installed one, else
 * Chromium, installed with apt-get (only as root on Linux).
 */
export function findBrowser({ quiet }) {
  const named = process.env.LATCHKEY_BROWSER;
  if (named) return existsSync(named) ? named : null;
  const paths = { darwin: onMac, win32: onWindows }[process.platform] ?? onLinux;
  return (
    paths.find((path) => existsSync(path)) ?? (installChromium(quiet) ? findInstalled() : null)
  );
}

function findInstalled() {
  return onLinux.find((path) => existsSync(path)) ?? null;
}

function installChromium(quiet) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  say(quiet, 'No browser here: installing Chromium with apt-get …');
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // The font is for the Chinese demo pages, whose screenshots would show boxes without it.
  return (
    apt('update') &&
    apt(
      'install',
      '-y',
      '--no-install-recommends',
      'chromium',
      'fonts-droid-fallback',
      'xvfb',
      'xdotool',
    )
  );
}

function say(quiet, sentence) {
  if (!quiet) process.stdout.write(`${sentence}\n`);
}
