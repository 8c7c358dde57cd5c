import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { cleanName } from '../../../src/core/uri/display-name.ts';
import { parseKeyUri } from '../../../src/core/uri/keyuri.ts';

/** How producers spell a label and its issuer, each with the meaning intact. */
const SPELLINGS: [string, (name: string) => string][] = [
  ['each half escaped', encodeURIComponent],
  ['as a form', (name) => new URLSearchParams([['', name]]).toString().slice(1)],
  [
    'raw colons and addresses',
    (name) => encodeURIComponent(name).replace(/%(?:3A|40|2F)/g, decodeURIComponent),
  ],
];

test.each(SPELLINGS)('an account is what stands behind its issuer: %s', (_, spell) => {
  const name = fc
    .string({ unit: fc.constantFrom(...'ab :+&@/%.é莎'.split('')), minLength: 1, maxLength: 12 })
    .map((text) => cleanName(text))
    .filter((text) => text !== '' && !/ {2}/.test(text));
  fc.assert(
    fc.property(name, name, fc.boolean(), (issuer, accountName, isFirst) => {
      // The prefix twice is the prefix once, unless one raw colon says otherwise.
      fc.pre(!`${accountName}:`.toLowerCase().startsWith(`${issuer}:`.toLowerCase()));
      const parameters = [`issuer=${spell(issuer)}`, 'secret=KRUGKIDR'];
      const query = (isFirst ? parameters : parameters.reverse()).join('&');
      const draft = parseKeyUri(`otpauth://totp/${spell(issuer)}:${spell(accountName)}?${query}`);
      // An address holds no blank, a slash before the query belongs to no name, and of `mira+quist`
      // alone nobody can tell.
      const isUnclear = spell(accountName).includes('+') && !spell(issuer).includes('+');
      const isOdd = isUnclear || / .*@/.test(accountName) || accountName.endsWith('/');
      if (!isOdd) expect(draft).toMatchObject({ issuer, accountName });
      expect(encodeBase32(draft?.secret ?? new Uint8Array())).toBe('KRUGKIDR');
    }),
    { numRuns: 500 },
  );
});
