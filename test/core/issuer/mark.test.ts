import { describe, expect, test } from 'vitest';
import { ISSUERS } from '../../../src/core/issuer/known.ts';
import { issuerMark } from '../../../src/core/issuer/mark.ts';

const names = Object.values(ISSUERS).flat();

describe('the mark of an issuer', () => {
  test.each([
    ['GitHub', 'github'],
    ['github.com', 'github'],
    ['  Epic  Games ', 'epicgames'],
    ['TWITTER', 'x'],
    ['Tutanota', 'tuta'],
  ])('%s is known', (issuer, slug) => {
    expect(issuerMark(issuer)).toBe(slug);
  });

  test.each([
    '',
    ' ',
    'GitHub-login.evil',
    'github.com.evil.example',
    'evil-github.com',
    'GitHub Security',
    'GitHub\u200b',
    'GitHub\n',
    'Git Hub',
    // Cyrillic, full-width, and the Kelvin sign, whose small letter is a plain k.
    'GitНub',
    'ＧｉｔＨｕｂ',
    'Ti\u212aTok',
    'constructor',
    '__proto__',
    'Microsoft',
  ])('“%s” has none', (issuer) => {
    expect(issuerMark(issuer)).toBeNull();
  });

  test('every name is written as it is looked for, and belongs to one mark', () => {
    expect(names.filter((name) => issuerMark(name) === null)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
