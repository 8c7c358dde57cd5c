import { describe, expect, it } from 'vitest';
import { grouped, headAndTail } from '../../src/ui/group.ts';
import { recoveryCodesIn } from '../../src/ui/recovery.ts';

describe('codes', () => {
  it.each([
    ['123456', '123\u2009456'],
    ['1234567', '1234\u2009567'],
    ['12345678', '1234\u20095678'],
    ['1234', '1234'],
    ['2BCDF', '2BCDF'],
  ])('%s is shown as %s', (code, shown) => {
    expect(grouped(code)).toBe(shown);
  });
});

describe('long names', () => {
  it.each([
    ['ann@example.com', ['ann@example.com', '']],
    ['anna.kovac@kormoran.com', ['anna.kovac', '@kormoran.com']],
    ['somebody@a-rather-long-domain.example', ['somebody@a-rather-long-domain', '.example']],
    ['очень-длинное-имя-аккаунта', ['очень-длинное-имя-аккаунта', '']],
  ])('%s keeps its end', (name, parts) => {
    expect(headAndTail(name)).toEqual(parts);
    expect(parts.join('')).toBe(name);
  });
});

describe('pasted recovery codes', () => {
  const codes = (text: string): string[] => recoveryCodesIn(text).map(({ code }) => code);

  it('are taken line by line, without the numbers that sites put before them', () => {
    expect(codes('1. abcd-efgh\r\n2) ijkl-mnop\n\n• qrst-uvwx\n- 1234 5678\n')).toEqual([
      'abcd-efgh',
      'ijkl-mnop',
      'qrst-uvwx',
      '1234 5678',
    ]);
  });

  it('are not cut where the code itself has digits, dots or dashes', () => {
    expect(codes('12345678\n1.2345\n-abc-')).toEqual(['12345678', '1.2345', '-abc-']);
  });

  it('are each kept once, also beside those already known', () => {
    expect(codes('aa, bb; aa\tcc')).toEqual(['aa', 'bb', 'cc']);
    expect(recoveryCodesIn('aa\nbb', [{ code: 'aa', usedAt: 5 }])).toEqual([{ code: 'bb', usedAt: null }]);
  });
});
