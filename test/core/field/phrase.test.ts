import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/core/field/words/en.ts';
import { fold, wordsOf } from '../../../src/core/field/words/fold.ts';
import { lists } from '../../../src/core/field/words/index.ts';
import { said } from './said.ts';

const languages = [en, ...(await Promise.all(Object.values(lists).map((load) => load())))];

describe('words', () => {
  test.each([
    ['two-factor', ['two', 'factor']],
    ['otpCode', ['otp', 'code']],
    ['user[otp_attempt]', ['user', 'otp', 'attempt']],
    ['OTPCode2', ['otp', 'code', '2']],
    ['2faCode', ['2fa', 'code']],
    ['Код подтверждения:', ['код', 'подтверждения']],
    ['Mã xác minh', ['ma', 'xac', 'minh']],
    ['Bestätigungscode', ['bestatigungscode']],
    ['6자리 코드', ['6', '자리', '코드']],
    ['验证码', ['验', '证', '码']],
    ['٦ أرقام', ['6', 'ارقام']],
    ['אימות דו־שלבי', ['אימות', 'דו', 'שלבי']],
    ['دو‌مرحله‌ای', ['دو', 'مرحله', 'ای']],
    ['ＯＴＰコード', ['otp', 'コ', 'ー', 'ト']],
  ])('%s', (text, words) => {
    expect(
      wordsOf(text).map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')),
    ).toEqual(words);
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
    );
  });
});

describe('what a text speaks of', () => {
  test.each([
    ['Backup verification code', { recovery: 1 }],
    ['备用验证码', { recovery: 1 }],
    ['Code de vérification de secours', { recovery: 1 }],
    ['OTP or recovery code', { once: 1, recovery: 1 }],
    ['One-time recovery code', { recovery: 1 }],
    ['Two-factor code', { factor: 1, code: 1 }],
    ['Google Authenticator', { app: 1 }],
    ['Enter the 6-digit code', { digits: 1, code: 1 }],
    ['Código enviado por SMS', { code: 1, sent: 2 }],
    ['Please confirm by entering the generated token', { verify: 1 }],
    ['Reservekode', { recovery: 1 }],
  ])('%s', (text, mentions) => {
    expect(said(text)).toEqual(mentions);
  });

  test.each([
    ['As said above, type the number', false],
    ['Sisesta kood, mille said', true],
    ['The sender of this page waits for it', false],
    ['Vi sender dig en kode', true],
  ])('a short word of another language counts where that language shows: %s', (text, isSent) => {
    expect('sent' in said(text)).toBe(isSent);
  });

  test.each(['e-mail', 'E-Mail', 'email', 'e mail'])('%s is one word', (word) => {
    expect(said(`Confirm your ${word}`)).toHaveProperty('sent');
  });

  test('a word is not found inside another', () => {
    expect(said('A spinning episode, perhaps a kodak')).toEqual({});
    expect(said('totpcode')).not.toHaveProperty('postal');
  });

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => Boolean(said(text))),
    );
  });
});

describe('the words of every language', () => {
  test.each(
    languages.map((language) => [(language.verify ?? '').split('|')[0] ?? '', language] as const),
  )(
    '%s: says how a code is asked for, and how a backup code is',
    (_, { app, factor, once, verify, code, recovery, sent }) => {
      for (const texts of [app, factor, once, verify, code, recovery, sent]) {
        const phrases = (texts ?? '').split('|').map((text) => text.trim());
        expect(phrases.length).toBeGreaterThan(1);
        expect(phrases.filter((phrase) => wordsOf(phrase.replace('#', '6')).length === 0)).toEqual(
          [],
        );
      }
    },
  );
});
