import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { type Application, person } from '../application.ts';
import { open, press, pressFree, see, write } from '../hands.ts';
import { serve } from '../running.ts';

const HOME = '::-p-text(System Information)';

async function withPassword(page: Page, url: string): Promise<void> {
  await open(page, url);
  await write(page, '#form-username', person.name);
  await write(page, '#form-pass', person.password);
  await page.keyboard.press('Enter');
}

/** Makes the first user as the set-up page does. */
async function makeUser(url: string): Promise<void> {
  const asked = await fetch(`${url}/api/setup-wizard/get-setup-wizard-token`);
  const { access_token: pass } = (await asked.json()) as { access_token: string };
  const { name, password } = person;
  const made = await fetch(`${url}/api/setup-wizard/create-first-user`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${pass}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, username: name, password, admin: true }),
  });
  if (!made.ok) throw new Error(`Homebridge answers ${made.status}.`);
}

/** Homebridge's own interface: an Angular application with the code in a dialog. */
export const homebridge: Application = {
  name: 'homebridge',
  packages: { npm: { 'homebridge-config-ui-x': '5.10.0', homebridge: '1.11.1' } },
  start: async ({ folder, modules, port }) => {
    const config = join(folder, 'config.json');
    const bridge = { name: 'Tern', username: '0E:11:22:33:44:55', port: 51_826, pin: '031-45-154' };
    const platforms = [
      { platform: 'config', name: 'Config', port, host: '127.0.0.1', auth: 'form' },
    ];
    await writeFile(config, JSON.stringify({ bridge, accessories: [], platforms }));
    const home = join(modules, 'homebridge-config-ui-x');
    const env = { UIX_STORAGE_PATH: folder, UIX_CONFIG_PATH: config, UIX_BASE_PATH: home };
    const script = join(home, 'dist/bin/standalone.js');
    const { stop } = await serve(process.execPath, [script], port, { cwd: folder, env });
    const url = `http://127.0.0.1:${port}`;
    await makeUser(url);
    return { url, stop };
  },
  setUp: async (page, url) => {
    await withPassword(page, url);
    await see(page, HOME);
    await open(page, `${url}/users`);
    await press(page, 'button.btn-primary ::-p-text(Setup 2FA)');
    await see(page, 'app-qrcode svg');
  },
  // A part of the name is drawn by lot at the installation.
  account: { issuer: /^Homebridge UI \(\w{7}\)$/, accountName: person.name },
  confirm: {
    field: 'ngb-modal-window input',
    send: async (page) => {
      await press(page, 'ngb-modal-window .modal-footer .btn-primary');
      await see(page, 'button.btn-danger ::-p-text(2FA), button ::-p-text(Disable 2FA)');
    },
  },
  logOut: async (page) => {
    await pressFree(page, '[class*=fa-sign-out], [class*=from-bracket]');
    await see(page, '#form-username');
  },
  logIn: async (page, url) => {
    await withPassword(page, url);
    await see(page, '#form-ota');
  },
  login: {
    field: '#form-ota',
    send: async (page) => {
      await page.keyboard.press('Enter');
      await see(page, HOME);
    },
  },
};
