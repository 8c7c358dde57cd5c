import { describe, expect, test } from 'vitest';
import type { AccountDraft } from '../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { draftFromKey, formatKeyUri, parseKeyUri } from '../../../src/core/uri/keyuri.ts';
import vectors from '../../vectors/keyuris.json' with { type: 'json' };
import { refused } from '../otp/refused.ts';

interface Vector {
  rule: number;
  why: string;
  uri: string;
  gives?: Record<string, unknown>;
  refuses?: string;
  foreign?: boolean;
}

const cases: Vector[] = vectors.cases;

/** The draft as the vectors write it: the secret in Base32. */
function shown(draft: AccountDraft | null): unknown {
  return draft && { ...draft, secret: encodeBase32(draft.secret) };
}

describe.each(Object.entries(vectors.rules))('rule %s: %s', (rule) => {
  test.each(cases.filter((vector) => `${vector.rule}` === rule))('$why: $uri', (vector) => {
    if (vector.refuses) expect(refused(() => parseKeyUri(vector.uri))).toBe(vector.refuses);
    else if (vector.foreign) expect(parseKeyUri(vector.uri)).toBeNull();
    else expect(shown(parseKeyUri(vector.uri))).toEqual({ ...vectors.defaults, ...vector.gives });
  });
});

describe('round trip', () => {
  test.each(cases.filter(({ gives }) => gives))('$uri', ({ uri }) => {
    const draft = parseKeyUri(uri);
    if (draft === null) throw new Error('not read');
    const written = formatKeyUri(draft);
    expect(written).toMatch(/^otpauth:\/\/(totp|hotp|steam)\/[\x21-\x7e]*$/);
    expect(parseKeyUri(written)).toEqual(draft);
    expect(formatKeyUri(draft)).toBe(written);
  });

  test('all that came is there again, further parameters in their order', () => {
    const uri =
      'otpauth://totp/Harbour:mira?image=https%3A%2F%2Fharbour.test%2Fi.svg&secret=KRUGKIDR&a=1&issuer=Harbour&b&a=2&counter=9';
    expect(formatKeyUri(parseKeyUri(uri) as AccountDraft)).toBe(
      'otpauth://totp/Harbour:mira?secret=KRUGKIDR&issuer=Harbour&algorithm=SHA1&digits=6' +
        '&period=30&image=https%3A%2F%2Fharbour.test%2Fi.svg&a=1&b&a=2&counter=9',
    );
  });

  test.each([
    'http://127.0.0.1:4593',
    'https://login.quay.test/',
    'quay.test:8443',
    'http://localhost',
  ])('an address of the site says less than the name before it: %s', (address) => {
    const issuer = encodeURIComponent(address);
    const uri = `otpauth://totp/Tern%20Gate:mira?secret=KRUGKIDR&issuer=${issuer}`;
    const draft = parseKeyUri(uri) as AccountDraft;
    expect(draft).toMatchObject({ issuer: 'Tern Gate', accountName: 'mira' });
    expect(parseKeyUri(formatKeyUri(draft))).toEqual(draft);
  });

  test('a changed issuer is written, the old domain is not in its way', () => {
    const draft = parseKeyUri(
      'otpauth://totp/Harbour:mira?secret=KRUGKIDR&issuer=harbour.test',
    ) as AccountDraft;
    expect(formatKeyUri(draft)).toContain(
      '/Harbour:mira?secret=KRUGKIDR&algorithm=SHA1&digits=6&period=30&issuer=harbour.test',
    );
    const renamed = parseKeyUri(formatKeyUri({ ...draft, issuer: 'quay.test' }));
    expect(renamed).toMatchObject({ issuer: 'quay.test', accountName: 'mira' });
  });

  test('no issuer, no parameter', () => {
    expect(formatKeyUri(draftFromKey('KRUGKIDR'))).toBe(
      'otpauth://totp/?secret=KRUGKIDR&algorithm=SHA1&digits=6&period=30',
    );
  });

  test.each([
    'steam://KRUGKIDR',
    'otpauth://totp/a?secret=KRUGKIDR&steam&otp_type=steam&encoder=steam',
  ])('a type that was changed by hand stays changed: %s', (uri) => {
    for (const type of ['totp', 'hotp'] as const) {
      const changed: AccountDraft = {
        ...(parseKeyUri(uri) as AccountDraft),
        issuer: 'Harbour',
        type,
        digits: 6,
      };
      expect(parseKeyUri(formatKeyUri(changed))).toEqual({ ...changed, parameters: [] });
    }
    const back = {
      ...(parseKeyUri('otpauth://hotp/a?secret=KRUGKIDR&otp_type=hotp') as AccountDraft),
      type: 'totp' as const,
      counter: 0,
    };
    expect(parseKeyUri(formatKeyUri(back))).toEqual({ ...back, parameters: [] });
  });

  test('Steam says so twice: an app that knows neither fails instead of showing digits', () => {
    const draft = parseKeyUri('steam://KRUGKIDR') as AccountDraft;
    expect(formatKeyUri(draft)).toBe(
      'otpauth://steam/Steam:?secret=KRUGKIDR&issuer=Steam&encoder=steam',
    );
  });
});

describe('refusals', () => {
  test('carry the names that could be read and nothing of the secret', () => {
    try {
      parseKeyUri('otpauth://totp/Contoso:mira?secret=KRUGKIDR1&issuer=Microsoft&period=0');
      expect.unreachable();
    } catch (caught) {
      expect(caught).toBeInstanceOf(Refusal);
      const { code, detail, message } = caught as Refusal;
      expect(code).toBe('secret_not_base32');
      expect(detail).toEqual({ issuer: 'Microsoft', accountName: 'Contoso:mira' });
      expect(message).not.toContain('KRUG');
    }
  });

  test('a URI beyond every QR code and paste is not looked at', () => {
    const uri = `otpauth://totp/a?secret=KRUGKIDR&image=${'x'.repeat(70_000)}`;
    expect(refused(() => parseKeyUri(uri))).toBe('uri_malformed');
    expect(
      refused(() => parseKeyUri(`otpauth://totp/a?secret=KRUGKIDR${'&a=1'.repeat(256)}`)),
    ).toBe('uri_malformed');
    expect(
      refused(() => parseKeyUri(`otpauth://totp/a?secret=KRUGKIDR${'&a=1'.repeat(255)}`)),
    ).toBeNull();
  });
});

describe('a bare setup key', () => {
  test('is TOTP with the defaults', () => {
    expect(shown(draftFromKey('krug kidr-ovuw g2za'))).toEqual(vectors.defaults);
  });

  test('is refused like any other', () => {
    expect(refused(() => draftFromKey(' '))).toBe('secret_missing');
    expect(refused(() => draftFromKey('KRUGK1DR'))).toBe('secret_not_base32');
  });
});
