import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Application, type Asked, person } from '../application.ts';
import { follow, open, see, shownIn, write } from '../hands.ts';
import { command, readDatabase, serve } from '../running.ts';

const HOME = '/var/lib/mediawiki';
// MediaWiki writes every name with a capital.
const NAME = 'Wilma';

const SETTINGS = `
wfLoadExtension( 'OATHAuth' );
$wgGroupPermissions['user']['oathauth-enable'] = true;
$wgMainCacheType = CACHE_DB;
$wgJobRunRate = 0;
`;

const KEY = 'MediaWiki\\Extension\\OATHAuth\\Key\\TOTPKey';
const KEY_FILE = '/usr/share/mediawiki/extensions-core/OATHAuth/src/Key/TOTPKey.php';

/**
 * Debian's 1:1.39.17-1+deb12u2 takes no recovery code: the check still reads a property that has
 * another name by now. Returns the setting that has MediaWiki load a copy in the folder in which
 * it has one name; empty where there is nothing to mend.
 */
async function repairedIn(folder: string): Promise<string> {
  const text = await readFile(KEY_FILE, 'utf8');
  if (/private \$scratchTokens\b/.test(text) || !text.includes('$this->scratchTokens')) return '';
  const copy = join(folder, 'TOTPKey.php');
  await writeFile(copy, text.replaceAll('$this->scratchTokens', '$this->recoveryCodes'));
  return `$wgAutoloadClasses['${KEY}'] = '${copy}';\n`;
}

async function withPassword(page: Page, url: string): Promise<void> {
  await open(page, `${url}/index.php?title=Special:UserLogin`);
  await write(page, '#wpName1', NAME);
  await write(page, '#wpPassword1', person.password);
  await follow(page, '#wpLoginAttempt');
}

/** What OATHAuth keeps of a user. */
interface Kept {
  keys: { scratch_tokens: string[] }[];
}

const CODES = '#mw-content-text li kbd';

const login: Asked = {
  field: '#wpOATHToken',
  send: async (page) => {
    await follow(page, '#mw-content-text form [type=submit]');
    await see(page, '#pt-logout, #pt-userpage');
  },
};

/**
 * MediaWiki with its extension OATHAuth: recovery codes stand on the page before the code is
 * confirmed.
 */
export const mediaWiki: Application = {
  name: 'mediawiki',
  packages: {
    debian: [
      'mediawiki',
      'php-cli',
      'php-sqlite3',
      'php-xml',
      'php-mbstring',
      'php-intl',
      'php-gd',
    ],
  },
  start: async ({ folder, port }) => {
    const url = `http://127.0.0.1:${port}`;
    await mkdir(join(folder, 'cache'));
    const env = { MW_CONFIG_FILE: join(folder, 'LocalSettings.php') };
    const words = ['--dbtype', 'sqlite', '--dbpath', folder, '--confpath', folder, '--server', url];
    const names = ['--scriptpath', '', '--pass', person.password, 'Tern Wiki', NAME];
    await command('php', [`${HOME}/maintenance/install.php`, ...words, ...names], { cwd: HOME });
    await appendFile(env.MW_CONFIG_FILE, SETTINGS + (await repairedIn(folder)));
    await command('php', [`${HOME}/maintenance/update.php`, '--quick'], { cwd: HOME, env });
    const { stop } = await serve('php', ['-S', `127.0.0.1:${port}`, '-t', HOME], port, {
      env: { ...env, PHP_CLI_SERVER_WORKERS: '4' },
    });
    const recoveryCodes = async (): Promise<string[]> => {
      const [file = ''] = (await readdir(folder)).filter((name) => /^my_?wiki\.sqlite$/.test(name));
      const keys = await readDatabase(join(folder, file), 'select data from oathauth_users');
      return keys.flatMap((key) =>
        (JSON.parse(key) as Kept).keys.flatMap((one) => one.scratch_tokens),
      );
    };
    return { url, stop, recoveryCodes };
  },
  setUp: async (page, url) => {
    await withPassword(page, url);
    await open(
      page,
      `${url}/index.php?title=Special:Manage_Two-factor_authentication&action=enable&module=totp`,
    );
    await see(page, '.mw-display-qrcode canvas, .mw-display-qrcode img, #mw-content-text canvas');
  },
  account: { issuer: 'Tern Wiki', accountName: NAME },
  confirm: {
    field: 'input[name=token]',
    send: async (page) => {
      await follow(page, '#mw-content-text form [type=submit]');
      if (await page.$('input[name=token]')) throw new Error('MediaWiki asks once more.');
    },
  },
  logOut: async (page, url) => {
    await open(page, `${url}/index.php?title=Special:UserLogout`);
    await follow(page, '#mw-content-text form [type=submit]');
  },
  logIn: async (page, url) => {
    await withPassword(page, url);
    await see(page, login.field);
  },
  login,
  // They are on the page of the QR code only, and never again.
  recovery: {
    isBefore: true,
    show: (page) => see(page, CODES),
    codes: (page) => shownIn(page, CODES),
    spending: { field: login.field, isItsOwn: false, send: login.send },
  },
};
