import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn, isMasked, isTelling, masks } from '../../../src/core/account/addresses.ts';

describe('addresses in a text', () => {
  it.each([
    ['Hello kim@shop.example, welcome back', ['kim@shop.example']],
    ['Account: <Kim.Lee+web@mail.shop.example>.', ['Kim.Lee+web@mail.shop.example']],
    ['code sent to k••@shop.example', ['k••@shop.example']],
    ['k***@s***.example or +1 *** 12', ['k***@s***.example']],
    ['k...e@shop.example', ['k...e@shop.example']],
    ['kim@sho…', ['kim@sho…']],
    ['„ки́м@почта.рф“', ['ки́м@почта.рф']],
    ['meet @kim at 5@home', []],
    ['no address at all', []],
    ['@ @@ a@ @b a@b', []],
  ])('%s', (text, found) => {
    expect(addressesIn(text)).toEqual(found);
  });

  it('are found whatever stands around them, and nothing is made up', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(word, word, fc.string(), (name, domain, other) => {
        const address = `${name}@${domain}.example`;
        expect(addressesIn(`${other} ${address} ${other}`)).toContain(address);
        for (const one of addressesIn(other)) expect(other).toContain(one);
      }),
    );
  });
});

describe('a masked address', () => {
  it.each([
    ['k••@shop.example', 'kim@shop.example', true],
    ['k••@shop.example', 'lee@shop.example', false],
    ['k*m@shop.example', 'kim@shop.example', true],
    ['***m@shop.example', 'kim@shop.example', true],
    ['***@s***.example', 'kim@shop.example', true],
    ['kim***@shop.example', 'kim@shop.example', false],
    ['k…@shop.example', 'kim@shop.example.org', false],
    ['k..m@s..p.example', 'kim@shop.example', true],
    ['kim@sho…', 'kim@shop.example', true],
    ['•••@•••', 'kim@shop.example', false],
    ['k•@x', 'kim', false],
  ])('%s for %s: %s', (masked, whole, may) => {
    expect(isMasked(masked)).toBe(true);
    expect(masks(masked, whole)).toBe(may);
  });

  it.each([
    ['k••@shop.example', true],
    ['k•m@s•', true],
    ['k•@s•', false],
    ['•••@shop.example', false],
    ['k•••', false],
  ])('%s tells who is meant: %s', (masked, tells) => {
    expect(isTelling(masked)).toBe(tells);
  });

  it('may stand for what some letters were hidden of', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,10}$/);
    const hidden = fc.array(fc.boolean(), { minLength: 22, maxLength: 22 });
    fc.assert(
      fc.property(
        word,
        word,
        hidden,
        fc.constantFrom('*', '•', '…'),
        (name, domain, hides, sign) => {
          const whole = `${name}@${domain}.example`;
          const masked = [...whole].map((letter, at) =>
            hides[at] && /[a-z0-9]/.test(letter) ? sign : letter,
          );
          expect(masks(masked.join(''), whole)).toBe(true);
        },
      ),
    );
  });

  it('says the same as a pattern does', () => {
    const letters = fc.stringMatching(/^[ab*]{0,6}@[ab*]{1,6}$/);
    const whole = fc.stringMatching(/^[ab]{1,7}@[ab]{1,7}$/);
    fc.assert(
      fc.property(letters, whole, (masked, address) => {
        const pattern = new RegExp(`^${masked.replaceAll(/\*+/g, '[ab]+')}$`);
        const isShown = /[ab]/.test(masked) && !masked.startsWith('@');
        expect(masks(masked, address)).toBe(isShown && pattern.test(address));
      }),
      { numRuns: 500 },
    );
  });
});
