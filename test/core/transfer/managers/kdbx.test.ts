import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKdbx } from '../../../../src/core/transfer/managers/kdbx.ts';
import { anyDraft, given, KEY, KEY_HEX, lineOf, opened, refusal, uriOf } from './given-logins.ts';
import { databaseOf, entryOf, type KdbxHow, kdbxOf } from './kdbx-file.ts';

const password = 'correct horse ✓';
const HOW: KdbxHow = { version: 4, cipher: 'aes', kdf: 'argon2d', password, isGzip: true };
const names = { Title: 'Example', UserName: 'ada', Password: 'a <password> & more' };
const history = entryOf({ ...names, otp: 'OLD2OLD2' });
const XML = databaseOf(
  entryOf({ ...names, otp: 'AAAA' }, '', history) + entryOf({ ...names, otp: KEY }, '', history),
);
const LINES = [
  'totp | 0000 | SHA1 | 6 | p30 | Example | ada',
  `totp | ${KEY_HEX} | SHA1 | 6 | p30 | Example | ada`,
];

const file = (how: Partial<KdbxHow> = {}, xml = XML) => given(kdbxOf(xml, { ...HOW, ...how }));

describe('readKdbx', () => {
  it.each<Partial<KdbxHow>>([
    {},
    { isGzip: false },
    { cipher: 'chacha20', kdf: 'argon2id' },
    { kdf: 'aes' },
    { inner: 'salsa20' },
    { version: 3, kdf: 'aes' },
    { version: 3, kdf: 'aes', isGzip: false },
    { version: 3, kdf: 'aes', cipher: 'chacha20', inner: 'chacha20' },
  ])('opens %o', async (how) => {
    const { accounts, problems } = await opened(readKdbx, file(how), password);
    expect(problems).toEqual([]);
    expect(accounts.map(lineOf)).toEqual(LINES);
  });

  it.each<Partial<KdbxHow>>([{}, { cipher: 'chacha20' }, { version: 3, kdf: 'aes' }])(
    'refuses a wrong password for %o',
    async (how) => {
      expect(await refusal(() => opened(readKdbx, file(how), 'other'))).toBe('import_password');
    },
  );

  it('opens with a key file of any kind, and without a password', async () => {
    const raw = createHash('sha256').update('example').digest();
    const hex = raw.toString('hex');
    const any = Buffer.from('any file at all, of any length, serves as a key file too');
    const files: [string, Uint8Array | string, Uint8Array][] = [
      ['raw', raw, raw],
      ['hex', hex, raw],
      ['any', any, createHash('sha256').update(any).digest()],
      [
        'xml 1',
        `<KeyFile><Meta><Version>1.00</Version></Meta><Key><Data>${raw.toString('base64')}</Data></Key></KeyFile>`,
        raw,
      ],
      [
        'xml 2',
        `<?xml version="1.0"?>\n<KeyFile><Meta><Version>2.0</Version></Meta><Key>\n<Data Hash="00000000">\n${hex.slice(0, 32)} ${hex.slice(32)}\n</Data></Key></KeyFile>`,
        raw,
      ],
    ];
    for (const [kind, content, keyFile] of files) {
      const bytes = kdbxOf(XML, { ...HOW, keyFile });
      const whole = given(bytes, 'example.kdbx', [given(content, 'example.bin')]);
      expect((await opened(readKdbx, whole, password)).accounts.length, kind).toBe(2);
      expect(await refusal(() => opened(readKdbx, given(bytes), password))).toBe('import_password');
    }
    const alone = kdbxOf(XML, { ...HOW, password: null, keyFile: raw });
    const whole = given(alone, 'example.kdbx', [given('x', 'a.txt'), given(raw, 'a.keyx')]);
    expect((await opened(readKdbx, whole, '')).accounts).toHaveLength(2);
    expect(await refusal(() => opened(readKdbx, whole, 'x'))).toBe('import_password');
  });

  it('opens without the key file that lies beside a database which has none', async () => {
    const whole = given(kdbxOf(XML, HOW), 'example.kdbx', [given('example', 'a.key')]);
    expect((await opened(readKdbx, whole, password)).accounts).toHaveLength(2);
  });

  it('says what it cannot open', async () => {
    expect(await refusal(() => readKdbx(file({ cipher: 'twofish' })))).toBe('import_unsupported');
    const older = Buffer.from('03d9a29a65fb4bb503000000', 'hex');
    expect(await refusal(() => readKdbx(given(older)))).toBe('import_unsupported');
    const newer = Buffer.from(file().bytes);
    newer[10] = 5;
    expect(await refusal(() => readKdbx(given(newer)))).toBe('import_unsupported');
    expect(readKdbx(given('<KeePassFile/>'))).toBeNull();
  });

  it('refuses costs that no computer should bear, before anything runs', async () => {
    const gib = 1_073_741_824n;
    const cases: [Partial<KdbxHow>, string][] = [
      [{ said: { memory: gib + 1024n } }, 'import_costly'],
      [{ said: { memory: gib, passes: 65n } }, 'import_costly'],
      [{ said: { passes: 0n } }, 'import_damaged'],
      [{ kdf: 'aes', said: { rounds: 60_000_001n } }, 'import_costly'],
      [{ version: 3, kdf: 'aes', said: { rounds: 2n ** 63n } }, 'import_costly'],
    ];
    for (const [how, code] of cases)
      expect(await refusal(() => opened(readKdbx, file(how), password))).toBe(code);
  });

  it('caps what gzip may grow to', async () => {
    const bomb = databaseOf(`<!--${' '.repeat(70_000_000)}-->`);
    expect(await refusal(() => opened(readKdbx, file({}, bomb), password))).toBe(
      'import_too_large',
    );
  });

  it('refuses databases without codes, and documents that are none', async () => {
    const none = file({}, databaseOf(entryOf(names)));
    expect(await refusal(() => opened(readKdbx, none, password))).toBe('import_no_codes');
    const cut = file({}, XML.slice(0, -20));
    expect(await refusal(() => opened(readKdbx, cut, password))).toBe('import_damaged');
  });

  it.each<Partial<KdbxHow>>([
    { kdf: 'aes' },
    { version: 3, kdf: 'aes' },
    { cipher: 'chacha20', kdf: 'aes', isGzip: false },
  ])('refuses a file that is cut or changed anywhere: %o', async (how) => {
    const { bytes } = file(how);
    const step = Math.floor(bytes.length / 60);
    for (let at = 8; at < bytes.length; at += step) {
      const cut = await refusal(() => opened(readKdbx, given(bytes.slice(0, at)), password));
      expect(['import_damaged', 'import_password'], `cut at ${at}`).toContain(cut);
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      const code = await refusal(() => opened(readKdbx, given(changed), password));
      // The header of KDBX 3.1 is not checked as a whole: a changed comment changes nothing.
      if (how.version !== 3) expect(code, `changed at ${at}`).not.toBeNull();
    }
  });

  it('reads any accounts as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDraft, { minLength: 1, maxLength: 4 }), async (drafts) => {
        const entries = drafts.map((draft) => entryOf({ ...names, otp: uriOf(draft) }));
        const whole = file({ kdf: 'aes' }, databaseOf(entries.join('')));
        const { accounts } = await opened(readKdbx, whole, password);
        expect(accounts.map(lineOf)).toEqual(drafts.map((draft) => lineOf({ draft })));
      }),
      { numRuns: 20 },
    );
  });
});
