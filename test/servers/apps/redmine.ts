import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Application, type Asked, person } from '../application.ts';
import { follow, open, see, shownIn, write } from '../hands.ts';
import { command, readDatabase, serve } from '../running.ts';

const HOME = '/usr/share/redmine';
/**
 * Debian's Redmine keeps several instances apart by their folders here; ours is a link to the
 * folder of this run.
 */
const INSTANCE = 'latchkey-test';
const LINK = `/var/lib/redmine/${INSTANCE}`;
const CODES = '.twofa_backup_codes li';
const FIRST_PASSWORD = 'admin';

const asked: Asked = {
  // The picture has the same id.
  field: 'input[name=twofa_code]',
  send: async (page) => {
    await follow(page, '#content form [type=submit]');
    await see(page, '#flash_notice, #loggedas');
    if (await page.$('#flash_error')) throw new Error('Redmine shows an error.');
  },
};

async function withPassword(page: Page, url: string, password: string): Promise<void> {
  await open(page, `${url}/login`);
  await write(page, '#username', 'admin');
  await write(page, '#password', password);
  await follow(page, '#login-submit');
}

/** Redmine: two-factor login by hand of its own, with the key written beside the QR code. */
export const redmine: Application = {
  name: 'redmine',
  packages: { debian: ['redmine', 'redmine-sqlite', 'ruby-sqlite3', 'ruby-webrick'] },
  start: async ({ folder, port }) => {
    for (const name of ['config', 'files', 'log', 'public', 'tmp']) await mkdir(join(folder, name));
    const database = `production:\n  adapter: sqlite3\n  database: ${folder}/redmine.db\n`;
    await writeFile(join(folder, 'config/database.yml'), database);
    await writeFile(join(folder, 'config/secret_key.txt'), 'only for this run '.repeat(4));
    await rm(LINK, { force: true });
    await symlink(folder, LINK);
    const env = { REDMINE_INSTANCE: INSTANCE, RAILS_ENV: 'production' };
    await command('rake', ['db:migrate'], { cwd: HOME, env });
    // Redmine's own list of libraries has no server in it.
    const RUBYLIB = await command('ruby', [
      '-e',
      'print Gem::Specification.find_by_name("webrick").full_require_paths[0]',
    ]);
    const where = ['-s', 'webrick', '-E', 'production', '-o', '127.0.0.1', '-p', `${port}`];
    const server = await serve('rackup', [...where, 'config.ru'], port, {
      cwd: HOME,
      env: { ...env, RUBYLIB },
    });
    const stop = async (): Promise<void> => {
      await server.stop();
      await rm(LINK, { force: true });
    };
    const recoveryCodes = (): Promise<string[]> =>
      readDatabase(
        join(folder, 'redmine.db'),
        "select value from tokens where action = 'twofa_backup_code'",
      );
    return { url: `http://127.0.0.1:${port}`, stop, recoveryCodes };
  },
  setUp: async (page, url) => {
    await withPassword(page, url, FIRST_PASSWORD);
    await write(page, '#password', FIRST_PASSWORD);
    await write(page, '#new_password', person.password);
    await write(page, '#new_password_confirmation', person.password);
    await follow(page, '#content form [type=submit]');
    await open(page, `${url}/my/account`);
    await follow(page, '.my-sidebar a[href*=twofa], a[href*="twofa/totp/activate"]');
    await see(page, '#twofa_code');
  },
  // The name of the host as Redmine's settings have it, not as the browser does.
  account: { issuer: 'localhost_3000', accountName: 'admin' },
  confirm: asked,
  recovery: {
    asked: {
      goTo: async (page, url) => {
        await open(page, `${url}/my/account`);
        await follow(page, 'a[href*="twofa/backup_codes"]');
        await see(page, '#twofa_code');
      },
      form: asked,
    },
    // They stand there already once the code is accepted.
    show: (page) => see(page, CODES),
    codes: (page) => shownIn(page, CODES),
    spending: { field: asked.field, isItsOwn: false, send: asked.send },
  },
  logOut: async (page, url) => {
    await open(page, `${url}/my/account`);
    await follow(page, 'a.logout');
  },
  logIn: async (page, url) => {
    await withPassword(page, url, person.password);
    await see(page, '#twofa_code');
  },
  login: asked,
};
