// A browser that is killed while it shares: nothing is lost, and nothing torn is read.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  add,
  carryItems,
  go,
  join,
  kill,
  listed,
  local,
  type OneComputer,
  pairingCode,
  shareNow,
  startComputer,
  switchOn,
} from '../../drive/computers.ts';
import { press } from '../../drive/popup.ts';

let profile: string;
let office: OneComputer;
let home: OneComputer;

beforeAll(async () => {
  profile = await mkdtemp(pathOf(tmpdir(), 'latchkey-shared-'));
  [office, home] = [await startComputer({ profile }), await startComputer()];
});
afterAll(async () => {
  await Promise.all([office?.close(), home?.close()]);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('killed while it writes, again and again, both come to hold what both have', async () => {
  await switchOn(office, 'Office');
  const code = await pairingCode(office);
  await carryItems(office, home);
  await join(home, code, 'Home');
  await carryItems(home, office);
  await office.settings.waitForSelector('.paired');
  const all: string[] = [];
  for (const site of ['Alder', 'Birch', 'Cedar']) {
    await add(office, site);
    await add(home, `${site} too`);
    all.push(`${site} / pat@example.com`, `${site} too / pat@example.com`);
    await go(office, 'devices');
    await press(office.settings, '.share-now');
    await kill(office);
    // Whatever of it is on the disk is what the browser's account would carry.
    office = await startComputer({ profile });
    await carryItems(office, home);
    await go(home, 'devices');
    await shareNow(home);
    expect((await local(home)).sync).toMatchObject({ failed: null });
    await carryItems(home, office);
    await go(office, 'devices');
    await shareNow(office);
    await carryItems(office, home);
    await expect.poll(() => listed(home)).toEqual(all.toSorted());
    expect(await listed(office)).toEqual(all.toSorted());
  }
});
