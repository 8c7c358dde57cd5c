import { readApple } from '../../../../src/core/transfer/managers/apple.ts';
import { describeCsv } from './csv-case.ts';

describeCsv('readApple', {
  read: readApple,
  columns: ['Title', 'URL', 'Username', 'Password', 'Notes', 'OTPAuth'],
  code: 'OTPAuth',
  title: 'Title',
  userName: 'Username',
  url: 'URL',
  note: 'Notes',
  further: { fields: { Password: 'example password' }, account: {} },
});
