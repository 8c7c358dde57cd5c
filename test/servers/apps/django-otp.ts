import { resolve } from 'node:path';
import { type Application, person } from '../application.ts';
import { follow, open, see, write } from '../hands.ts';
import { serve } from '../running.ts';

/** Django's admin site with django-otp: the code is asked for together with name and password. */
export const djangoOtp: Application = {
  name: 'django-otp',
  packages: { debian: ['python3-django-otp', 'python3-qrcode'] },
  start: async ({ folder, port }) => {
    const script = resolve('test/servers/apps/django-otp.py');
    const args = [script, folder, `${port}`, person.name, person.password];
    const { stop } = await serve('/usr/bin/python3', args, port);
    return { url: `http://127.0.0.1:${port}`, stop };
  },
  setUp: async (page, url) => {
    await open(page, `${url}/admin/login/?next=/admin/otp_totp/totpdevice/1/config/`);
    await write(page, '#id_username', person.name);
    await write(page, '#id_password', person.password);
    await follow(page, '[type=submit]');
    await see(page, 'img[src*=qrcode]');
  },
  account: { issuer: 'Plover & Sons, Bank', accountName: person.name },
  // The page shows the code and asks for nothing.
  confirm: null,
  logOut: async (page, url) => open(page, `${url}/admin/logout/`),
  logIn: async (page, url) => {
    await open(page, `${url}/asking/login/?next=/asking/`);
    await write(page, '#id_username', person.name);
    await write(page, '#id_password', person.password);
  },
  login: {
    field: '#id_otp_token',
    send: async (page) => {
      await follow(page, '[type=submit]:not([name=otp_challenge])');
      await see(page, '#user-tools');
    },
  },
};
