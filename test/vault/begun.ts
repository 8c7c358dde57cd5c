import { vi } from 'vitest';
import type { Contents } from '../../src/core/account/account.ts';
import { account, NOW, PASSWORD } from './account.ts';
import { doubleLocks, freshProfile, profile } from './double.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./double.ts')).polyfill }));
vi.mock('../../src/browser/storage/indexeddb.ts', async () => (await import('./double.ts')).shadow);
vi.mock('../../src/browser/worker.ts', async () => import('./kdf/worker.ts'));

/**
 * The vault of the product on the double of a browser: loaded after what stands for the browser.
 */
export const vault = await import('../../src/vault/vault.ts');

/** Makes a new profile with a vault that holds the account `a`. */
export async function begin(): Promise<void> {
  freshProfile();
  doubleLocks();
  await vault.create(PASSWORD, NOW);
  await add('a');
}

/** Adds an account under this id. */
export const add = (id: string, at = NOW) =>
  vault.change(
    (c) => ({ ...c, accounts: [...c.accounts, account(id, { createdAt: at, updatedAt: at })] }),
    at,
  );

/** Returns the ids of the accounts, in their order. */
export const ids = (contents: Contents) => contents.accounts.map(({ id }) => id);

/** Returns the code of the refusal that a call ends with, or `fine`. */
export const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (caught) => caught.code,
  );

/** Returns all that is stored, as one text. */
export const stored = () => JSON.stringify([profile.local, [...profile.shadow]]);
