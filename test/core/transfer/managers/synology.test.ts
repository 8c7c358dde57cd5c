import { expect, it } from 'vitest';
import { readBitwarden } from '../../../../src/core/transfer/managers/bitwarden.ts';
import { readSynology } from '../../../../src/core/transfer/managers/synology.ts';
import { describeCsv } from './csv-case.ts';
import { given } from './given-logins.ts';

const columns = [
  'Display_Name',
  'Login_Username',
  'Login_Password',
  'Login_URLs',
  'Login_TOTP',
  'Notes',
  'Favorite',
];

describeCsv('readSynology', {
  read: readSynology,
  columns,
  code: 'Login_TOTP',
  title: 'Display_Name',
  userName: 'Login_Username',
  url: 'Login_URLs',
  note: 'Notes',
  further: {
    fields: { Login_Password: 'example password', Favorite: 'true' },
    account: { isPinned: true },
  },
});

it('is not taken for a file of Bitwarden', () => {
  expect(readBitwarden(given(`${columns.join(',')}\nExample,,,,,,\n`))).toBeNull();
});
