import { describe, expect, test } from 'vitest';
import { choose } from '../../../src/core/field/choose.ts';
import { readPage } from '../../../src/core/field/read-page.ts';
import { recoveryField } from '../../../src/core/recovery/field.ts';
import { asked } from '../../forms/asked.ts';
import { type Form, factsOf } from '../../forms/form.ts';
import { forms } from '../../forms/forms.ts';
import { others } from '../../forms/others.ts';
import { parts } from '../../forms/parts.ts';
import { sent } from '../../forms/sent.ts';

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
  ])('$name', async (form) => {
    expect(await fieldOf(form)).toBe(0);
  });

  test.each([
    page('Authentication code or recovery code'),
    page('Authentication code', 'name=otp'),
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
  const all = [...forms, ...asked, ...sent, ...others, ...parts];
  const shapes = [6, 7, 8].map((digits) => ({ digits, letters: false }));

  test('no field gets both kinds of codes', async () => {
    let some = 0;
    for (const form of all) {
      const read = await readPage(factsOf(form));
      const index = recoveryField([read])?.field.index;
      if (index === undefined) continue;
      some += 1;
      for (const shape of [null, ...shapes]) {
        const decision = choose([read], shape);
        const places =
          decision.outcome === 'fill'
            ? [decision.place]
            : decision.outcome === 'offer'
              ? decision.places
              : [];
        const indexes = places.flatMap(({ fields }) => fields.map((field) => field.index));
        expect(indexes, form.name).not.toContain(index);
      }
      expect(form.expect, form.name).not.toBe(index);
    }
    expect(some).toBeGreaterThan(10);
  });
});
