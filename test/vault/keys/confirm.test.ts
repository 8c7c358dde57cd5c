import { beforeEach, expect, it } from 'vitest';
import { NOW, PASSWORD } from '../account.ts';
import { begin, code, stored, vault } from '../begun.ts';
import { profile } from '../double.ts';

beforeEach(begin);

it('the password is confirmed without any change, and wrong tries are counted', async () => {
  const before = stored();
  await vault.confirmPassword(PASSWORD, NOW);
  expect(stored()).toBe(before);
  expect(await code(vault.confirmPassword('wrong', NOW))).toBe('password_wrong');
  expect(profile.local.wrongTries).toMatchObject({ count: 1 });
});
