import { describe, expect, test } from 'vitest';
import { choose } from '../../../src/core/field/choose.ts';
import { readPage } from '../../../src/core/field/read-page.ts';
import { isSubmitCaption, sends } from '../../../src/core/field/submit-captions.ts';
import { factsOf } from '../../forms/form.ts';

describe('what a button says of how the code comes', () => {
  test.each([
    'Senden',
    'Envoyer',
    'Pošlji',
    '送出',
    '送信',
    '提交',
    'إرسال',
    'Gönder',
    'Отправить',
    'Submit',
    'ส่ง',
  ])('the only button is no sending of a code: %s', async (caption) => {
    const form = { name: '', fields: [{ label: 'OTP' }], buttons: [caption], expect: 0 };
    expect(choose([await readPage(factsOf(form))], null).outcome).toBe('fill');
  });

  test.each([
    ['Senden', 'Bestätigen'],
    ['Envoyer', 'Valider'],
    ['发送', '登录'],
    ['Отправить', 'Войти'],
  ])('beside one that goes on it sends one: %s, %s', async (...buttons) => {
    const form = { name: '', fields: [{ label: 'OTP' }], buttons, expect: 'offer' as const };
    expect(choose([await readPage(factsOf(form))], null).outcome).toBe('offer');
  });

  test('a whole caption, not a word of it', () => {
    expect(sends('Send feedback')).toBe(false);
    expect(sends(' SEND! ')).toBe(true);
    expect(isSubmitCaption('Continue shopping')).toBe(false);
  });
});
