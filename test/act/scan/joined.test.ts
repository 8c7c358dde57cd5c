import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const { joinFindings, findingsOf } = await import('../../../src/act/scan/meaning.ts');

const uri = (name: string, secret: string): string => `otpauth://totp/${name}?secret=${secret}`;
const seen = (...texts: string[]) =>
  findingsOf(
    texts.map((text) => ({ text, from: 'code' })),
    [],
  );
const ALPHA = uri('Alpha', 'JBSWY3DPEHPK3PXP');
const BETA = uri('Beta', 'GEZDGNBVGY3TQOJQ');

describe('joinFindings', () => {
  it('keeps what was found before beside what is found now, accounts first', () => {
    const all = joinFindings(seen(ALPHA), seen('https://example.com', BETA));
    expect(all.map(({ text }) => text)).toEqual([ALPHA, BETA, 'https://example.com']);
  });

  it('lists an account and a text once', () => {
    const again = uri('Alpha%20again', 'JBSWY3DPEHPK3PXP');
    const all = joinFindings(seen(ALPHA, 'hello'), seen(again, 'hello'));
    expect(all.map(({ text }) => text)).toEqual([again, 'hello']);
  });
});
