import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Application, person } from '../application.ts';
import { follow, open, press, see, write } from '../hands.ts';
import { DATABASE_USER, startPostgres } from '../postgres.ts';
import { serve, unprivileged } from '../running.ts';

const HOME = '/usr/share/tt-rss';
// The schema comes with one user.
const NAME = 'admin';

/** Said before its own settings are read: what is defined first stays. */
function settings(web: string, databasePort: number, url: string): string {
  const values = {
    DB_TYPE: 'pgsql',
    DB_HOST: '127.0.0.1',
    DB_PORT: `${databasePort}`,
    DB_USER: DATABASE_USER,
    DB_NAME: DATABASE_USER,
    DB_PASS: '',
    SELF_URL_PATH: `${url}/`,
    LOCK_DIRECTORY: web,
    CACHE_DIR: `${web}/cache`,
    ICONS_DIR: `${web}/icons`,
  };
  const lines = Object.entries(values).map(([name, value]) => `define('${name}', '${value}');`);
  return `<?php\n${lines.join('\n')}\ndefine('CHECK_FOR_UPDATES', false);\n`;
}

async function withPassword(page: Page, url: string): Promise<void> {
  await open(page, url);
  await write(page, 'input[name=login]', NAME);
  await write(page, 'input[name=password]', person.password);
  await page.keyboard.press('Enter');
}

async function toAuthenticator(page: Page): Promise<void> {
  await press(page, '::-p-text(Personal data / Authentication)');
  await press(page, '[role=tab] ::-p-text(Authenticator)');
}

/** Tiny Tiny RSS: a page of Dojo widgets, with the key and a password beside the code. */
export const ttRss: Application = {
  name: 'tt-rss',
  packages: {
    debian: [
      'tt-rss',
      'postgresql',
      'php-cli',
      'php-pgsql',
      'php-xml',
      'php-mbstring',
      'php-gd',
      'php-intl',
      'php-json',
    ],
  },
  start: async ({ folder, port }) => {
    const postgres = await startPostgres(folder);
    const url = `http://127.0.0.1:${port}`;
    try {
      await postgres.sql(['-f', `${HOME}/schema/ttrss_schema_pgsql.sql`]);
      // With the password that everybody knows, its pages would stand behind a warning.
      const hash = createHash('sha1').update(person.password).digest('hex');
      await postgres.sql(['-c', `UPDATE ttrss_users SET pwd_hash = 'SHA1:${hash}', salt = ''`]);
      const web = join(folder, 'web');
      const user = await unprivileged('www-data', web);
      for (const name of ['icons', 'cache/images', 'cache/upload', 'cache/export'])
        await unprivileged('www-data', join(web, name));
      const first = join(folder, 'first.php');
      await writeFile(first, settings(web, postgres.port, url));
      const flags = ['-d', `auto_prepend_file=${first}`, '-d', 'display_errors=0'];
      const args = [...flags, '-S', `127.0.0.1:${port}`, '-t', `${HOME}/www`];
      const server = await serve('php', args, port, {
        ...user,
        env: { PHP_CLI_SERVER_WORKERS: '4' },
      });
      return { url, stop: () => server.stop().finally(postgres.stop) };
    } catch (caught) {
      await postgres.stop();
      throw caught;
    }
  },
  setUp: async (page, url) => {
    await withPassword(page, url);
    await see(page, '#headlines-frame');
    await open(page, `${url}/prefs.php`);
    await toAuthenticator(page);
    await see(page, 'img[alt="otp qr-code"]');
  },
  account: { issuer: 'Tiny Tiny RSS', accountName: NAME },
  confirm: {
    field: 'input[name=otp]',
    send: async (page) => {
      // It wants the password beside the code.
      await write(page, '#changeOtpForm input[name=password]', person.password);
      await follow(page, '::-p-text(Enable OTP)');
      await toAuthenticator(page);
      await see(page, '::-p-text(Disable OTP)');
    },
  },
  logOut: async (page, url) => {
    await open(page, url);
    // Its menu works only after everything has been drawn.
    await see(page, '::-p-text(No articles found)');
    await press(
      page,
      '[title="Actions..."] .dijitButtonContents, .action-button .dijitButtonContents',
    );
    await press(page, '.dijitPopup ::-p-text(Logout)');
    await see(page, 'input[name=login]');
  },
  logIn: async (page, url) => {
    await withPassword(page, url);
    await see(page, 'input[name=otp]');
  },
  login: {
    field: 'input[name=otp]',
    send: async (page) => {
      await page.focus('input[name=otp]');
      await page.keyboard.press('Enter');
      await see(page, '#headlines-frame');
    },
  },
};
