import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { type Application, type Asked, person } from '../application.ts';
import { follow, open, press, see, shownIn, write } from '../hands.ts';
import { command, serve } from '../running.ts';

// It offers two-factor login only where its certificate names a host with a dot in it.
const HOST = 'tern.example';

const CLOSE = '#dialog input[onclick="setDialogMode(0)"]';
const CODES = '#dialog table.selecttext td';

const confirm: Asked = {
  field: '#d2otpauthinput',
  send: async (page) => {
    await press(page, '#idx_dlgOkButton');
    await see(page, '#dialog ::-p-text(activation successful)');
    await press(page, '#idx_dlgOkButton');
  },
};

const login: Asked = {
  field: '#tokenInput',
  send: async (page) => {
    await follow(page, '#tokenOkButton');
    await see(page, '#LeftMenuMyAccount');
  },
};

/** A backup code as it is stored: the number, and whether it is still unused. */
interface BackupCode {
  p: number;
  u: boolean;
}

async function withPassword(page: Parameters<Application['logIn']>[0], url: string): Promise<void> {
  await open(page, url);
  await write(page, '#username', person.name);
  await write(page, '#password', person.password);
  await follow(page, '#loginButton');
}

/** MeshCentral works on keys: its buttons wake up on `keyup`. */
export const meshCentral: Application = {
  name: 'meshcentral',
  packages: { npm: { meshcentral: '1.1.55' } },
  browser: [
    '--ignore-certificate-errors',
    `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
  ],
  start: async ({ folder, modules, port }) => {
    const data = join(folder, 'data');
    const args = [
      join(modules, 'meshcentral'),
      '--datapath',
      data,
      '--filespath',
      join(folder, 'files'),
    ];
    const settings = {
      cert: HOST,
      port,
      portBind: '127.0.0.1',
      redirPort: 0,
      mpsPort: 0,
      exactPorts: true,
    };
    const domains = { '': { title: 'Tern', newAccounts: false } };
    await mkdir(data);
    await writeFile(
      join(data, 'config.json'),
      JSON.stringify({ settings: { ...settings, WANonly: true, selfUpdate: false }, domains }),
    );
    const account = [
      '--createaccount',
      person.name,
      '--pass',
      person.password,
      '--email',
      person.email,
    ];
    await command(process.execPath, [...args, ...account], { cwd: folder });
    const { stop } = await serve(process.execPath, args, port, { cwd: folder });
    // Its database is a file of lines, each the newest state of something.
    const recoveryCodes = async (): Promise<string[]> => {
      const lines = (await readFile(join(data, 'meshcentral.db'), 'utf8')).split('\n');
      const mine = lines.filter((line) => line.includes(`"_id":"user//${person.name}"`)).pop();
      const { otpkeys } = JSON.parse(mine ?? '{}') as { otpkeys?: { keys: BackupCode[] } };
      const unused = (otpkeys?.keys ?? []).filter(({ u }) => u);
      return unused.map(({ p }) => String(p).padStart(8, '0'));
    };
    return { url: `https://${HOST}:${port}`, stop, recoveryCodes };
  },
  setUp: async (page, url) => {
    await withPassword(page, url);
    await open(page, `${url}/?viewmode=2`);
    await press(page, 'a[onclick*=account_manageAuthApp]');
    await see(page, '#qrcode img');
  },
  account: { issuer: HOST, accountName: person.name },
  confirm,
  recovery: {
    show: async (page) => {
      await press(page, 'a[onclick*=account_manageOtp]');
      await press(page, 'input[onclick*="account_manageOtp(1)"]');
      await see(page, `${CODES}:nth-child(2)`);
    },
    codes: (page) => shownIn(page, CODES),
    // Its field takes either kind, and takes the gap out by itself.
    spending: { field: login.field, isItsOwn: false, send: login.send },
  },
  logOut: async (page) => {
    // The dialog with the backup codes stays open until it is closed.
    if (await page.$(CLOSE)) await press(page, CLOSE);
    await follow(page, 'a.LogoffLinkColor');
  },
  logIn: async (page, url) => {
    await withPassword(page, url);
    await see(page, login.field);
  },
  login,
};
