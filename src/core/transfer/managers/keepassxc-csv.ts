// KeePassXC: a database exported as CSV (keepassxc.org/docs/KeePassXC_UserGuide).

import type { FileReading, GivenFile } from '../contract/reader.ts';
import { columnsOf, readLogins } from '../draft/logins.ts';

/**
 * Reads the CSV of KeePassXC, which lists the recycle bin like any other group: what lies in it is
 * marked as trashed.
 */
export function readKeepassxcCsv(file: GivenFile): FileReading {
  const table = columnsOf(file);
  if (!table?.has('group', 'title', 'username', 'totp')) return null;
  return readLogins(
    table.rows.map((row) => {
      // The first group is the whole database.
      const [, ...groups] = row('group').split('/');
      const isTrashed = groups.some((group) => BINS.includes(group.trim().toLowerCase()));
      return {
        code: row('totp'),
        title: row('title'),
        userName: row('username'),
        sites: [row('url')],
        tags: isTrashed ? [] : [groups.join('/'), ...row('tags').split(/[,;]/)],
        note: row('notes'),
        isTrashed,
      };
    }),
  );
}

// The name that KeePassXC gives the bin, in the languages it has most users in; a bin that was
// renamed cannot be told from other groups.
const BINS = [
  'recycle bin',
  'trash',
  'papierkorb',
  'corbeille',
  'papelera de reciclaje',
  'papelera',
  'cestino',
  'prullenbak',
  'lixeira',
  'reciclagem',
  'kosz',
  'koš',
  'kôš',
  'корзина',
  'кошик',
  'papperskorg',
  'papperskorgen',
  'papirkurv',
  'roskakori',
  'lomtár',
  'geri dönüşüm kutusu',
  'ゴミ箱',
  '回收站',
  '資源回收筒',
  '휴지통',
];
