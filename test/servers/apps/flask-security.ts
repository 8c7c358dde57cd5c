import { join, resolve } from 'node:path';
import { type Application, person } from '../application.ts';
import { follow, open, press, see, shownIn, write } from '../hands.ts';
import { readDatabase, serve } from '../running.ts';

const FORM = '[name=two_factor_verify_code_form]';
const FIELD = 'input[name=code]';
const RECOVERY_FIELD = '[name=mf_recovery_form] [name=code]';

/** The pages of Flask-Security, which many sites use as they are. */
export const flaskSecurity: Application = {
  name: 'flask-security',
  packages: {
    debian: [
      'python3-flask-security',
      'python3-flask-sqlalchemy',
      'python3-email-validator',
      'python3-qrcode',
    ],
  },
  start: async ({ folder, port }) => {
    const script = resolve('test/servers/apps/flask-security.py');
    const args = [script, folder, `${port}`, person.email, person.password];
    const { stop } = await serve('/usr/bin/python3', args, port);
    // A list with commas between, as its kind of column has it.
    const recoveryCodes = async (): Promise<string[]> => {
      const kept = await readDatabase(
        join(folder, 'flask.db'),
        'select mf_recovery_codes from user where mf_recovery_codes is not null',
      );
      return kept.flatMap((list) => list.split(',')).filter(Boolean);
    };
    return { url: `http://127.0.0.1:${port}`, stop, recoveryCodes };
  },
  setUp: async (page, url) => {
    await open(page, `${url}/login?next=/tf-setup`);
    await write(page, 'input[name=email]', person.email);
    await write(page, 'input[name=password]', person.password);
    await follow(page, '[name=login_user_form] [type=submit]');
    await press(page, '[name=setup][value=authenticator]');
    await follow(page, '[name=two_factor_setup_form] [type=submit]');
    await see(page, '#qrcode');
  },
  account: { issuer: 'Plover Bank', accountName: person.email },
  confirm: {
    field: FIELD,
    send: async (page) => {
      await follow(page, `${FORM} [type=submit]`);
      await see(page, '.flashes .success');
    },
  },
  recovery: {
    show: async (page, url) => {
      await open(page, `${url}/mf-recovery-codes`);
      await follow(page, '[type=submit][name=generate_new_codes]');
    },
    codes: (page) => shownIn(page, 'li.fs-div'),
    spending: {
      goTo: async (page) => {
        await press(page, '[name=help_setup][value=recovery_code]');
        await follow(page, '[name=two_factor_rescue_form] [type=submit]');
        await see(page, RECOVERY_FIELD);
      },
      field: RECOVERY_FIELD,
      isItsOwn: true,
      send: async (page) => {
        await follow(page, '[name=mf_recovery_form] [type=submit]');
        await see(page, '#home');
      },
    },
  },
  logOut: (page, url) => open(page, `${url}/logout`),
  logIn: async (page, url) => {
    await open(page, `${url}/login`);
    await write(page, 'input[name=email]', person.email);
    await write(page, 'input[name=password]', person.password);
    await follow(page, '[name=login_user_form] [type=submit]');
    await see(page, FIELD);
  },
  login: {
    field: FIELD,
    send: async (page) => {
      await follow(page, `${FORM} [type=submit]`);
      await see(page, '#home');
    },
  },
};
