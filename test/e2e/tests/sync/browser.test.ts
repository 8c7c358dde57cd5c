import { afterAll, beforeAll, expect, test } from 'vitest';
import { endWorker } from '../../drive/browser.ts';
import {
  add,
  carryItems,
  go,
  join,
  listed,
  local,
  type OneComputer,
  openAccount,
  pairingCode,
  pressAndHear,
  rename,
  shareNow,
  startComputer,
  switchOn,
  synced,
} from '../../drive/computers.ts';
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

/** Writes what waits on one computer, and carries it to the other, which takes it in. */
async function share(from: OneComputer, to: OneComputer): Promise<void> {
  await go(from, 'devices');
  await shareNow(from);
  await carryItems(from, to);
  await go(to, 'devices');
  await shareNow(to);
}

const lines = (computer: OneComputer): Promise<string[]> =>
  computer.settings.$$eval('.came .line', (all) => all.map((line) => line.className));

test('off, nothing is in the browser’s sync; on, only sealed text is', async () => {
  await add(office, 'Harbour');
  expect(await synced(office)).toEqual({});
  await switchOn(office, 'Office');
  await expect.poll(async () => Object.keys(await synced(office)).length).toBe(2);
  const text = JSON.stringify(await synced(office));
  expect(text).not.toMatch(/Harbour|pat@example|Office/);
  expect(text).toContain('\\"v\\":1');
});

test('another code opens nothing, the right one brings the accounts of both together', async () => {
  await add(home, 'Lighthouse');
  const code = await pairingCode(office);
  expect(code).toMatch(/^(?:\d{6}-){7}\d{6}$/);
  expect(await synced(office)).toHaveProperty('pair');
  await carryItems(office, home);
  await expect(join(home, `${'000011-'.repeat(7)}000011`, 'Home')).rejects.toThrow(
    sentence('refusal_pairing_wrong'),
  );
  await home.settings.reload();
  await join(home, code, 'Home');
  await expect
    .poll(() => listed(home))
    .toEqual(['Harbour / pat@example.com', 'Lighthouse / pat@example.com']);
  await carryItems(home, office);
  expect(await textWhenThere(office.settings, '.paired')).toBe(
    sentence('devices_paired', { name: 'Home' }),
  );
  // Used, so it is gone.
  await expect.poll(async () => Object.keys(await synced(office))).not.toContain('pair');
  expect(await listed(office)).toEqual(await listed(home));
});

test('edits of different fields on both, while both are away, are both kept', async () => {
  await rename(office, 'Harbour', 'account-name', 'kim@example.com');
  await rename(home, 'Harbour', 'issuer', 'Marina');
  await share(home, office);
  await share(office, home);
  const both = ['Lighthouse / pat@example.com', 'Marina / kim@example.com'];
  expect(await listed(office)).toEqual(both);
  expect(await listed(home)).toEqual(both);
});

test('what came is listed by the computer it came from, and the state before is kept', async () => {
  await go(office, 'devices');
  expect(await lines(office)).toContain('line came-changed');
  expect(await textWhenThere(office.settings, '.came-changed .account-name')).toContain('Home');
  await press(office.settings, '.to-before');
  const kinds = await textWhenThere(office.settings, '.snapshots .panel');
  expect(kinds).toContain(sentence('snapshot_sync'));
});

test('a worker that was ended takes in what comes, and while locked it waits', async () => {
  await add(home, 'Pier');
  await go(home, 'devices');
  await shareNow(home);
  await endWorker(office);
  await carryItems(home, office);
  await expect.poll(() => listed(office)).toContain('Pier / pat@example.com');

  await go(office, 'security');
  await press(office.settings, '.lock-now');
  await office.settings.waitForSelector('.locked.screen');
  const before = (await local(office)).vault;
  await add(home, 'Quay');
  await go(home, 'devices');
  await shareNow(home);
  await carryItems(home, office);
  await expect.poll(async () => (await local(office)).sync).toMatchObject({ waits: true });
  expect((await local(office)).vault).toBe(before);
  await office.settings.type('#password', PASSWORD);
  await office.settings.keyboard.press('Enter');
  await office.settings.waitForSelector('nav.rail');
  await expect.poll(() => listed(office)).toContain('Quay / pat@example.com');
  expect((await local(office)).sync).toMatchObject({ waits: false });
});

test('deleted here and edited there, the account comes back, and that is said', async () => {
  await openAccount(office, 'Quay');
  await pressAndHear(office.settings, '.page button.delete');
  await rename(home, 'Quay', 'account-name', 'lee@example.com');
  await share(office, home);
  await share(home, office);
  expect(await listed(home)).toContain('Quay / lee@example.com');
  expect(await listed(office)).toEqual(await listed(home));
});

test('a backup is restored everywhere only when the person says so', async () => {
  await go(office, 'backup');
  await press(office.settings, '.snapshots .restore');
  expect(await textWhenThere(office.settings, '#about-everywhere')).toBe(
    sentence('devices_restore'),
  );
  const before = (await local(office)).vault;
  await press(office.settings, '.only-look');
  await office.settings.waitForSelector('.looked-at li');
  expect((await local(office)).vault).toBe(before);
});

test('a computer that was removed gets nothing new, and is told', async () => {
  await go(office, 'devices');
  await press(office.settings, '.computer .remove');
  await pressAndHear(office.settings, '.remove-sure');
  await add(office, 'Secret');
  await go(office, 'devices');
  await shareNow(office);
  await carryItems(office, home);
  await go(home, 'devices');
  expect(await textWhenThere(home.settings, '.sharing-removed')).toBe(sentence('devices_gone'));
  expect(await listed(home)).not.toContain('Secret / pat@example.com');
});

test('switched off and deleted, nothing is left in the browser’s sync', async () => {
  await go(office, 'devices');
  await press(office.settings, '.stop-begin');
  await press(office.settings, '.stop-now');
  await office.settings.waitForSelector('.begin-sharing');
  expect(await synced(office)).toEqual({});
  // What is remembered of sharing goes last, after the vault no longer shares.
  await expect.poll(() => local(office), { timeout: 20_000 }).not.toHaveProperty('sync');
  expect(await listed(office)).toContain('Secret / pat@example.com');
});
