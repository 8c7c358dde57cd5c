import { readMyki } from '../../../../src/core/transfer/managers/myki.ts';
import { describeCsv } from './csv-case.ts';

describeCsv('readMyki', {
  read: readMyki,
  columns: ['nickname', 'url', 'username', 'password', 'additionalInfo', 'twofaSecret', 'status'],
  code: 'twofaSecret',
  title: 'nickname',
  userName: 'username',
  url: 'url',
  note: 'additionalInfo',
  further: {
    fields: { password: 'example password', status: 'archived' },
    account: { isTrashed: true },
  },
});

describeCsv('readMyki, tokens alone', {
  read: readMyki,
  columns: ['nickname', 'authToken', 'tags', 'url', 'username'],
  code: 'authToken',
  title: 'nickname',
  userName: 'username',
  url: 'url',
  further: { fields: { tags: 'Work, Mail' }, account: { tags: ['Work', 'Mail'] } },
});
