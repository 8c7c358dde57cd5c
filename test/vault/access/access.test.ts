import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newComputerId, newSync } from '../../../src/core/sync/merge/group.ts';
import { newPair } from '../../../src/core/vault/curve.ts';
import { account, NOW, PASSWORD } from '../account.ts';
import { begin, code, vault } from '../begun.ts';
import { profile, setPolicy } from '../double.ts';

const given = { permissions: ['downloads'] };
vi.mock('../../../src/browser/storage/areas.ts', () => ({
  readAreas: async () => ({
    local: profile.local,
    session: profile.session,
    sync: {},
    database: Object.fromEntries(profile.shadow),
    caches: {},
    pages: {},
  }),
}));
vi.mock('../../../src/browser/hosts.ts', () => ({ givenOnRequest: async () => given.permissions }));
vi.mock('../../../src/browser/tabs.ts', () => ({ ownVersion: () => '9.9.9' }));

const { changeSharing } = await import('../../../src/vault/write/change.ts');

interface File {
  about: string[];
  accounts: Record<string, unknown>[];
  taughtFields: Record<string, unknown>[];
  notSaved: Record<string, string>;
  stored: { in: string; name: string; what: string; value?: unknown; keptAt?: string }[];
  [member: string]: unknown;
}

const ABOUT = ['All of it.'];

async function file(): Promise<File> {
  return JSON.parse((await vault.accessFile(PASSWORD, ABOUT, NOW)).text) as File;
}

beforeEach(begin);

describe('the file with everything about the person', () => {
  it('asks for the password, and counts a wrong one', async () => {
    expect(await code(vault.accessFile('wrong', ABOUT, NOW))).toBe('password_wrong');
    expect(profile.local.wrongTries).toEqual({ count: 1, at: NOW });
  });

  it('is not made where the organization allows nothing unsealed', async () => {
    setPolicy({ plainExport: false });
    expect(await code(vault.accessFile(PASSWORD, ABOUT, NOW))).toBe('policy_off');
  });

  it('names the computers that share, and none of their keys', async () => {
    const { key, pair } = { key: new Uint8Array(32).fill(5), pair: await newPair() };
    const of = { group: crypto.randomUUID(), epoch: 1, key, rotation: null };
    const newcomer = {
      computer: newComputerId(),
      pair,
      name: 'Office',
      carrier: 'browser',
    } as const;
    const sync = newSync(newcomer, of, NOW);
    await changeSharing((contents) => ({ ...contents, sync }), NOW);
    const { sharing } = await file();
    expect(sharing).toMatchObject({
      through: 'the account of the browser',
      computers: [{ name: 'Office', isThisOne: true, removedAt: null }],
    });
    const { text } = await vault.accessFile(PASSWORD, ABOUT, NOW);
    for (const secret of [sync.key, sync.private]) expect(text).not.toContain(secret);
  });

  it('names the passkeys that open the vault, and holds none of their secrets', async () => {
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const prfSalt = `${'A'.repeat(43)}=`;
    await vault.addPasskey({ secret, credential: 'AAAA', prfSalt }, 'blue key', NOW);
    const { passkeys } = await file();
    expect(passkeys).toEqual([{ name: 'blue key', addedAt: '2027-01-15T08:00:00.000Z' }]);
  });

  it('holds accounts with their keys, the trash too, and taught fields', async () => {
    const more = account('b', { note: 'In the drawer', deletedAt: NOW, usedAt: NOW });
    const taught = { host: 'example.com', likeness: '["input"]', asked: true as const };
    await vault.change(
      (c) => ({ ...c, accounts: [...c.accounts, more], taughtFields: [taught] }),
      NOW,
    );
    const { about, accounts, taughtFields, madeBy, madeAt } = await file();
    expect({ about, madeBy, madeAt }).toEqual({
      about: ABOUT,
      madeBy: 'Latchkey 9.9.9',
      madeAt: '2027-01-15T08:00:00.000Z',
    });
    expect(accounts[1]).toMatchObject({
      site: 'Example',
      account: 'ann@example.com',
      secretKey: 'AEBAGBAFAYDQQCIK',
      confirmedSites: ['example.com'],
      recoveryCodes: [{ code: 'abcd-efgh', usedAt: null }],
      note: 'In the drawer',
      inTrashSince: '2027-01-15T08:00:00.000Z',
    });
    expect(accounts[0]?.link).toMatch(/^otpauth:\/\/totp\/.*secret=AEBAGBAFAYDQQCIK/);
    expect(taughtFields).toMatchObject([{ site: 'example.com', chosenWhenAsked: true }]);
  });

  it('holds every member of an account and of a taught field', async () => {
    const one = account('b', {
      enrollment: { confirmed: NOW, recovery: 'kept', second: null, extra: { third: 1 } },
    });
    await vault.change((c) => ({ ...c, accounts: [one] }), NOW);
    const [written = {}] = (await file()).accounts;
    // `extra` is there only where a newer version left something.
    expect(Object.keys(written).length).toBeGreaterThanOrEqual(Object.keys(one).length - 1);
    expect(written.settingUp).toEqual({
      siteAcceptedCode: '2027-01-15T08:00:00.000Z',
      recoveryCodesElsewhere: 'kept',
      secondDeviceOrBackup: null,
      fieldsOfNewerVersions: { third: 1 },
    });
    expect(new Set(Object.keys(one))).toEqual(new Set(Object.keys(account('known'))));
  });

  it('holds what was typed and not saved, opened', async () => {
    await vault.unlock(PASSWORD);
    await vault.keepDraft('add', 'half an account');
    const all = JSON.parse((await vault.accessFile(PASSWORD, ABOUT)).text) as File;
    expect(all.notSaved).toEqual({ add: 'half an account' });
  });

  it('lists every name in every area, also one that this version does not know', async () => {
    await vault.keepSnapshot('import', NOW);
    profile.local.later = { than: 'this' };
    profile.session.copied = true;
    const { stored } = await file();
    const names = [
      ...Object.keys(profile.local),
      ...Object.keys(profile.session),
      ...profile.shadow.keys(),
    ];
    expect(stored.map(({ name }) => name).sort()).toEqual(names.sort());
    expect(stored.find(({ name }) => name === 'copied')).toMatchObject({ value: true });
    expect(stored.find(({ name }) => name === 'later')).toEqual({
      in: 'storage.local',
      name: 'later',
      what: 'unknown to this version',
      value: { than: 'this' },
    });
    expect(stored.find(({ name }) => name.startsWith('snapshot/import'))?.keptAt).toBe(
      '2027-01-15T08:00:00.000Z',
    );
    expect(stored.filter(({ what }) => what.startsWith('unknown'))).toHaveLength(1);
  });

  it('never holds the key that opens later states of the vault', async () => {
    const { text } = await vault.accessFile(PASSWORD, ABOUT, NOW);
    const { key } = profile.session.session as { key: string };
    expect(text).not.toContain(key);
    expect(text).not.toContain(PASSWORD);
  });
});

describe('what is left after erasing', () => {
  it('is counted area by area, and is nothing', async () => {
    expect(Object.values((await vault.leftovers()).counts).some((count) => count > 0)).toBe(true);
    await vault.eraseEverything();
    given.permissions = [];
    expect(await vault.leftovers()).toEqual({
      counts: { local: 0, session: 0, sync: 0, database: 0, caches: 0, pages: 0 },
      given: [],
    });
  });
});
