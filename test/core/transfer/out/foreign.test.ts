// Exports opened by programs that are not ours: node:crypto, otpauth of npm, and of Debian oathtool
// and KeePassXC, whose tests are skipped where they are not installed.
import { spawnSync } from 'node:child_process';
import { createDecipheriv, scryptSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOTP, TOTP, URI } from 'otpauth';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { codeAt } from '../../../../src/core/otp/code.ts';
import { hotp } from '../../../../src/core/otp/hotp.ts';
import type { FileFormat } from '../../../../src/core/transfer/out/contract.ts';
import { writtenFile } from '../../../../src/core/transfer/out/index.ts';
import { costly } from '../given-accounts.ts';
import { account, MEANS } from './any.ts';

const NOW_S = 1_782_000_000;

const ACCOUNTS: Account[] = [
  account(),
  account({ issuer: 'Größe & Söhne', accountName: '例え:kim+1', algorithm: 'SHA256', digits: 8 }),
  account({ issuer: 'Example 60', algorithm: 'SHA512', period: 60 }),
  account({ type: 'hotp', issuer: 'Example counter', counter: 41, digits: 7 }),
];

const text = (format: FileFormat, accounts = ACCOUNTS): Promise<string> =>
  writtenFile(format, accounts, MEANS, costly);

function codeOf({ type, secret, counter, period, algorithm, digits }: Account): string {
  const moving = type === 'hotp' ? counter : Math.floor(NOW_S / period);
  return hotp(secret, moving, algorithm, digits);
}

function codeByOtpauth(key: TOTP | HOTP): string {
  return key instanceof TOTP
    ? key.generate({ timestamp: NOW_S * 1000 })
    : key.generate({ counter: key.counter });
}

test('otpauth of npm reads every link, with the same names and codes', async () => {
  const links = (await text('otpauth')).trim().split('\n');
  const keys = links.map((link) => URI.parse(link));
  expect(keys.map(codeByOtpauth)).toEqual(ACCOUNTS.map(codeOf));
  expect(keys.map(({ issuer }) => issuer)).toEqual(ACCOUNTS.map(({ issuer }) => issuer));
});

test("otpauth of npm reads the links in Bitwarden's file", async () => {
  const { items } = JSON.parse(await text('bitwarden', ACCOUNTS.slice(0, 3)));
  const keys = items.map((item: { login: { totp: string } }) => URI.parse(item.login.totp));
  expect(keys.map(codeByOtpauth)).toEqual(ACCOUNTS.slice(0, 3).map(codeOf));
});

/** Opens a sealed vault as docs/vault.md of Aegis says, with node:crypto alone. */
function opened(file: string, password: string): { entries: AegisEntry[]; groups: unknown[] } {
  const { header, db } = JSON.parse(file);
  const [slot] = header.slots;
  const hex = (value: string) => Buffer.from(value, 'hex');
  const open = (key: Buffer, data: Buffer, params: { nonce: string; tag: string }): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', key, hex(params.nonce));
    decipher.setAuthTag(hex(params.tag));
    return Buffer.concat([decipher.update(data), decipher.final()]);
  };
  const cost = { N: slot.n, r: slot.r, p: slot.p, maxmem: 64 * 1024 * 1024 };
  const master = open(
    scryptSync(password, hex(slot.salt), 32, cost),
    hex(slot.key),
    slot.key_params,
  );
  return JSON.parse(open(master, Buffer.from(db, 'base64'), header.params).toString('utf8'));
}

interface AegisEntry {
  type: string;
  name: string;
  issuer: string;
  groups: string[];
  info: { secret: string; algo: string; digits: number; period?: number; counter?: number };
}

test('a sealed vault of Aegis opens without our code', async () => {
  const [first, ...others] = ACCOUNTS;
  const tagged = { ...(first ?? account()), tags: ['work'] };
  const file = await text('aegis_sealed', [tagged, ...others]);
  const { entries, groups } = opened(file, MEANS.password);
  expect(groups).toEqual([{ uuid: entries[0]?.groups[0], name: 'work' }]);
  const keys = entries.map(({ type, info }) => {
    const { secret, algo: algorithm, digits, period, counter } = info;
    return type === 'hotp'
      ? new HOTP({ secret, algorithm, digits, counter: counter ?? 0 })
      : new TOTP({ secret, algorithm, digits, period: period ?? 0 });
  });
  expect(keys.map(codeByOtpauth)).toEqual(ACCOUNTS.map(codeOf));
  expect(() => opened(file, 'another')).toThrow();
});

const hasOathtool = spawnSync('oathtool', ['--version']).status === 0;
if (!hasOathtool) console.warn('oathtool is not installed: its tests of exports are skipped.');

describe.skipIf(!hasOathtool)('oathtool', () => {
  test.each(['aegis', 'twofas'] as const)('makes the same codes of %s', async (format) => {
    const file = JSON.parse(await text(format));
    const secrets: string[] = (file.db?.entries ?? file.services).map(
      (one: { secret?: string; info?: { secret: string } }) => one.secret ?? one.info?.secret,
    );
    const codes = secrets.map((secret, at) => codeByOathtool(secret, ACCOUNTS[at] ?? account()));
    expect(codes).toEqual(ACCOUNTS.map(codeOf));
    expect(secrets).toEqual(ACCOUNTS.map(({ secret }) => encodeBase32(secret)));
  });
});

function codeByOathtool(secret: string, { type, digits, period, counter, algorithm }: Account) {
  const moving =
    type === 'hotp'
      ? ['--hotp', `--counter=${counter}`]
      : [`--totp=${algorithm}`, `--time-step-size=${period}s`, `--now=@${NOW_S}`];
  // oathtool knows 6, 7 and 8 digits.
  const run = spawnSync('oathtool', ['--base32', ...moving, `--digits=${digits}`, '-'], {
    input: secret,
    encoding: 'utf8',
  });
  return run.stdout.trim();
}

const hasKeepassxc = spawnSync('keepassxc-cli', ['--version']).status === 0;
if (!hasKeepassxc) console.warn('keepassxc-cli is not installed: its test of exports is skipped.');

/** A database as KeePass exports it, with a link in the field that KeePassXC keeps them in. */
function keepassXml(links: string[]): string {
  const uuid = (at: number): string => Buffer.from([...Array(15).fill(7), at]).toString('base64');
  const field = (key: string, value: string): string =>
    `<String><Key>${key}</Key><Value>${value.replaceAll('&', '&amp;')}</Value></String>`;
  const entries = links.map(
    (link, at) =>
      `<Entry><UUID>${uuid(at)}</UUID>${field('Title', `a${at}`)}${field('otp', link)}</Entry>`,
  );
  const group = `<Group><UUID>${uuid(99)}</UUID><Name>Root</Name>${entries.join('')}</Group>`;
  return `<?xml version="1.0"?><KeePassFile><Meta/><Root>${group}</Root></KeePassFile>`;
}

function codeNow(one: Account): string {
  return codeAt(one, Math.floor(Date.now() / 1000)).code;
}

test.skipIf(!hasKeepassxc)('KeePassXC makes the same codes of every link', async () => {
  const timed = ACCOUNTS.filter(({ type }) => type !== 'hotp');
  const accounts = [...timed, account({ type: 'steam', digits: 5, issuer: 'Steam' })];
  const links = (await text('otpauth', accounts)).trim().split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-keepassxc-'));
  const [xml, database] = [join(folder, 'links.xml'), join(folder, 'links.kdbx')];
  const run = (...args: string[]): string =>
    spawnSync('keepassxc-cli', args, { input: 'herons\nherons\n', encoding: 'utf8' }).stdout;
  try {
    writeFileSync(xml, keepassXml(links));
    run('import', '-q', '-p', '-t', '100', xml, database);
    for (const [at, one] of accounts.entries()) {
      const before = codeNow(one);
      const shown = run('show', '-q', '-t', database, `a${at}`).trim();
      expect([before, codeNow(one)]).toContain(shown);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
