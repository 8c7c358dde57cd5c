import { describe, expect, test } from 'vitest';
import { lookalikeOf } from '../../../src/core/match/lookalike.ts';
import { hostOf } from '../../../src/core/match/site.ts';
import { decodeBase32, rereadBase32 } from '../../../src/core/otp/base32.ts';
import { draftFromKey, formatKeyUri, parseKeyUri } from '../../../src/core/uri/keyuri.ts';
import { parseMigration } from '../../../src/core/uri/migration.ts';
import { otherwise } from '../../../src/core/uri/otherwise.ts';
import { refused } from '../otp/refused.ts';

const MEGABYTE = 1_000_000;
const LIMIT_MS = 50;

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

/** Returns the milliseconds of processor time, the best of up to five: what else the machine does says nothing about ours. */
function quickest(action: () => unknown): number {
  let best = Infinity;
  for (let tries = 0; tries < 5 && best >= LIMIT_MS; tries++) {
    const start = process.cpuUsage();
    refused(action);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe.each(ANSWERS)('%s answers at once, by a value or a refusal', (_name, answer) => {
  test.each(STARTS)('after %j', (start) => {
    for (const unit of UNITS) {
      for (const length of [60_000, MEGABYTE]) {
        const text = start + unit.repeat((length - start.length) / unit.length);
        expect(
          quickest(() => answer(text)),
          `${JSON.stringify(unit)} to ${length}`,
        ).toBeLessThan(LIMIT_MS);
      }
    }
  });
});
