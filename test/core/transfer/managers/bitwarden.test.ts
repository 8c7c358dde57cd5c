import { Buffer } from 'node:buffer';
import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2.js';
import { describe, expect, it } from 'vitest';
import { readBitwarden } from '../../../../src/core/transfer/managers/bitwarden.ts';
import { describeCsv } from './csv-case.ts';
import {
  given,
  itEndsOnAnyFile,
  itReadsWhatIsWritten,
  KEY,
  lineOf,
  opened,
  readPlain,
  refusal,
  uriOf,
} from './given-logins.ts';

const LINE = 'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Example | ada@example.com';

const item = (totp: unknown, further: object = {}, login: object = {}): object => ({
  id: '5b1c1f6e-1111-4f7e-8c53-000000000001',
  type: 1,
  name: 'Example',
  notes: null,
  favorite: false,
  folderId: null,
  login: { username: 'ada@example.com', password: 'example password', totp, ...login },
  ...further,
});
const vault = (...items: object[]): object => ({
  encrypted: false,
  folders: [{ id: 'f1', name: 'Work/Mail' }],
  items,
});

describeCsv('readBitwarden, CSV', {
  read: readBitwarden,
  columns: [
    'folder',
    'favorite',
    'type',
    'name',
    'notes',
    'fields',
    'reprompt',
    'login_uri',
    'login_username',
    'login_password',
    'login_totp',
  ],
  code: 'login_totp',
  title: 'name',
  userName: 'login_username',
  url: 'login_uri',
  note: 'notes',
  further: {
    fields: { folder: 'Work', favorite: '1', login_password: 'example password' },
    account: { tags: ['Work'], isPinned: true },
  },
});

describe('readBitwarden, JSON', () => {
  it('takes over code, names, folder, sites, note, favorite', async () => {
    const uris = [
      { match: null, uri: 'https://example.com/login' },
      { match: 4, uri: '^https://.*$' },
      { match: 5, uri: 'https://never.example' },
      { uri: null },
    ];
    const further = { folderId: 'f1', notes: ' a note ', favorite: true };
    const { accounts, problems } = await readPlain(
      readBitwarden,
      vault(item(KEY, further, { uris })),
    );
    expect(problems).toEqual([]);
    expect(accounts.map(lineOf)).toEqual([LINE]);
    expect(accounts.map(({ draft, ...rest }) => rest)).toEqual([
      { sites: ['https://example.com/login'], tags: ['Work/Mail'], note: 'a note', isPinned: true },
    ]);
  });

  it('marks deleted and archived items as trashed', async () => {
    const date = '2026-01-01T00:00:00.000Z';
    const { accounts } = await readPlain(
      readBitwarden,
      vault(item(KEY), item(KEY, { deletedDate: date }), item(KEY, { archivedDate: date })),
    );
    expect(accounts.map(({ isTrashed }) => isTrashed)).toEqual([undefined, true, true]);
  });

  it('knows links, Steam, and items without a login or a code', async () => {
    const note = { type: 2, name: 'Note', secureNote: { type: 0 } };
    const { accounts, problems } = await readPlain(
      readBitwarden,
      vault(
        note,
        item(null),
        item(''),
        item(`steam://${KEY}`, { name: 'Games' }),
        item(`otpauth://totp/Other:bob?secret=${KEY}&digits=8&period=60&algorithm=SHA256`),
        item('1019'),
      ),
    );
    expect(accounts.map(lineOf)).toEqual([
      'steam | 48656c6c6f21deadbeef | SHA1 | 5 | p30 | Games | ada@example.com',
      'totp | 48656c6c6f21deadbeef | SHA256 | 8 | p60 | Other | bob',
    ]);
    expect(problems).toEqual([{ name: 'Example: ada@example.com', code: 'secret_not_base32' }]);
  });

  it('is known by its items where nothing says whether it is encrypted', async () => {
    expect((await readPlain(readBitwarden, { items: [item(KEY)] })).accounts).toHaveLength(1);
    expect(readBitwarden(given({ items: [{ title: 'Example', fields: [] }] }))).toBeNull();
  });

  it('says that an export for one account only cannot be opened', async () => {
    const restricted = { encrypted: true, encKeyValidation_DO_NOT_EDIT: '2.a|b|c', items: [] };
    expect(await refusal(() => readBitwarden(given(restricted)))).toBe('import_restricted');
  });

  itReadsWhatIsWritten(readBitwarden, (drafts) =>
    vault(...drafts.map((draft) => item(uriOf(draft)))),
  );
  itEndsOnAnyFile(readBitwarden, vault(item(KEY)));
});

describe('readBitwarden, sealed JSON', () => {
  const password = 'correct horse ✓';
  const salt = 'ZXhhbXBsZSBzYWx0IQ==';

  const sealed = (kdf: Record<string, number>, key: Uint8Array, content: string): object => {
    // HKDF without its first half, which the standard library cannot do alone.
    const expand = (info: string): Buffer =>
      createHmac('sha256', key).update(`${info}\x01`).digest();
    const seal = (text: string): string => {
      const iv = createHash('sha256').update(text).digest().subarray(0, 16);
      const cipher = createCipheriv('aes-256-cbc', expand('enc'), iv);
      const data = Buffer.concat([cipher.update(text), cipher.final()]);
      const mac = createHmac('sha256', expand('mac')).update(iv).update(data).digest();
      return `2.${[iv, data, mac].map((part) => part.toString('base64')).join('|')}`;
    };
    return {
      encrypted: true,
      passwordProtected: true,
      salt,
      ...kdf,
      encKeyValidation_DO_NOT_EDIT: seal('5b1c1f6e-1111-4f7e-8c53-000000000001'),
      data: seal(content),
    };
  };
  const pbkdf2Key = pbkdf2Sync(password, salt, 1000, 32, 'sha256');
  const pbkdf2 = { kdfType: 0, kdfIterations: 1000 };
  const whole = sealed(pbkdf2, pbkdf2Key, JSON.stringify(vault(item(KEY))));

  it('opens with the password, by PBKDF2', async () => {
    const { accounts } = await opened(readBitwarden, given(whole), password);
    expect(accounts.map(lineOf)).toEqual([LINE]);
  });

  it('opens with the password, by Argon2id', async () => {
    const hashed = createHash('sha256').update(salt).digest();
    const key = argon2id(password, hashed, { m: 1024, t: 2, p: 2, dkLen: 32 });
    const kdf = { kdfType: 1, kdfIterations: 2, kdfMemory: 1, kdfParallelism: 2 };
    const file = given(sealed(kdf, key, JSON.stringify(vault(item(KEY)))));
    const { accounts } = await opened(readBitwarden, file, password);
    expect(accounts.map(lineOf)).toEqual([LINE]);
  });

  it('tells a wrong password from damage', async () => {
    expect(await refusal(() => opened(readBitwarden, given(whole), 'other'))).toBe(
      'import_password',
    );
    const cut = sealed(pbkdf2, pbkdf2Key, '{"encrypted":false,"items":[');
    expect(await refusal(() => opened(readBitwarden, given(cut), password))).toBe('import_damaged');
    const other = sealed(pbkdf2, pbkdf2Sync('x', salt, 1, 32, 'sha256'), '{}');
    const mixed = { ...whole, ...{ data: Reflect.get(other, 'data') } };
    expect(await refusal(() => opened(readBitwarden, given(mixed), password))).toBe(
      'import_damaged',
    );
    for (const field of ['salt', 'data', 'encKeyValidation_DO_NOT_EDIT'])
      expect(await refusal(() => readBitwarden(given({ ...whole, [field]: 'x|y' })))).toBe(
        field === 'salt' ? null : 'import_damaged',
      );
  });

  it('refuses what would take hours, and derivations that it does not know', async () => {
    const argon = { kdfType: 1, kdfIterations: 3, kdfMemory: 64, kdfParallelism: 4 };
    const cases: [object, string][] = [
      [{ ...pbkdf2, kdfIterations: 10_000_001 }, 'import_costly'],
      [{ ...argon, kdfMemory: 1025 }, 'import_costly'],
      [{ ...argon, kdfIterations: 2000 }, 'import_costly'],
      [{ ...argon, kdfIterations: 0 }, 'import_damaged'],
      [{ ...argon, kdfMemory: 'much' }, 'import_damaged'],
      [{ kdfType: 7 }, 'import_unsupported'],
    ];
    for (const [kdf, code] of cases)
      expect(await refusal(() => opened(readBitwarden, given({ ...whole, ...kdf }), 'x'))).toBe(
        code,
      );
  });
});
