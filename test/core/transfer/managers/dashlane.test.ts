import { readDashlane } from '../../../../src/core/transfer/managers/dashlane.ts';
import { describeCsv } from './csv-case.ts';

const columns = ['username', 'username2', 'username3', 'title', 'password', 'note', 'url'];

describeCsv('readDashlane, the older file', {
  read: readDashlane,
  columns: [...columns, 'category', 'otpSecret'],
  code: 'otpSecret',
  title: 'title',
  userName: 'username',
  url: 'url',
  note: 'note',
  further: {
    fields: { password: 'example password', category: 'Work' },
    account: { tags: ['Work'] },
  },
});

describeCsv('readDashlane, the newer file', {
  read: readDashlane,
  columns: [...columns, 'category', 'otpUrl'],
  code: 'otpUrl',
  title: 'title',
  userName: 'username2',
  url: 'url',
});
