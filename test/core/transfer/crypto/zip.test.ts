import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalCode } from '../../../../src/core/refusal.ts';
import {
  isZip,
  isZipLocked,
  namesInZip,
  unzipped,
} from '../../../../src/core/transfer/crypto/zip.ts';
import { type ZipHow, zipped } from './zipped.ts';

const FILES = [
  { name: 'folder/one.txt', content: 'one '.repeat(400) },
  { name: 'two – zwei.json', content: '{}' },
  { name: 'empty', content: '' },
];
const CAP = 1 << 20;
const text = new TextDecoder();

/** Returns what an archive holds, or the code with which it is refused. */
async function content(bytes: Uint8Array<ArrayBuffer>, password: string | null, cap = CAP) {
  try {
    const files = await unzipped(bytes, password, cap);
    return files.map(({ name, bytes: plain }) => ({ name, content: text.decode(plain) }));
  } catch (caught) {
    const code = refusalCode(caught);
    if (code === null) throw caught;
    return code;
  }
}

const SEALS: NonNullable<ZipHow['seal']>[] = ['zipcrypto', 'zipcrypto-streamed', 128, 192, 256];

describe('open archives', () => {
  test.each<[string, ZipHow]>([
    ['deflated', {}],
    ['stored', { isStored: true }],
    ['zip64', { isZip64: true }],
    ['behind another program', { prefix: new Uint8Array(77) }],
    ['with a comment', { comment: 'made by example' }],
  ])('%s', async (_, how) => {
    const bytes = zipped(FILES, how);
    expect(await content(bytes, null)).toEqual(FILES);
    expect(await content(bytes, 'not needed')).toEqual(FILES);
    expect(isZipLocked(bytes)).toBe(false);
    expect(namesInZip(bytes)).toEqual(FILES.map(({ name }) => name));
  });

  test('directories are left out', async () => {
    const bytes = zipped([{ name: 'folder/', content: '' }, ...FILES]);
    expect(await content(bytes, null)).toEqual(FILES);
  });

  test('only the wanted files are unpacked', async () => {
    const files = await unzipped(zipped(FILES), null, 2, (name) => name.endsWith('.json'));
    expect(files.map(({ name }) => name)).toEqual(['two – zwei.json']);
  });

  test('an archive begins with PK and one of two numbers', () => {
    expect(isZip(zipped(FILES))).toBe(true);
    expect(isZip(zipped([]))).toBe(true);
    expect(isZip(new TextEncoder().encode('PK, said the example'))).toBe(false);
    expect(isZip(new Uint8Array())).toBe(false);
  });

  test('no more than the cap comes out, of all files together', async () => {
    const two = [FILES[0], FILES[0]].flatMap((file) => file ?? []);
    expect(await content(zipped(two), null, 3200)).toEqual(two);
    expect(await content(zipped(two), null, 3199)).toBe('import_too_large');
    expect(await content(zipped(two, { isStored: true }), null, 3199)).toBe('import_too_large');
  });

  test('a size that the list understates does not lift the cap', async () => {
    const bytes = zipped([{ name: 'a', content: new Uint8Array(100_000) }]);
    new DataView(bytes.buffer).setUint32(bytes.length - 22 - 47 + 24, 5, true);
    expect(await content(bytes, null, 1000)).toBe('import_too_large');
    expect(await content(bytes, null)).toBe('import_damaged');
  });

  test('other methods are refused', async () => {
    const bytes = zipped([{ name: 'a', content: 'example' }]);
    new DataView(bytes.buffer).setUint16(bytes.length - 22 - 47 + 10, 14, true);
    expect(await content(bytes, null)).toBe('import_unsupported');
  });
});

describe.each(SEALS)('sealed with %s', (seal) => {
  const how: ZipHow = { seal, password: 'pass ✓ word' };

  test.each([true, false])('stored: %s', async (isStored) => {
    const bytes = zipped(FILES, { ...how, isStored });
    expect(isZipLocked(bytes)).toBe(true);
    expect(await content(bytes, 'pass ✓ word')).toEqual(FILES);
    expect(await content(bytes, null)).toBe('import_password');
  });

  test('a password in Latin-1, as old programs take it', async () => {
    const bytes = zipped(FILES, { seal, password: Uint8Array.from([0x70, 0xe4, 0xdf]) });
    expect(await content(bytes, 'päß')).toEqual(FILES);
    expect(await content(bytes, 'päß ✓')).toBe('import_password');
  });

  test('a wrong password', async () => {
    const bytes = zipped(FILES, how);
    for (let at = 0; at < 40; at++)
      expect(await content(bytes, `wrong ${at}`)).toBe('import_password');
  });
});

describe('damage', () => {
  test('the first version of the AES keeps the checksum', async () => {
    const how: ZipHow = { seal: 256, version: 1, password: 'pw', isStored: true };
    const bytes = zipped([{ name: 'a', content: 'example' }], how);
    expect(await content(bytes, 'pw')).toEqual([{ name: 'a', content: 'example' }]);
  });

  test('a changed byte under AES', async () => {
    const bytes = zipped([{ name: 'a', content: 'example' }], { seal: 256, password: 'pw' });
    const at = 30 + 1 + 11 + 16 + 2 + 3;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await content(bytes, 'pw')).toBe('import_damaged');
  });

  test('a changed byte of an open file', async () => {
    const bytes = zipped([{ name: 'a', content: 'example' }], { isStored: true });
    bytes[33] = 0;
    expect(await content(bytes, null)).toBe('import_damaged');
  });

  test.each<[string, ZipHow]>([
    ['open', {}],
    ['zip64', { isZip64: true }],
    ['zipcrypto', { seal: 'zipcrypto', password: 'pw' }],
    ['aes', { seal: 256, password: 'pw' }],
  ])('cut anywhere: %s', async (_, how) => {
    const bytes = zipped(FILES, how);
    for (let length = 0; length < bytes.length; length++)
      expect(await content(bytes.slice(0, length), 'pw')).toBe('import_damaged');
  });

  test('bytes changed anywhere: a refusal, or the files', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<ZipHow>({}, { isZip64: true }, { seal: 'zipcrypto', password: 'pw' }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (how, changes) => {
          const bytes = zipped(FILES, how);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          expect(typeof (await content(bytes, 'pw'))).toMatch(/string|object/);
        },
      ),
    );
  });
});
