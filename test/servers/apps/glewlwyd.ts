import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Application } from '../application.ts';
import { follow, open, press, pressFree, see, write } from '../hands.ts';
import { command, serve } from '../running.ts';

// The first account of a new installation.
const [NAME, PASSWORD] = ['admin', 'password'];
const FIELD = '.card-body input.form-control';
const DATABASE = '/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3';

/** Debian's configuration with other places in it. */
async function configure(folder: string, port: number): Promise<string> {
  const own = await readFile('/etc/glewlwyd/glewlwyd.conf', 'utf8');
  const ours: Record<string, string> = {
    port: `${port}`,
    bind_address: '"127.0.0.1"',
    external_url: `"http://127.0.0.1:${port}/"`,
    static_files_path: `"${folder}/web/"`,
    log_mode: '"console"',
  };
  const rest = own
    .split('\n')
    .filter((line) => !Object.keys(ours).some((name) => new RegExp(`^#? ?${name} *=`).test(line)))
    .map((line) =>
      line.startsWith('@include') ? `database = { type = "sqlite3" path = "${folder}/db" };` : line,
    );
  const file = join(folder, 'glewlwyd.conf');
  await writeFile(
    file,
    [...Object.entries(ours).map(([name, value]) => `${name}=${value}`), ...rest].join('\n'),
  );
  return file;
}

/** As the administrator does on the first day: codes exist, and the administration wants one. */
async function wantCodes(url: string): Promise<void> {
  let cookie = '';
  const ask = async (method: string, path: string, body: object): Promise<void> => {
    const headers = { 'Content-Type': 'application/json', Cookie: cookie };
    const answer = await fetch(`${url}/api/${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`Glewlwyd answers ${answer.status} to ${path}.`);
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  };
  await ask('POST', 'auth/', { username: NAME, password: PASSWORD });
  const totp = { 'totp-allow': true, 'totp-window': 0, 'totp-start-offset': 0 };
  const parameters = {
    issuer: 'Tern Gate',
    'secret-minimum-size': 16,
    'otp-length': 6,
    'hotp-allow': false,
    ...totp,
  };
  const scheme = {
    module: 'otp',
    name: 'codes',
    display_name: 'Codes',
    expiration: 600,
    max_use: 0,
  };
  await ask('POST', 'mod/scheme/', { ...scheme, allow_user_register: true, parameters });
  await ask('PUT', 'scope/g_admin', {
    name: 'g_admin',
    display_name: 'Administration',
    description: 'Administration',
    password_required: true,
    password_max_age: 600,
    scheme: { second: [{ scheme_type: 'otp', scheme_name: 'codes' }] },
    scheme_required: { second: 1 },
  });
}

async function withPassword(page: Page, url: string, to: string, scope: string): Promise<void> {
  const back = encodeURIComponent(`${url}/${to}`);
  await open(page, `${url}/login.html?callback_url=${back}&scope=${scope}`);
  await write(page, '#username', NAME);
  await write(page, '#password', PASSWORD);
  await press(page, '#loginbut');
}

/**
 * Glewlwyd, a single sign-on server: the codes are registered in the profile and asked for on the
 * way in.
 */
export const glewlwyd: Application = {
  name: 'glewlwyd',
  packages: { debian: ['glewlwyd', 'sqlite3'] },
  start: async ({ folder, port }) => {
    await command('sqlite3', [join(folder, 'db'), `.read ${DATABASE}`]);
    const skip = (path: string): boolean => !path.endsWith('/webapp/config.json');
    await cp('/usr/share/glewlwyd/webapp', join(folder, 'web'), {
      recursive: true,
      dereference: true,
      filter: skip,
    });
    await cp('/usr/share/glewlwyd/templates/config.json', join(folder, 'web/config.json'));
    const url = `http://127.0.0.1:${port}`;
    const { stop } = await serve(
      'glewlwyd',
      [`--config-file=${await configure(folder, port)}`],
      port,
    );
    await wantCodes(url);
    return { url, stop };
  },
  setUp: async (page, url) => {
    await withPassword(page, url, 'profile.html', 'g_profile');
    await follow(page, 'button.btn-success');
    await press(page, 'a ::-p-text(Codes)');
    await press(page, '#scheme-otp-type');
    await press(page, 'a.dropdown-item ::-p-text(TOTP)');
    await press(page, 'button ::-p-text(Generate)');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#scheme-otp-secret')?.value,
    );
    await write(page, '#scheme-otp-time_step_size', '30');
    await press(page, 'button.btn-outline-secondary');
    await see(page, '::-p-text(You must scan this QRCode)');
  },
  account: { issuer: 'Tern Gate', accountName: NAME },
  // The profile shows the code and asks for nothing.
  confirm: null,
  logOut: async (page) => {
    await pressFree(page, 'button[title="Log out"]');
    await see(page, 'button[title="Log in"]');
  },
  logIn: async (page, url) => {
    await withPassword(page, url, 'index.html', 'g_admin');
    await see(page, FIELD);
  },
  login: {
    field: FIELD,
    send: async (page) => {
      await page.keyboard.press('Enter');
      await see(page, 'button.btn-success');
    },
  },
};
