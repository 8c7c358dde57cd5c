import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/core/field/read-page.ts';
import { recoveryField } from '../../../src/core/recovery/field.ts';
import { apps } from '../../forms/apps.ts';
import { asked } from '../../forms/asked.ts';
import { type Form, factsOf } from '../../forms/form.ts';
import { forms } from '../../forms/forms.ts';
import { nearby } from '../../forms/nearby.ts';
import { others } from '../../forms/others.ts';
import { parts } from '../../forms/parts.ts';
import { sent } from '../../forms/sent.ts';
import { getsBoth } from '../../recovery/both.ts';

async function fieldOf(form: Form): Promise<number | null> {
  return recoveryField([await readPage(factsOf(form))])?.field.index ?? null;
}

const page = (label: string, html = 'name=code', text: string[] = []): Form => ({
  name: label,
  text,
  fields: [{ label, html }],
  expect: 'never',
});

describe('a field for a recovery code', () => {
  test.each([
    page('Recovery code'),
    page('Backup code', 'name=backup_code autocomplete=one-time-code'),
    page('Gjenopprettingskode'),
    page('Код восстановления'),
    page('Obnovitvena koda'),
    page('Mã khôi phục', 'name=code', ['Xác minh hai bước']),
    page('恢复代码'),
    page('Wiederherstellungscode', 'name=code minlength=10'),
    page('Code de secours'),
    page('Code', 'name=code', ['Enter one of your recovery codes']),
    page('Recovery code', 'name=code', [
      'No access to your authenticator app? Use a recovery code.',
    ]),
  ])('$name', async (form) => {
    expect(await fieldOf(form)).toBe(0);
  });

  test.each([
    page('Authentication code or recovery code'),
    page('Authentication code', 'name=otp'),
    page('Backup code', 'name=code autocomplete=one-time-code', [
      'Mobile app',
      'Enter the backup code that the mobile app generated:',
    ]),
    page('백업 코드를 입력하세요.', 'name=code autocomplete=one-time-code', [
      '모바일 앱에서 생성한 백업 코드를 입력하세요:',
    ]),
    page('Recovery email', 'name=recovery_email'),
    page('Recovery phone', 'name=recovery_phone'),
    page('Promo code', 'name=coupon'),
    page('Password', 'type=password name=password'),
  ])('not $name', async (form) => {
    expect(await fieldOf(form)).toBeNull();
  });

  test('none of two', async () => {
    const fields = [{ label: 'Recovery code' }, { label: 'Backup code' }];
    expect(await fieldOf({ name: '', fields, expect: 'never' })).toBeNull();
  });
});

describe('over all forms', () => {
  const all = [...forms, ...asked, ...sent, ...others, ...parts, ...nearby, ...apps];

  test('no field gets both kinds of codes', async () => {
    let some = 0;
    for (const form of all) {
      const read = await readPage(factsOf(form));
      const index = recoveryField([read])?.field.index;
      if (index === undefined) continue;
      some += 1;
      expect(getsBoth([read]), form.name).toBe(false);
      expect(form.expect, form.name).not.toBe(index);
    }
    expect(some).toBeGreaterThan(10);
  });
});
