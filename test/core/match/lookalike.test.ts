import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domainParts, registrableDomain } from '../../../src/core/match/domain.ts';
import { lookalikeOf } from '../../../src/core/match/lookalike.ts';
import { unicodeHost } from '../../../src/core/match/punycode.ts';
import vectors from '../../vectors/lookalikes.json' with { type: 'json' };

describe('what a host looks like', () => {
  test.each(vectors.cases)('$host: $why', ({ host, imitates }) => {
    expect(lookalikeOf(host, vectors.sites)).toBe(imitates);
  });

  test('nothing, when nothing is confirmed', () => {
    expect(lookalikeOf('paypol.com', [])).toBeNull();
  });
});

test('a host of a confirmed domain is never called an imitation', () => {
  fc.assert(
    fc.property(
      fc.domain(),
      fc.constantFrom('', 'login.', 'a.b.'),
      fc.array(fc.domain(), { maxLength: 5 }),
      (domain, front, others) => {
        expect(lookalikeOf(front + domain, [...others, domain])).toBeNull();
      },
    ),
  );
});

test('an imitation is of a confirmed site, and of another domain', () => {
  fc.assert(
    fc.property(fc.domain(), fc.array(fc.domain(), { maxLength: 5 }), (host, sites) => {
      const imitated = lookalikeOf(host, sites);
      if (imitated === null) return;
      expect(sites).toContain(imitated);
      expect(registrableDomain(imitated)).not.toBe(registrableDomain(host));
    }),
  );
});

describe('punycode', () => {
  // RFC 3492 §7.1 as labels, lower case.
  test.each([
    ['xn--egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
    ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['xn--proprostnemluvesky-uyb24dma41a', 'pročprostěnemluvíčesky'],
    ['xn--b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
    ['xn--3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
    ['xn--2-u9tlzr9756bt3uc0v', 'ひとつ屋根の下2'],
    ['xn--d9juau41awczczp', 'そのスピードで'],
  ])('%s', (label, text) => {
    expect(unicodeHost(`a.${label}.test`)).toBe(`a.${text}.test`);
  });

  test.each([
    'xn--',
    'xn--a!',
    'xn--99999999',
    'xn--99999999a',
    'xn--é',
    `xn--${'a'.repeat(100)}`,
    'plain',
    '',
  ])('what cannot be decoded stays: %s', (label) => {
    expect(unicodeHost(label)).toBe(label);
  });

  test('any Unicode label comes back from the browser’s own encoder', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'абвгдеπρστ例子中文あいdefabc7'),
          minLength: 1,
          maxLength: 15,
        }),
        (label) => {
          expect(unicodeHost(new URL(`https://${label}.test`).hostname)).toBe(`${label}.test`);
        },
      ),
    );
  });
});

describe('domains', () => {
  test('are taken apart by the public suffix list', () => {
    expect(domainParts('login.bank.example.co.uk')).toEqual({
      domain: 'example.co.uk',
      name: 'example',
      suffix: 'co.uk',
      subdomain: 'login.bank',
    });
  });

  test.each(['localhost', '127.0.0.1', '[::1]', 'co.uk', 'github.io', 'nas.lan', 'com', ''])(
    'there is none for %s',
    (host) => {
      expect(registrableDomain(host)).toBeNull();
    },
  );
});
