import { appendFile, copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Application, person } from '../application.ts';
import { follow, open, press, see, write } from '../hands.ts';
import { command, freePort, serve } from '../running.ts';
import { serveTerminal } from '../terminal.ts';
import { codesIn, googleAuthenticator, setUpIn, terminalCodes } from './google-authenticator.ts';

const NEEDED = ['cockpit-ws', 'cockpit-bridge', 'cockpit-system', 'libpam-google-authenticator'];
const USER_ID = 61_234;

/**
 * Who may log in, how: the system's own files stay as they are, Cockpit sees these in their place.
 */
async function writeUsers(folder: string): Promise<string> {
  const [home, pam] = [join(folder, 'home'), join(folder, 'pam.d')];
  await mkdir(home);
  await command('chown', [`${USER_ID}`, home]);
  await cp('/etc/pam.d', pam, { recursive: true });
  const code = `auth required pam_google_authenticator.so user=root secret=${folder}/secret`;
  const rules = ['auth required pam_unix.so', code, 'account required pam_permit.so'];
  await writeFile(
    join(pam, 'cockpit'),
    `${[...rules, 'session required pam_permit.so'].join('\n')}\n`,
  );
  for (const name of ['passwd', 'shadow']) await copyFile(`/etc/${name}`, join(folder, name));
  const hash = (await command('openssl', ['passwd', '-6', person.password])).trim();
  await appendFile(
    join(folder, 'passwd'),
    `${person.name}:x:${USER_ID}:${USER_ID}::${home}:/bin/sh\n`,
  );
  await appendFile(join(folder, 'shadow'), `${person.name}:${hash}:19000:0:99999:7:::\n`);
  return ['pam.d', 'passwd', 'shadow']
    .map((name) => `mount --bind ${folder}/${name} /etc/${name}`)
    .join(' && ');
}

const FIELD = '#conversation-input';
const MENU = '#toggle-menu';

async function send(page: Page): Promise<void> {
  await follow(page, '#login-button');
  await see(page, MENU);
}

/**
 * Cockpit, the administration page of Linux servers, behind the PAM module; the code is asked for
 * in a password field.
 */
export const cockpit: Application = {
  ...googleAuthenticator,
  name: 'cockpit',
  packages: { debian: NEEDED, npm: { '@xterm/xterm': '6.0.0' } },
  start: async (premises) => {
    const mounts = await writeUsers(premises.folder);
    const port = await freePort();
    const start = `${mounts} && exec /usr/lib/cockpit/cockpit-ws --no-tls -a 127.0.0.1 -p ${port}`;
    // A mount namespace of its own: nothing of it is seen outside, nothing is left at the end.
    const server = await serve('unshare', ['--mount', 'sh', '-c', start], port);
    const next = `http://127.0.0.1:${port}/`;
    const terminal = await serveTerminal(premises, { ...setUpIn(premises.folder), next });
    return {
      url: terminal.url,
      recoveryCodes: () => codesIn(premises.folder),
      stop: () => terminal.stop().finally(server.stop),
    };
  },
  logOut: async (page) => {
    // Nobody is logged in before the first time.
    if (!(await page.$(MENU))) return;
    await press(page, MENU);
    await press(page, '#logout');
    await see(page, '#login-user-input');
  },
  logIn: async (page, url) => {
    await open(page, `${url}/next`);
    await write(page, '#login-user-input', person.name);
    await write(page, '#login-password-input', person.password);
    await press(page, '#login-button');
    await see(page, FIELD);
  },
  login: { field: FIELD, send },
  // The module takes either kind where it asks for a code.
  recovery: { ...terminalCodes, spending: { field: FIELD, isItsOwn: false, send } },
};
