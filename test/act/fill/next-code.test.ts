import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { codeAt } from '../../../src/core/otp/code.ts';
import { account } from '../../vault/account.ts';

vi.mock('../../../src/vault/vault.ts', () => ({ change: vi.fn(async () => undefined) }));

const { codeToFill } = await import('../../../src/act/fill/next-code.ts');
const mine = account('mine');

it('is the code of the right time, of a clock that is ahead or behind', async () => {
  const now = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 });
  await fc.assert(
    fc.asyncProperty(now, fc.integer({ min: -4_000, max: 4_000 }), async (at, ahead) => {
      const { code, waitMs } = await codeToFill(mine, at + ahead, ahead);
      const left = codeAt(mine, at).until - at;
      expect(waitMs).toBe(left < 5 ? left * 1000 : 0);
      expect(code).toBe(codeAt(mine, left < 5 ? at + left : at).code);
    }),
  );
});
