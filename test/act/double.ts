import type { Account, Contents } from '../../src/core/account/account.ts';
import type { ChosenFields, DocumentFacts, WriteOrder } from '../../src/core/page/facts.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { type Form, factsOf } from '../forms/form.ts';

/** The page, the vault and the choices that a fill sees in place of the browser's. */
export const page = {
  documents: [] as { documentId: string; frameId: number; value: DocumentFacts }[],
  orders: [] as { documentId: string | undefined; order: WriteOrder }[],
  answer: { outcome: 'written' } as unknown,
};
export const vault = {
  contents: { accounts: [], taughtFields: [], sync: null, extra: {} } as Contents,
  changes: 0,
};
export const managed = {
  policy: {} as Policy,
  readPolicy: async () => managed.policy,
};
export const chosen = { submits: false, left: null as ChosenFields | null };

export const TAB = {
  tabId: 1,
  windowId: 1,
  url: 'https://example.com/',
  title: '',
  incognito: false,
};
export const LOGIN: Form = {
  name: '',
  text: ['Two-factor authentication'],
  fields: [{ label: 'Authentication code' }],
  expect: 0,
};

/** Puts everything back. */
export function clear(): void {
  page.documents = [];
  page.orders = [];
  page.answer = { outcome: 'written' };
  vault.changes = 0;
  managed.policy = {};
  chosen.submits = false;
  chosen.left = null;
}

/** Adds a document to the page. */
export function show(
  origin: string,
  form: Form = LOGIN,
  top = true,
  documentId = origin,
  frames: string[] = [],
): void {
  const value = { ...factsOf(form), origin, top, frames };
  page.documents.push({ documentId, frameId: page.documents.length, value });
}

/** Makes the one account of the vault; its secret is that of RFC 6238, appendix B. */
export function account(change: Partial<Account> = {}): Account {
  const secret = new TextEncoder().encode('12345678901234567890');
  const made: Account = {
    ...{
      id: 'a',
      issuer: '',
      accountName: '',
      secret,
      type: 'totp',
      algorithm: 'SHA1',
      digits: 8,
      period: 30,
    },
    ...{
      counter: 0,
      parameters: [],
      sites: ['example.com'],
      recoveryCodes: [],
      tags: [],
      pinned: false,
    },
    ...{
      note: '',
      createdAt: 0,
      updatedAt: 0,
      usedAt: null,
      deletedAt: null,
      expiredAt: null,
      enrollment: null,
      stamps: null,
      extra: {},
    },
    ...change,
  };
  vault.contents = { accounts: [made], taughtFields: [], sync: null, extra: {} };
  return made;
}

// As if it had been left at 0; `handoff/note` knows for how long it is good.
const left = async (now: number) =>
  chosen.left === null || now >= 180 ? null : { tabId: 1, choice: chosen.left };
export const choice = {
  leftChoice: { read: left, take: left, leave: async () => undefined },
};
export const settings = { readSettings: async () => ({ submits: chosen.submits }) };
export const inject = {
  ask: async (
    target: { documentIds?: string[] },
    _file: string,
    name: string,
    order: WriteOrder,
  ) => {
    if (name === 'fill.look') return page.documents;
    if (name === 'fill.wait') return [{ value: false }];
    page.orders.push({ documentId: target.documentIds?.[0], order });
    return [{ value: page.answer }];
  },
};
export const vaultRoom = {
  read: async () => vault.contents,
  vaultState: async () => 'open',
  change: async (edit: (contents: Contents) => Contents) => {
    vault.changes++;
    vault.contents = edit(vault.contents);
    return vault.contents;
  },
};
