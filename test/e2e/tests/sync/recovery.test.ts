import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  add,
  carryItems,
  go,
  listed,
  type OneComputer,
  shareNow,
  startComputer,
  switchOn,
  synced,
} from '../../drive/computers.ts';
import { parts } from '../../drive/parts.ts';
import { press, textWhenThere } from '../../drive/popup.ts';
import { PASSWORD, sentence } from '../../drive/scene.ts';

let office: OneComputer;
let home: OneComputer;

beforeAll(async () => {
  [office, home] = [await startComputer(), await startComputer()];
});
afterAll(async () => {
  await Promise.all([office?.close(), home?.close()]);
});

/** Makes a recovery key and returns its 48 digits, as they stand on the sheet. */
async function recoveryKey({ settings }: OneComputer): Promise<string> {
  await press(settings, 'button.to-security');
  await press(settings, '.make-recovery-key');
  await settings.locator('#confirm-password').fill(PASSWORD);
  await press(settings, '.confirm');
  return (await textWhenThere(settings, '.sheet .letters')).replace(/\s/g, '');
}

/** Joins with a recovery key, and returns what is said then. */
async function joined({ settings }: OneComputer, digits: string): Promise<string> {
  await settings.locator('#pairing-code').fill(digits);
  await press(settings, '.join-now');
  return textWhenThere(settings, `${parts.message.good}, .join-form .error`);
}

test('with the recovery key of the one, the other joins, and both have all', async () => {
  await add(office, 'Harbour');
  await add(home, 'Lighthouse');
  const digits = await recoveryKey(office);
  await switchOn(office, 'Office');
  await shareNow(office);
  await expect.poll(async () => Object.keys(await synced(office)).length).toBeGreaterThan(1);
  await carryItems(office, home);

  const { settings } = home;
  await go(home, 'devices');
  await press(settings, 'button.join');
  await press(settings, '.other-way');
  expect(await textWhenThere(settings, 'label[for=pairing-code]')).toBe(sentence('recovery_key'));
  const wrong = `${'000011-'.repeat(7)}000011`;
  expect(await joined(home, wrong)).toBe(sentence('refusal_sync_recovery'));
  expect(await joined(home, digits)).toContain(sentence('devices_joined'));
  const both = ['Harbour / pat@example.com', 'Lighthouse / pat@example.com'];
  await expect.poll(() => listed(home)).toEqual(both);
  await carryItems(home, office);
  await expect.poll(() => listed(office)).toEqual(both);
});
