import { describe, expect, it } from 'vitest';
import { type FoundFile, gathered } from '../../../src/act/transfer/folders.ts';

const LOCAL = 'Default/Local Extension Settings';
const SYNC = 'Default/Sync Extension Settings';

function found(...paths: string[]): FoundFile[] {
  return paths.map((path) => ({ path, file: new File(['x'], path.split('/').at(-1) ?? '') }));
}

/** Returns how files are read: the name, and for a folder its files or its refusal. */
function told(...paths: string[]): unknown[] {
  return gathered(found(...paths)).map(({ name, files, isFolder, code }) =>
    isFolder ? [name, code ?? files.map((file) => file.name).join()] : name,
  );
}

describe('files that belong together', () => {
  it('files by themselves stay apart', () => {
    expect(told('a.json', 'b.txt', 'prefs.js')).toEqual(['a.json', 'b.txt', 'prefs.js']);
    expect(told()).toEqual([]);
  });

  it('the folder of an extension is one, without what holds no values', () => {
    expect(told('abc/000003.log', 'abc/000005.ldb', 'abc/CURRENT', 'abc/MANIFEST-000001')).toEqual([
      ['abc', '000003.log,000005.ldb'],
    ]);
  });

  it('its files alone are one, by their names', () => {
    const own = ['000005.ldb', '000007.log', 'CURRENT', 'LOCK', 'LOG', 'LOG.old'];
    expect(told(...own, 'MANIFEST-000001', 'a.json')).toEqual([
      ['000005.ldb, 000007.log', '000005.ldb,000007.log'],
      'a.json',
    ]);
    expect(told('CURRENT', 'a.log')).toEqual(['CURRENT', 'a.log']);
  });

  it('of a profile only what extensions stored is read', () => {
    expect(
      told(
        `${LOCAL}/abc/000003.log`,
        `${SYNC}/abc/000003.log`,
        `${LOCAL}/def/000003.log`,
        'Default/Local Storage/leveldb/000003.log',
        'Default/Preferences',
      ),
    ).toEqual([
      ['Local Extension Settings/abc', '000003.log'],
      ['Sync Extension Settings/abc', '000003.log'],
      ['def', '000003.log'],
    ]);
    expect(told('Sync Extension Settings/abc/000003.log')).toEqual([['abc', '000003.log']]);
  });

  it('a folder of exports is read file by file', () => {
    expect(told('backups/a.json', 'backups/old/b.2fas', 'backups/.hidden')).toEqual([
      'a.json',
      'b.2fas',
    ]);
  });

  it.each([
    ['only files beside values', ['abc/CURRENT', 'abc/LOG'], 'import_folder_empty'],
    [
      'very many files',
      Array.from({ length: 51 }, (_, at) => `abc/${at}.txt`),
      'import_folder_empty',
    ],
    ['a profile of Firefox', ['abc/prefs.js', 'abc/places.sqlite'], 'import_firefox'],
    [
      'the storage of an add-on in Firefox',
      ['abc/moz-extension+++0-1^userContextId=4294967295/idb/1.sqlite'],
      'import_firefox',
    ],
    ['the synced storage of Firefox', ['abc/storage-sync-v2.sqlite'], 'import_firefox'],
  ])('a folder with %s is refused', (_, paths, code) => {
    expect(told(...paths)).toEqual([['abc', code]]);
  });
});
