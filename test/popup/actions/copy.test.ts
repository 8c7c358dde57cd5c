// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { account } from '../../vault/account.ts';

const stored = vi.hoisted(() => ({
  contents: { accounts: [], taughtFields: [], sync: null, extra: {} } as Contents,
  broken: false,
}));
const clipboard = vi.hoisted(() => ({ writeText: vi.fn(async (_text: string) => undefined) }));

const noteCopied = vi.hoisted(() => vi.fn(async () => undefined));

vi.mock('../../../src/act/copied.ts', () => ({ noteCopied }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/vault/vault.ts', () => ({
  vaultState: async () => 'open',
  read: async () => stored.contents,
  onVault: () => () => undefined,
  change: async (edit: (contents: Contents) => Contents) => {
    if (stored.broken) throw new Refusal('vault_unreadable');
    stored.contents = edit(stored.contents);
    return stored.contents;
  },
}));

const { copyCode } = await import('../../../src/popup/actions/actions.ts');
const { codeToFill } = await import('../../../src/act/fill/next-code.ts');
const { message } = await import('../../../src/ui/state/message.ts');
const { loadLanguage } = await import('../../../src/ui/language/catalogue.ts');

// RFC 4226, appendix D: counts 1 and 2.
const secret = new TextEncoder().encode('12345678901234567890');
const counted = account('hotp', { type: 'hotp', secret, algorithm: 'SHA1', digits: 6, counter: 1 });

beforeEach(async () => {
  vi.stubGlobal('navigator', { clipboard });
  clipboard.writeText.mockClear();
  noteCopied.mockClear();
  Object.assign(stored, {
    contents: { accounts: [counted], taughtFields: [], sync: null, extra: {} },
    broken: false,
  });
  message.value = null;
  await loadLanguage(['en']);
});

describe('copying a code of a counter', () => {
  it('uses it up, so that a fill gives the next one', async () => {
    await copyCode(counted);
    expect(clipboard.writeText).toHaveBeenCalledWith('287082');
    expect(stored.contents.accounts[0]?.counter).toBe(2);
    expect(await codeToFill(counted, 0)).toEqual({ code: '359152', waitMs: 0 });
  });

  it('gives nothing to anyone when it cannot be saved', async () => {
    stored.broken = true;
    await copyCode(counted);
    expect(clipboard.writeText).not.toHaveBeenCalled();
    expect(message.value?.tone).toBe('bad');
  });
});

describe('a copy that is to be overwritten later', () => {
  it('is said to be copied once that is arranged: the popup may close at the word', async () => {
    let arrange = (): void => undefined;
    noteCopied.mockReturnValueOnce(
      new Promise((resolve) => {
        arrange = () => resolve(undefined);
      }),
    );
    const copying = copyCode(counted);
    await vi.waitFor(() => expect(noteCopied).toHaveBeenCalled());
    expect(message.value).toBeNull();
    arrange();
    await copying;
    expect(message.value?.tone).toBe('good');
  });

  it('is copied all the same where it cannot be arranged', async () => {
    noteCopied.mockRejectedValueOnce(new Error('no alarms'));
    await copyCode(counted);
    expect(message.value?.tone).toBe('good');
  });
});
