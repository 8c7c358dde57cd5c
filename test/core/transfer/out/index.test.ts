import { expect, test, vi } from 'vitest';
import type { Write } from '../../../../src/core/transfer/out/contract.ts';
import { costly } from '../given-accounts.ts';
import { account, MEANS } from './any.ts';

const change = vi.fn((text: string) => text);
type Written = typeof import('../../../../src/core/transfer/out/twofas.ts');
vi.mock('../../../../src/core/transfer/out/twofas.ts', async (original) => {
  const { writeTwoFas, ...others } = await original<Written>();
  const write: Write = async (accounts, means) => change(await writeTwoFas(accounts, means));
  return { ...others, writeTwoFas: write };
});

const { writtenFile } = await import('../../../../src/core/transfer/out/index.ts');

const written = (changed: (text: string) => string): Promise<string> => {
  change.mockImplementationOnce(changed);
  return writtenFile('twofas', [account(), account({ issuer: 'Other' })], MEANS, costly);
};

test('a file that is read as it was meant is given away', async () => {
  expect(JSON.parse(await written((text) => text)).services).toHaveLength(2);
});

test.each<[string, (text: string) => string]>([
  ['other digits', (text) => text.replace('"digits":6', '"digits":8')],
  ['another period', (text) => text.replace('"period":30', '"period":60')],
  ['an account less', (text) => JSON.stringify({ ...JSON.parse(text), services: [] })],
  ['half of it', (text) => text.slice(0, text.length / 2)],
  ['nothing', () => ''],
])('a file with %s is not', async (_what, changed) => {
  await expect(written(changed)).rejects.toThrow('export_differs');
});

test('no account that can go is said before anything is written', async () => {
  const steam = account({ type: 'steam', digits: 5 });
  await expect(writtenFile('google', [steam], MEANS, costly)).rejects.toThrow('export_nothing');
});
