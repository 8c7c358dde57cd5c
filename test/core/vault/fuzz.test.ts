import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '../../../src/core/refusal.ts';
import { decodeContents } from '../../../src/core/vault/contents.ts';
import { readEnvelope } from '../../../src/core/vault/envelope.ts';
import { written } from '../../vault/account.ts';
import { goldenContents } from '../../vaults/golden.ts';

const golden = readFileSync(new URL('../../vaults/v1.latchkey', import.meta.url), 'utf8').trim();

/** Text that was cut, doubled, or had something put into it, at any place. */
const spliced = (text: string) =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(60),
      fc.oneof(fc.string(), fc.json(), fc.constant(text.slice(0, 200))),
    )
    .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));

it('answers any text with a record or a refusal', async () => {
  const texts = fc.oneof(spliced(golden), fc.string(), fc.json(), fc.anything());
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const answer = await readEnvelope(text).catch((caught: unknown) => caught);
      if (!(answer instanceof Refusal)) expect(text).toBe(golden);
    }),
    { numRuns: 2_000 },
  );
});

it('answers any contents with accounts or a refusal, and pollutes nothing', () => {
  const text = written(goldenContents);
  const texts = fc.oneof(
    spliced(text),
    fc.json(),
    fc.constant('{"__proto__":{"polluted":1},"accounts":[]}'),
  );
  fc.assert(
    fc.property(texts, (given) => {
      try {
        const { accounts } = decodeContents(given, 1);
        expect(Array.isArray(accounts)).toBe(true);
      } catch (caught) {
        expect(caught).toBeInstanceOf(Refusal);
      }
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});

it('keeps fields of tomorrow through a change by today', () => {
  const tomorrow = JSON.parse(written(goldenContents));
  tomorrow.shelf = { a: [1, { b: null }] };
  tomorrow.accounts[0].colour = 'teal';
  const contents = decodeContents(JSON.stringify(tomorrow), 1);
  const back = JSON.parse(written({ ...contents, accounts: contents.accounts.slice(0, 1) }));
  expect(back).toEqual({ ...tomorrow, accounts: tomorrow.accounts.slice(0, 1) });
});
