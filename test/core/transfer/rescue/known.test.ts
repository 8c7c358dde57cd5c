import { Buffer } from 'node:buffer';
import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../../src/act/transfer/outcome.ts';
import { envelope, PASSWORD as TOTPY_PASSWORD } from '../browsers/totpy-vault.ts';
import { folderOf, KEYS, read, told, type Values } from './stored.ts';

const PASSWORD = 'correct heron ✓';

describe('other extensions', () => {
  const vault = (accounts: number[]): Values => ({
    accounts: accounts.map((at) => ({ issuer: 'Pier', label: 'mira', secret: KEYS[at] })),
  });

  test('2FA Authenticator, sealed and with older states', async () => {
    const salt = randomBytes(16);
    const key = pbkdf2Sync(PASSWORD, salt, 1000, 32, 'sha256');
    const sealed = (accounts: number[]): Values => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const parts = [cipher.update(JSON.stringify(vault(accounts))), cipher.final()];
      const data = Buffer.concat([...parts, cipher.getAuthTag()]).toString('base64');
      return {
        version: 1,
        kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 1000, salt: salt.toString('base64') },
        cipher: { name: 'AES-GCM', iv: iv.toString('base64'), data },
      };
    };
    const name = 'vastblast.2fa-authenticator.vault';
    const file = folderOf(
      { [name]: { version: 1, format: 'plain', data: vault([3]) } },
      ...Array.from({ length: 60 }, () => ({ [name]: sealed([0, 1]) })),
      { [name]: sealed([0]) },
    );
    expect(await told(file)).toEqual(
      read('2FA Authenticator', [`- Pier ${KEYS[3]}`], { isLocked: true }),
    );
    expect(await told(file, PASSWORD)).toEqual(
      read('2FA Authenticator', [`+ Pier ${KEYS[0]}`, `- Pier ${KEYS[1]}`, `- Pier ${KEYS[3]}`]),
    );
  });

  test('Totpy: its vault, its synced copy in pieces, and its copies of other days', async () => {
    const made = (at: number): string =>
      envelope({ data: { entries: [{ issuer: 'Pier', account: 'mira', secret: KEYS[at] }] } });
    const local = folderOf(
      { vault: JSON.parse(made(1)) },
      { vault: JSON.parse(made(0)), autoBackups: [{ at: 1, env: JSON.parse(made(2)) }] },
    );
    expect(await told(local, TOTPY_PASSWORD)).toEqual(
      read('Totpy', [`+ Pier ${KEYS[0]}`, `- Pier ${KEYS[2]}`, `- Pier ${KEYS[1]}`]),
    );
    const text = made(3);
    const chunks = [text.slice(0, 300), text.slice(300)];
    const synced = folderOf({
      ...Object.fromEntries(chunks.map((chunk, at) => [`otpVault.chunk.${at}`, chunk])),
      'otpVault.meta': { count: chunks.length, sha256: '', updatedAt: 1 },
    });
    expect(await told(synced, TOTPY_PASSWORD)).toEqual(read('Totpy', [`+ Pier ${KEYS[3]}`]));
    const half = folderOf({
      'otpVault.chunk.1': chunks[1],
      'otpVault.meta': { count: 2, sha256: '', updatedAt: 1 },
    });
    expect(await told(half)).toEqual(read('Totpy', [], { code: 'import_no_codes' }));
  });

  test('FoxAuth', async () => {
    const infos = (...all: number[]): Values => ({
      accountInfos: all.map((at) => ({ localIssuer: 'Pier', localSecretToken: KEYS[at] })),
      isEncrypted: false,
    });
    const file = folderOf({ settings: {} }, infos(0, 1), { language: 'en' }, infos(1));
    expect(await told(file)).toEqual(read('FoxAuth', [`+ Pier ${KEYS[1]}`, `- Pier ${KEYS[0]}`]));
  });

  test('Two-Factor Authenticator', async () => {
    const file = folderOf({ otp_list: [{ name: 'mira', key: KEYS[0] }] });
    expect(await told(file)).toEqual(read('OTP List', [`+  ${KEYS[0]}`]));
  });

  test('a vault of Latchkey goes to the code that opens it, with both copies', async () => {
    const record = '{"format":"latchkey-vault","version":1}';
    const { outcome } = await outcomeOf(folderOf({ vault: record, previous: record, backup: {} }));
    expect(outcome).toMatchObject({ program: 'Latchkey', isLocked: true, accounts: [] });
    expect(JSON.parse(outcome.vault ?? '')).toEqual({
      format: 'latchkey-raw',
      vault: record,
      previous: record,
    });
  });

  test('links anywhere in what an unknown one stores', async () => {
    const link = (at: number): string => `otpauth://totp/Pier:mira?secret=${KEYS[at]}&issuer=Pier`;
    const file = folderOf(
      { list: [{ deep: { url: link(0) } }], one: link(1), note: 'buy bread' },
      { one: link(2) },
      { list: undefined },
    );
    expect(await told(file)).toEqual(
      read('otpauth://', [`+ Pier ${KEYS[2]}`, `- Pier ${KEYS[1]}`, `- Pier ${KEYS[0]}`]),
    );
  });

  test('an unknown one that stores what another program would export', async () => {
    const aegis = (...all: number[]): Values => ({
      version: 1,
      header: { slots: null, params: null },
      db: {
        version: 2,
        entries: all.map((at) => ({
          type: 'totp',
          name: 'mira',
          issuer: 'Pier',
          info: { secret: KEYS[at], algo: 'SHA1', digits: 6, period: 30 },
        })),
      },
    });
    const accounts = [`+ Pier ${KEYS[0]}`, `- Pier ${KEYS[1]}`];
    expect(await told(folderOf({ b: aegis(0, 1) }, { a: 1 }, { b: aegis(0) }))).toEqual(
      read('Aegis', accounts),
    );
    const asText = (...all: number[]): string => JSON.stringify(aegis(...all));
    expect(await told(folderOf({ b: asText(0, 1) }, { a: 1 }, { b: asText(0) }))).toEqual(
      read('Aegis', accounts),
    );
  });

  test('keys that others have, too, do not make one an authenticator', async () => {
    const file = folderOf({ hash: 'x', key: { enc: 'y' }, isEncrypted: true, vault: 'z' });
    expect(await told(file)).toEqual(read(null, [], { code: 'import_folder_empty' }));
  });
});
