// A page of a test build only: hands the real vault, in the real browser, to whoever drives the page.
import { Refusal } from '../../src/core/refusal.ts';
import type { Account } from '../../src/core/vault/account.ts';
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
    extra: {},
  };
}

const add = (names: string[]) =>
  vault.change((contents) => ({ ...contents, accounts: [...contents.accounts, ...names.map(account)] }));

const remove = (names: string[]) =>
  vault.change((contents) => ({
    ...contents,
    accounts: contents.accounts.filter(({ accountName }) => !names.includes(accountName)),
  }));

/** What the driver can ask for by name; the last four go on until the browser dies. */
const work = {
  create: (password: string) => vault.create(password),

  async inspect(passwords: string[]) {
    for (const password of passwords) {
      try {
        const { accounts, extra } = await vault.unlock(password);
        return {
          password,
          steps: extra.stepped ?? [],
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

  /** Random work with text that must never be found on the disk; `control` is stored openly, to prove the search. */
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

interface Chrome {
  chrome: { storage: { local: { set(values: Record<string, string>): Promise<void> } } };
}

type Tell = (what: string, names: string[]) => Promise<void>;

// Chromium's driver puts its own function here; Firefox's is asked over HTTP.
const tell: Tell = (what, names) => (globalThis as unknown as { tell: Tell }).tell(what, names);

async function obey(server: string): Promise<void> {
  const ask = async (path: string, body: unknown): Promise<unknown> =>
    (await fetch(`${server}/${path}`, { method: 'POST', body: JSON.stringify(body) })).json();
  Object.assign(globalThis, { tell: (what: string, names: string[]) => ask('tell', { what, names }) });
  for (let answer: unknown = null; ; ) {
    const { name, args } = (await ask('next', answer)) as { name: keyof typeof work; args: never[] };
    answer = await (work[name] as (...given: never[]) => Promise<unknown>)(...args).catch(String);
  }
}

Object.assign(globalThis, { work });
const server = new URLSearchParams(location.search).get('server');
if (server) void obey(server);
