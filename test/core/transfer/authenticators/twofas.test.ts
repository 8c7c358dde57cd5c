import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readTwoFas } from '../../../../src/core/transfer/authenticators/twofas.ts';
import { formatKeyUri } from '../../../../src/core/uri/keyuri.ts';
import {
  anyDrafts,
  bearsEveryOddValue,
  DRAFTS,
  draft,
  fileOf,
  readWith,
  refusalOf,
  refusesEveryCut,
  shown,
  shownIn,
} from '../given-accounts.ts';

const PASSWORD = 'three pelicans hum';

function serviceOf({ type, secret, issuer, accountName, ...rest }: CountedDraft) {
  const { algorithm, digits, period, counter } = rest;
  const moving = type === 'hotp' ? { counter } : { period };
  const names = { account: accountName, issuer, label: `${issuer}:${accountName}` };
  return {
    name: issuer,
    secret: encodeBase32(secret),
    otp: { ...names, digits, algorithm, tokenType: type.toUpperCase(), source: 'Link', ...moving },
    order: { position: 0 },
    updatedAt: 1754572619919,
  };
}

function plainOf(services: object[], more: object = {}) {
  return { services, groups: [], schemaVersion: 4, appOrigin: 'android', ...more };
}

function sealed(text: string, salt: Buffer): string {
  const key = pbkdf2Sync(PASSWORD, salt, 10_000, 32, 'sha256');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [data, salt, iv].map((part) => part.toString('base64')).join(':');
}

function sealedOf(services: object[], more: object = {}) {
  const salt = randomBytes(256);
  const servicesEncrypted = sealed(JSON.stringify(services), salt);
  return { ...plainOf([], more), servicesEncrypted, reference: sealed('known text', salt) };
}

async function firstOf(service: object): Promise<CountedDraft | undefined> {
  return (await readWith(readTwoFas, plainOf([service]))).accounts[0]?.draft;
}

describe('a plain backup of 2FAS', () => {
  test('every type and setting comes as it stands there', async () => {
    const read = await readWith(readTwoFas, plainOf(DRAFTS.map(serviceOf)));
    expect(shownIn(read)).toEqual(shown(DRAFTS));
    expect(read.problems).toEqual([]);
  });

  test('every schema opens, newer ones too, and the first had defaults only', async () => {
    const otp = { account: 'kim', issuer: 'Example', label: 'Example:kim' };
    const service = { name: 'Example', secret: 'JBSWY3DPEHPK3PXP', otp, type: 'Unknown' };
    for (const schemaVersion of [1, 2, 3, 4, 99]) {
      const read = await readWith(readTwoFas, plainOf([service], { schemaVersion }));
      expect(shownIn(read)).toEqual(shown([draft({ accountName: 'kim' })]));
    }
  });

  test('a backup without its head is known by its services', async () => {
    const services = DRAFTS.map(serviceOf);
    expect(shownIn(await readWith(readTwoFas, { services }))).toEqual(shown(DRAFTS));
  });

  test('a group becomes a tag', async () => {
    const groups = [{ id: 'g1', name: 'Home', isExpanded: true }];
    const file = plainOf([{ ...serviceOf(draft()), groupId: 'g1' }], { groups });
    expect((await readWith(readTwoFas, file)).accounts[0]?.tags).toEqual(['Home']);
  });

  test('what a service lacks stands in its link', async () => {
    const whole = draft({ algorithm: 'SHA512', digits: 8, period: 45 });
    const { name, secret } = serviceOf(whole);
    const otp = { link: formatKeyUri(whole), account: whole.accountName };
    expect(shown([(await firstOf({ name, secret, otp })) ?? draft()])).toEqual(shown([whole]));
    const counted = draft({ type: 'hotp', counter: 9 });
    const bare = { name, otp: { ...otp, link: formatKeyUri(counted) } };
    expect(shown([(await firstOf(bare)) ?? draft()])).toEqual(shown([counted]));
  });

  test('the name that a person gave is the issuer, and the label says the rest', async () => {
    const service = serviceOf(draft());
    const otp = { ...service.otp, account: undefined, label: 'Example:kim' };
    expect(await firstOf({ ...service, name: 'My site', otp })).toMatchObject({
      issuer: 'My site',
      accountName: 'kim',
    });
    expect(await firstOf({ ...service, name: '' })).toMatchObject({ issuer: 'Example' });
  });

  test('secrets with blanks and small letters are read', async () => {
    const service = { ...serviceOf(draft()), secret: 'jbsw y3dp ehpk 3pxp' };
    expect(shown([(await firstOf(service)) ?? draft()])).toEqual(shown([draft()]));
  });

  test('what cannot be taken over is named with its reason', async () => {
    const service = serviceOf(draft());
    const { otp } = service;
    const file = plainOf([
      { ...service, otp: { ...otp, algorithm: 'SHA384' } },
      { ...service, otp: { ...otp, tokenType: 'LATER' } },
      { ...service, secret: '' },
    ]);
    const { accounts, problems } = await readWith(readTwoFas, file);
    expect(accounts).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual([
      'uri_algorithm_unknown',
      'uri_type_unknown',
      'secret_missing',
    ]);
    expect(new Set(problems.map(({ name }) => name))).toEqual(
      new Set(['Example: kim@example.com']),
    );
  });

  test('any accounts are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrafts(), async (drafts) => {
        const read = await readWith(readTwoFas, plainOf(drafts.map(serviceOf)));
        // Without an account name, 2FAS and Latchkey look for one in the label.
        const named = drafts.map((one) => one.accountName !== '');
        const had = shown(drafts.filter((_, at) => named[at]));
        expect(shownIn(read).filter((_, at) => named[at])).toEqual(had);
      }),
    );
  });

  test('odd values are refused or become problems', async () => {
    await bearsEveryOddValue(readTwoFas, plainOf(DRAFTS.slice(2, 4).map(serviceOf)));
  });

  test('other files are not taken for it', () => {
    for (const other of ['', '[]', '{}', '{"services":[]}', '{"servicesEncrypted":7}'])
      expect(readTwoFas(fileOf(other))).toBeNull();
  });
});

describe('an encrypted backup of 2FAS', () => {
  test('its password opens it', async () => {
    const read = await readWith(readTwoFas, sealedOf(DRAFTS.map(serviceOf)), PASSWORD);
    expect(shownIn(read)).toEqual(shown(DRAFTS));
  });

  test('a wrong password is told from damage', async () => {
    const file = sealedOf(DRAFTS.map(serviceOf));
    expect(await refusalOf(readWith(readTwoFas, file, 'wrong'))).toBe('import_password');
    const servicesEncrypted = `AAAA${file.servicesEncrypted.slice(4)}`;
    const damaged = { ...file, servicesEncrypted };
    expect(await refusalOf(readWith(readTwoFas, damaged, PASSWORD))).toBe('import_damaged');
    const parts = { ...file, servicesEncrypted: 'AAAA:AAAA' };
    expect(await refusalOf(readWith(readTwoFas, parts, PASSWORD))).toBe('import_damaged');
  });

  test('cut off anywhere it is refused', async () => {
    const whole = new TextEncoder().encode(JSON.stringify(sealedOf(DRAFTS.map(serviceOf))));
    await refusesEveryCut(readTwoFas, whole, PASSWORD);
  });

  test('odd values are refused or become problems', async () => {
    await bearsEveryOddValue(readTwoFas, sealedOf([]), PASSWORD);
  });
});
