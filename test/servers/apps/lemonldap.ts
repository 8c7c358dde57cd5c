import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Application } from '../application.ts';
import { follow, open, press, see, write } from '../hands.ts';
import { serve } from '../running.ts';

// Its own demonstration accounts: the password is the name.
const NAME = 'dwho';
/** Debian's first configuration; ours is that with other places and with codes. */
const DEBIAN = '/var/lib/lemonldap-ng/conf/lmConf-1.json';

// Only recommended, but it does not start without what draws riddles, writes mails and makes
// passwords.
const NEEDED = [
  'libgd-securityimage-perl',
  'libimage-magick-perl',
  'libmime-tools-perl',
  'libemail-sender-perl',
  'libstring-random-perl',
];

async function withPassword(page: Page, url: string): Promise<void> {
  await open(page, url);
  await write(page, '#userfield', NAME);
  await write(page, '#passwordfield', NAME);
  await follow(page, 'form [type=submit]');
}

async function configure(folder: string, url: string): Promise<string> {
  const places = [
    'conf',
    'sessions',
    'sessions/lock',
    'psessions',
    'psessions/lock',
    'cache',
    'notifications',
  ];
  for (const name of places) await mkdir(join(folder, name), { recursive: true });
  const own = (await readFile(DEBIAN, 'utf8')).replaceAll('/var/lib/lemonldap-ng/', `${folder}/`);
  const codes = { totp2fActivation: 1, totp2fSelfRegistration: 1, totp2fIssuer: 'Plover SSO' };
  const configuration = { ...JSON.parse(own), ...codes, portal: `${url}/`, domain: '127.0.0.1' };
  await writeFile(join(folder, 'conf/lmConf-1.json'), JSON.stringify(configuration));
  const file = join(folder, 'lemonldap-ng.ini');
  const templates = '/usr/share/lemonldap-ng/portal/templates';
  await writeFile(
    file,
    [
      '[all]',
      'logLevel = error',
      '[configuration]',
      'type = File',
      `dirName = ${folder}/conf`,
      '[portal]',
      'staticPrefix = /static',
      `templateDir = ${templates}`,
      'languages = en',
      '',
    ].join('\n'),
  );
  return file;
}

/** The portal of LemonLDAP::NG, a single sign-on of universities and ministries. */
export const lemonLdap: Application = {
  name: 'lemonldap',
  packages: {
    debian: [
      'lemonldap-ng',
      'libplack-perl',
      'libconvert-base32-perl',
      'libdigest-hmac-perl',
      ...NEEDED,
    ],
  },
  start: async ({ folder, port }) => {
    const url = `http://127.0.0.1:${port}`;
    const env = { LLNG_DEFAULTCONFFILE: await configure(folder, url) };
    const args = ['-E', 'production', '-o', '127.0.0.1', '-p', `${port}`];
    const { stop } = await serve(
      'plackup',
      [...args, resolve('test/servers/apps/lemonldap.psgi')],
      port,
      {
        env,
      },
    );
    return { url, stop };
  },
  setUp: async (page, url) => {
    await withPassword(page, url);
    await open(page, `${url}/2fregisters/totp`);
    await see(page, 'canvas');
  },
  account: { issuer: 'Plover SSO', accountName: NAME },
  confirm: {
    field: '#code',
    send: async (page) => {
      await press(page, '#verify');
      await see(page, '#msg.alert-success, .alert-success');
    },
  },
  logOut: async (page, url) => {
    await open(page, `${url}/?logout=1`);
  },
  logIn: async (page, url) => {
    await withPassword(page, url);
    await see(page, '#extcode');
  },
  login: {
    field: '#extcode',
    send: async (page) => {
      await follow(page, 'form [type=submit]');
      if (await page.$('#extcode')) throw new Error('The portal asks once more.');
    },
  },
};
