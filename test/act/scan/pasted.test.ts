import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const { scanText } = await import('../../../src/act/scan/pasted.ts');

const link = (name: string, secret = 'JBSWY3DPEHPK3PXP'): string =>
  `otpauth://totp/${name}?secret=${secret}`;
const kinds = (text: string): string[] =>
  scanText(text, []).findings.map((seen) =>
    seen.kind === 'other' ? seen.what : `${seen.kind} ${seen.from}`,
  );

describe('scanText', () => {
  it('takes every link that sets up an account, and leaves the lines around them', () => {
    const [one, two] = [link('one'), link('two', 'KRSXG5BAKRSXG5BA')];
    const text = `Backup of May\r\n${one}\n\n  ${two}  \nhttps://example.com`;
    expect(kinds(text)).toEqual(['account link', 'account link']);
  });

  it('says what is wrong with a link instead of taking it for something else', () => {
    expect(kinds('otpauth://totp/broken?secret=1')).toEqual(['problem link']);
  });

  it('takes a setup key as it is copied from a page, but no word for one', () => {
    expect(kinds('jbsw y3dp-ehpk 3pxp')).toEqual(['account key']);
    expect(kinds('hello')).toEqual(['text']);
    expect(kinds('password')).toEqual(['text']);
    expect(kinds('abcd efgh ijkl mnop qr')).toEqual(['account key']);
    for (const words of ['just some words here', 'Thank you for ordering', 'Bitte beachten Sie'])
      expect(kinds(words)).toEqual(['text']);
  });

  it('names anything else and never opens it', () => {
    expect(kinds('https://example.com/a b')).toEqual(['text']);
    expect(kinds('https://example.com/a')).toEqual(['link']);
    expect(kinds('WIFI:T:WPA;S:home;P:secret;;')).toEqual(['wifi']);
    expect(kinds('phonefactor://activate?code=1')).toEqual(['microsoft']);
  });
});
