import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  add,
  carryFiles,
  dropFiles,
  filesOf,
  go,
  join,
  listed,
  type OneComputer,
  pairingCode,
  putFiles,
  shareNow,
  standInFolder,
  startComputer,
  switchOn,
} from '../../drive/computers.ts';
import { press, textWhenThere } from '../../drive/popup.ts';
import { sentence } from '../../drive/scene.ts';

let office: OneComputer;
let home: OneComputer;

beforeAll(async () => {
  [office, home] = [await startComputer(), await startComputer()];
  for (const computer of [office, home]) await standInFolder(computer);
});
afterAll(async () => {
  await Promise.all([office?.close(), home?.close()]);
});

const names = async (computer: OneComputer): Promise<string[]> =>
  Object.keys(await filesOf(computer)).sort();

test('switched on, the folder holds one sealed file of this computer', async () => {
  await add(office, 'Harbour');
  await switchOn(office, 'Office', 'folder');
  await expect.poll(() => names(office)).toHaveLength(1);
  const files = await filesOf(office);
  expect(Object.keys(files)).toEqual([expect.stringMatching(/^latchkey-[a-z2-7]{8}\.replica$/)]);
  const [text = ''] = Object.values(files).map(atob);
  expect(text).not.toMatch(/Harbour|pat@example|Office/);
  expect(text.slice(12)).toMatch(/^\{"version":1,/);
});

test('a second computer joins with the code, and both have the accounts of both', async () => {
  await add(home, 'Lighthouse');
  const code = await pairingCode(office);
  expect(await names(office)).toHaveLength(2);
  await carryFiles(office, home);
  await join(home, code, 'Home', 'folder');
  await expect
    .poll(() => listed(home))
    .toEqual(['Harbour / pat@example.com', 'Lighthouse / pat@example.com']);
  await carryFiles(home, office);
  // The observer, or else the press, takes it in; then the code is used up.
  expect(await textWhenThere(office.settings, '.paired')).toBe(
    sentence('devices_paired', { name: 'Home' }),
  );
  await expect
    .poll(async () => (await names(office)).some((name) => name.includes('pairing')))
    .toBe(false);
  expect(await listed(office)).toEqual(await listed(home));
});

test('copies of a conflict are read like any other, and no other file is touched', async () => {
  await add(home, 'Pier');
  await go(home, 'devices');
  await shareNow(home);
  const [name = ''] = (await names(home)).filter((one) => one.startsWith('latchkey-'));
  const files = await filesOf(home);
  const newest = Object.entries(files);
  await putFiles(office, {
    ...Object.fromEntries(
      newest.map(([one, bytes]) => [
        one.replace('.replica', '.sync-conflict-20261128-120000-ABCDEFG.replica'),
        bytes,
      ]),
    ),
    'holiday.txt': btoa('no copy'),
    [`${name}.crswap`]: btoa('unfinished'),
  });
  await go(office, 'devices');
  await shareNow(office);
  expect(await listed(office)).toEqual(await listed(home));
  expect(await names(office)).toContain('holiday.txt');
});

test('a file that cannot be read is named, and stops no other', async () => {
  const name = 'latchkey (damaged copy).replica';
  // The folder lists its files in no order, and has others.
  const files = Object.entries(await filesOf(office));
  const bytes = files.find(([file]) => /^latchkey-\w+\.replica$/.test(file))?.[1] ?? '';
  await putFiles(office, { [name]: btoa(atob(bytes).slice(0, 700)) });
  await add(home, 'Quay');
  await go(home, 'devices');
  await shareNow(home);
  await carryFiles(home, office);
  await go(office, 'devices');
  await shareNow(office);
  expect(await textWhenThere(office.settings, '.unread-file')).toBe(
    `${sentence('devices_unread', { name })} ${sentence('refusal_sync_damaged')}`,
  );
  expect(await listed(office)).toEqual(await listed(home));
  await dropFiles(office, [name]);
  await go(office, 'devices');
  await shareNow(office);
  await office.settings.waitForFunction(() => document.querySelector('.unread-file') === null);
});

test('switching off deletes this computer’s own file and no other', async () => {
  const before = await names(home);
  await go(home, 'devices');
  await press(home.settings, '.stop-begin');
  await press(home.settings, '.stop-now');
  await home.settings.waitForSelector('.begin-sharing');
  const after = await names(home);
  expect(before.filter((name) => !after.includes(name))).toHaveLength(1);
  expect(await listed(home)).toHaveLength(4);
});
