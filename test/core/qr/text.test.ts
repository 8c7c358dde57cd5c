import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/core/qr/text.ts';

const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const joined = (...parts: Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

describe('textOf', () => {
  it('reads UTF-8 when it is valid, whatever nobody said', () => {
    expect(textOf(new TextEncoder().encode('Портал:Иван 示例'))).toBe('Портал:Иван 示例');
  });

  it('reads Latin-1, the default of the standard', () => {
    expect(textOf(latin1('otpauth://totp/Bjørn Åse:Øystein?secret=A'))).toBe(
      'otpauth://totp/Bjørn Åse:Øystein?secret=A',
    );
    expect(textOf(latin1('Société créée'))).toBe('Société créée');
  });

  it('reads GBK and Shift-JIS that nobody announced', () => {
    expect(
      textOf(
        joined(
          latin1('otpauth://totp/'),
          bytes('cabec0fd'),
          latin1(':'),
          bytes('d5c5ceb0'),
          latin1('?x'),
        ),
      ),
    ).toBe('otpauth://totp/示例:张伟?x');
    expect(textOf(bytes('93fa967b8be28d73'))).toBe('日本銀行');
  });

  it.each([
    [3, latin1('Åse'), 'Åse'],
    [4, bytes('a3'), 'Ł'],
    [20, bytes('93fa967b'), '日本'],
    [22, bytes('cff0e8e2e5f2'), 'Привет'],
    [26, new TextEncoder().encode('Žiga'), 'Žiga'],
    [28, bytes('a4a4a4e5'), '中文'],
    [29, bytes('cabec0fd'), '示例'],
    [30, bytes('c7d1b1db'), '한글'],
  ])('keeps to the character set that ECI %i names', (eci, given, text) => {
    expect(textOf(given, eci)).toBe(text);
  });

  it('falls back where the bytes contradict the ECI', () => {
    expect(textOf(new TextEncoder().encode('示例'), 20)).toMatch(/./);
    expect(textOf(bytes('ff'), 26)).toBe('ÿ');
  });

  it('never changes the ASCII part', () => {
    const secret = 'secret=JBSWY3DPEHPK3PXP';
    for (const odd of ['e9', 'cabec0fd', '93fa', 'ff81'])
      expect(textOf(joined(bytes(odd), latin1(`?${secret}`)))).toContain(secret);
  });
});
