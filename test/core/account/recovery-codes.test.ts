import { describe, expect, it } from 'vitest';
import { recoveryCodesIn } from '../../../src/core/account/recovery-codes.ts';
import { grouped, headAndTail } from '../../../src/ui/parts/group.ts';

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
    expect(recoveryCodesIn('aa\nbb', [{ code: 'aa', usedAt: 5 }])).toEqual([
      { code: 'bb', usedAt: null },
    ]);
  });

  it.each([
    ['Your codes:\nabcd-1234\nefgh-5678', ['abcd-1234', 'efgh-5678']],
    ['Recovery codes\nabcd-efgh\nijkl-mnop', ['abcd-efgh', 'ijkl-mnop']],
    ['Recovery codes\n9999-0000', ['9999-0000']],
    ['Коды восстановления:\n12345678', ['12345678']],
    ['恢复代码\n12345678\n23456789', ['12345678', '23456789']],
    ['Backup codes: 1234 5678', ['1234 5678']],
    ['Keep these somewhere safe. Each one can be used 1 time.\na1b2-c3d4', ['a1b2-c3d4']],
    ['correct horse battery\nstaple ocean', ['correct horse battery', 'staple ocean']],
    ['ABCDEFGH\n1234-5678', ['ABCDEFGH', '1234-5678']],
  ])('are parted from the words around them: %j', (text, found) => {
    expect(codes(text)).toEqual(found);
  });

  it.each([
    ['9999-0000 8888-1111', ['9999-0000', '8888-1111']],
    ['12345678 23456789\n34567890 45678901', ['12345678', '23456789', '34567890', '45678901']],
    ['1234 5678   2345 6789', ['1234 5678', '2345 6789']],
    ['1. ab12-cd34 2. ef56-gh78', ['ab12-cd34', 'ef56-gh78']],
    ['1234 5678', ['1234 5678']],
    ['ab12 cd34 ef56', ['ab12 cd34 ef56']],
    ['9999-0000 88', ['9999-0000 88']],
  ])('in columns are one each, in groups one together: %j', (text, found) => {
    expect(codes(text)).toEqual(found);
  });
});
