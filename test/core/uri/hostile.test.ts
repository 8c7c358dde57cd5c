import { describe, expect, test } from 'vitest';
import { decodeBase32, rereadBase32 } from '../../../src/core/bytes/base32.ts';
import { lookalikeOf } from '../../../src/core/match/lookalike.ts';
import { hostOf } from '../../../src/core/match/site.ts';
import { draftFromKey, formatKeyUri, parseKeyUri } from '../../../src/core/uri/keyuri.ts';
import { parseMigration } from '../../../src/core/uri/migration.ts';
import { otherwise } from '../../../src/core/uri/other-text.ts';
import { refused } from '../otp/refused.ts';

/**
 * Longer than anything that a person pastes: what begins anew at each letter would take many
 * minutes, where this takes a moment.
 */
const LENGTHS = [60_000, 500_000];
const PATIENCE_MS = 60_000;

/** What a page, a picture or a paste could hold to make us slow or throw: a unit, repeated. */
const UNITS = [
  'a',
  '8',
  '=',
  '&',
  '%',
  '%E9a',
  '%E4%BD%A0',
  ':',
  '/',
  '#',
  '.',
  '\n',
  '\u200b',
  '\ud800',
  '\u0335',
  '\u200d\u0335',
  '\u06a9\u200c',
  '😀',
  '&a=b',
  '&secret=A',
  'xn--a.',
  'CgIKAA',
];

const STARTS = [
  '',
  'otpauth://totp/',
  'otpauth://totp/a?secret=KRUGKIDR&issuer=',
  'otpauth-migration://offline?data=',
  'https://',
];

const ANSWERS: [name: string, answer: (text: string) => unknown][] = [
  [
    'parseKeyUri',
    (text) => {
      const draft = parseKeyUri(text);
      return draft && formatKeyUri(draft);
    },
  ],
  ['parseMigration', parseMigration],
  ['otherwise', otherwise],
  ['decodeBase32', decodeBase32],
  ['rereadBase32', rereadBase32],
  ['draftFromKey', draftFromKey],
  [
    'hostOf',
    (text) => {
      const host = hostOf(text);
      return host && lookalikeOf(host, ['login.example.com', '*.github.com']);
    },
  ],
];

describe.each(ANSWERS)('%s answers by a value or a refusal', (_name, answer) => {
  test.each(STARTS)('after %j', { timeout: PATIENCE_MS }, (start) => {
    for (const unit of UNITS) {
      for (const length of LENGTHS) {
        const text = start + unit.repeat((length - start.length) / unit.length);
        expect(
          () => refused(() => answer(text)),
          `${JSON.stringify(unit)} to ${length}`,
        ).not.toThrow();
      }
    }
  });
});
