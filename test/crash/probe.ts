// A page of a test build only: hands the real vault, in the real browser, to whoever drives the
// page.

import type { Account } from '../../src/core/account/account.ts';
import { Refusal } from '../../src/core/refusal.ts';
import * as vault from '../../src/vault/vault.ts';

/** Returns an account named so that an acknowledged one is recognised. */
function account(accountName: string): Account {
  const now = Math.floor(Date.now() / 1000);
  return {
    id: crypto.randomUUID(),
    issuer: 'Example',
    accountName,
    secret: crypto.getRandomValues(new Uint8Array(20)),
    type: 'totp',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    parameters: [],
    sites: ['*.example.com'],
    recoveryCodes: [],
    tags: [],
    pinned: false,
    note: '',
    createdAt: now,
    updatedAt: now,
    usedAt: null,
    deletedAt: null,
    expiredAt: null,
    enrollment: null,
    stamps: null,
    extra: {},
  };
}

const add = (names: string[]) =>
  vault.change((contents) => ({
    ...contents,
    accounts: [...contents.accounts, ...names.map(account)],
  }));

const remove = (names: string[]) =>
  vault.change((contents) => ({
    ...contents,
    accounts: contents.accounts.filter(({ accountName }) => !names.includes(accountName)),
  }));

/**
 * What the driver can ask for by name; `add`, `import`, `password` and `slots` go on until the
 * browser dies.
 */
const work = {
  create: (password: string) => vault.create(password),

  async inspect(passwords: string[]) {
    for (const password of passwords) {
      try {
        const { accounts, extra } = await vault.unlock(password);
        return {
          password,
          steps: extra.stepped ?? [],
          notices: await vault.takeNotices(),
          names: accounts.map(({ accountName }) => accountName),
        };
      } catch (caught) {
        const code = caught instanceof Refusal ? caught.code : String(caught);
        if (code !== 'password_wrong') return { refusal: code };
      }
    }
    return { refusal: 'no password opens it' };
  },

  async addTimes(prefix: string, times: number) {
    await Promise.all(Array.from({ length: times }, (_, at) => add([`${prefix}-${at}`])));
  },

  addNamed: (issuers: string[]) =>
    vault.change((contents) => ({
      ...contents,
      accounts: [
        ...contents.accounts,
        ...issuers.map((issuer) => ({ ...account('pat'), issuer, sites: [] })),
      ],
    })),

  addCounter: (site: string) =>
    vault.change((contents) => ({
      ...contents,
      accounts: [
        ...contents.accounts,
        { ...account('pat'), issuer: 'Counter', type: 'hotp', sites: [site] },
      ],
    })),

  async contents() {
    const { accounts } = await vault.read();
    return accounts.map(({ issuer, accountName, note, counter }) => ({
      issuer,
      accountName,
      note,
      counter,
    }));
  },

  async add(prefix: string) {
    for (let at = 0; ; at++) {
      await tell('start', [`${prefix}-${at}`]);
      await add([`${prefix}-${at}`]);
      await tell('done', [`${prefix}-${at}`]);
    }
  },

  async import(prefix: string, size: number) {
    for (let at = 0; ; at++) {
      const names = Array.from({ length: size }, (_, index) => `${prefix}-${at}-${index}`);
      await vault.keepSnapshot('import');
      await tell('start', names);
      await add(names);
      await tell('done', names);
      // ten thousand imported in a row would be another test
      await tell('going', names);
      await remove(names);
      await tell('gone', names);
    }
  },

  async password(prefix: string, _size: number, current: string) {
    for (let at = 0, old = current; ; at++) {
      const next = `${prefix} ${at} seven quiet copper lanterns`;
      await tell('password', [next]);
      await vault.changePassword(old, next);
      await tell('changed', [next]);
      old = next;
    }
  },

  /**
   * Random work with text that must never be found on the disk; `control` is stored openly, to
   * prove the search.
   */
  async wander(operations: number, markers: string[], password: string, control: string) {
    await (globalThis as unknown as Chrome).chrome.storage.local.set({ control });
    const marked = (): Account => {
      const [issuer = '', accountName = '', note = '', code = '', secret = ''] = markers.toSorted(
        () => Math.random() - 0.5,
      );
      const recoveryCodes = [{ code, usedAt: null }];
      return {
        ...account(accountName),
        issuer,
        note,
        recoveryCodes,
        secret: new TextEncoder().encode(secret),
      };
    };
    for (let at = 0; at < operations; at++) {
      const chance = Math.random();
      if (chance < 0.6)
        await vault.change((old) => ({ ...old, accounts: [...old.accounts.slice(-40), marked()] }));
      else if (chance < 0.8) await vault.read();
      else if (chance < 0.85) await vault.keepSnapshot('import');
      else if (chance < 0.9) await vault.makeRecoveryKey(password);
      else if (chance < 0.93) await vault.backupFile();
      else if (chance < 0.95) await vault.changePassword(password, password);
      else {
        await vault.lock();
        await vault.unlock(password);
      }
    }
  },

  async slots(_prefix: string, _size: number, password: string) {
    for (;;) await vault.makeRecoveryKey(password);
  },
};

type Ask = (...given: unknown[]) => unknown;

interface Roots {
  storage: { local: Record<'set' | 'remove', Ask> };
}

interface Chrome {
  chrome: { storage: { local: { set(values: Record<string, string>): Promise<void> } } };
}

type Tell = (what: string, names: string[]) => Promise<void>;

// Chromium's driver puts its own function here; Firefox's is asked over HTTP.
const tell: Tell = (what, names) => (globalThis as unknown as { tell: Tell }).tell(what, names);

async function obey(server: string): Promise<void> {
  const ask = async (path: string, body: unknown): Promise<unknown> =>
    (await fetch(`${server}/${path}`, { method: 'POST', body: JSON.stringify(body) })).json();
  Object.assign(globalThis, {
    tell: (what: string, names: string[]) => ask('tell', { what, names }),
  });
  watchWrites();
  for (let answer: unknown = null; ; ) {
    const { name, args } = (await ask('next', answer)) as {
      name: keyof typeof work;
      args: never[];
    };
    answer = await (work[name] as (...given: never[]) => Promise<unknown>)(...args).catch(String);
  }
}

/**
 * Tells the driver of every write to the disk as it begins and as it ends, so that a kill can be
 * aimed between the two.
 */
function watchWrites(): void {
  const begins = (where: string): void => void tell('begins', [where]);
  const ends = (where: string): void => void tell('ends', [where]);
  const roots = globalThis as unknown as Partial<Record<'chrome' | 'browser', Roots>>;
  for (const local of new Set([roots.browser?.storage.local, roots.chrome?.storage.local])) {
    if (!local) continue;
    for (const name of ['set', 'remove'] as const) {
      const real = local[name].bind(local);
      local[name] = (...given) => {
        begins('local');
        const last = given.at(-1);
        if (typeof last !== 'function')
          return (real(...given) as Promise<void>).finally(() => ends('local'));
        return real(...given.slice(0, -1), (...answer: unknown[]) => {
          ends('local');
          (last as Ask)(...answer);
        });
      };
    }
  }
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    begins('shadow');
    this.transaction.addEventListener('complete', () => ends('shadow'));
    return put.apply(this, given);
  };
}

Object.assign(globalThis, { work, watchWrites });
const server = new URLSearchParams(location.search).get('server');
if (server) void obey(server);
