import { beforeEach, expect, test, vi } from 'vitest';
import { doubleLocks, freshProfile } from '../../vault/double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../vault/double.ts')).polyfill,
}));
const { readSettings, writeSettings } = await import('../../../src/browser/storage/settings.ts');

beforeEach(() => {
  freshProfile();
  doubleLocks();
});

test('two windows that change different settings at once keep both', async () => {
  await Promise.all([writeSettings({ look: 'dark' }), writeSettings({ lockAfterMinutes: 5 })]);
  expect(await readSettings()).toMatchObject({ look: 'dark', lockAfterMinutes: 5 });
});
