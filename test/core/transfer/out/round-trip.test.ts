import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { Refusal } from '../../../../src/core/refusal.ts';
import { givenFile } from '../../../../src/core/transfer/contract/given.ts';
import type { ReadAccount, ReadFile } from '../../../../src/core/transfer/contract/reader.ts';
import { readGiven } from '../../../../src/core/transfer/index.ts';
import { writeAegis } from '../../../../src/core/transfer/out/aegis.ts';
import { writeAegisSealed } from '../../../../src/core/transfer/out/aegis-sealed.ts';
import { writeBitwarden } from '../../../../src/core/transfer/out/bitwarden.ts';
import type { FileFormat, Member, Write } from '../../../../src/core/transfer/out/contract.ts';
import { writeGoogle } from '../../../../src/core/transfer/out/google.ts';
import { writtenFile } from '../../../../src/core/transfer/out/index.ts';
import { lossesOf } from '../../../../src/core/transfer/out/losses.ts';
import { writeOtpauth } from '../../../../src/core/transfer/out/otpauth.ts';
import { writeTwoFas } from '../../../../src/core/transfer/out/twofas.ts';
import { costly } from '../given-accounts.ts';
import { account, anyAccount, MEANS } from './any.ts';

const WRITERS: [FileFormat, Write][] = [
  ['aegis', writeAegis],
  ['twofas', writeTwoFas],
  ['bitwarden', writeBitwarden],
  ['otpauth', writeOtpauth],
  ['google', writeGoogle],
];

async function readBack(text: string): Promise<ReadFile> {
  const { reading } = await readGiven(givenFile('example', new TextEncoder().encode(text)));
  return 'open' in reading ? reading.open(MEANS.password, costly) : reading;
}

/** What makes an account's codes, as one text. */
function keyOf({ type, secret, algorithm, digits, period, counter }: ReadAccount['draft']) {
  return [type, encodeBase32(secret), secret.length, algorithm, digits, period, counter].join(' ');
}

const namesOf = ({ issuer, accountName }: { issuer: string; accountName: string }) => [
  issuer,
  accountName,
];

/** What is read of each member, and what was there, to be compared. */
const MEMBERS: Record<Member, (account: Account, read: ReadAccount) => [unknown, unknown]> = {
  parameters: ({ parameters }, { draft }) => [draft.parameters, parameters],
  sites: ({ sites }, read) => [read.sites ?? [], sites.map((site) => `https://${site}`)],
  recovery_codes: ({ recoveryCodes }, read) => [
    read.recoveryCodes ?? [],
    recoveryCodes.map(({ code }) => code),
  ],
  tags: ({ tags }, read) => [read.tags ?? [], tags],
  note: ({ note }, read) => [read.note ?? '', note],
  pinned: ({ pinned }, read) => [read.isPinned ?? false, pinned],
};

describe.each(WRITERS)('%s', (format, write) => {
  test('any account comes back the same, or its loss was announced', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAccount, { minLength: 1, maxLength: 5 }), async (accounts) => {
        const { carried } = lossesOf(format, accounts);
        if (carried.length === 0) return;
        const { accounts: read, problems } = await readBack(await write(carried, MEANS));
        expect(problems).toEqual([]);
        expect(read.map(({ draft }) => keyOf(draft))).toEqual(carried.map(keyOf));
        for (const [at, one] of read.entries()) {
          const original = carried[at];
          if (original === undefined) throw new Error('more was read than written');
          const { members, doubts } = lossesOf(format, [original]);
          const isNamed = JSON.stringify(namesOf(one.draft)) === JSON.stringify(namesOf(original));
          expect([namesOf(one.draft), doubts.some(({ why }) => why === 'names')]).toEqual([
            namesOf(one.draft),
            !isNamed,
          ]);
          for (const [member, both] of Object.entries(MEMBERS)) {
            const [found, wanted] = both(original, one).map((value) => JSON.stringify(value));
            expect([member, members.has(member as Member)]).toEqual([member, found !== wanted]);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('what is left out would have come back otherwise, or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(anyAccount, async (one) => {
        const { leftOut } = lossesOf(format, [one]);
        // What only the other program gets wrong cannot be seen here.
        if (leftOut.length === 0 || !isSeenHere(format, one)) return;
        const read = await readBack(await write([one], MEANS)).catch((caught) => {
          if (!(caught instanceof Refusal)) throw caught;
          return null;
        });
        const [back] = read?.accounts ?? [];
        expect(back && keyOf(back.draft)).not.toBe(keyOf(one));
      }),
      { numRuns: 400 },
    );
  });
});

// Ours reads periods, digits and counters that 2FAS and Aegis do not, and Bitwarden's HOTP.
function isSeenHere(format: FileFormat, { type }: Account): boolean {
  return format === 'otpauth' || (format === 'bitwarden' && type !== 'hotp');
}

test('a sealed vault of Aegis opens with its password alone', async () => {
  const all = [
    account({ tags: ['work'], note: 'two\nlines', pinned: true }),
    account({ type: 'hotp', counter: 7 }),
  ];
  const text = await writeAegisSealed(all, MEANS);
  expect(text).not.toContain(encodeBase32(all[0]?.secret ?? new Uint8Array()));
  const read = await readBack(text);
  expect(read.accounts.map(({ draft }) => keyOf(draft))).toEqual(all.map(keyOf));
  expect(read.accounts[0]).toMatchObject({ tags: ['work'], note: 'two\nlines', isPinned: true });
  const { reading } = await readGiven(givenFile('x', new TextEncoder().encode(text)));
  if (!('open' in reading)) throw new Error('not sealed');
  await expect(reading.open('another', costly)).rejects.toThrow('import_password');
});

const written = (format: FileFormat, accounts: Account[]): Promise<string> =>
  writtenFile(format, accounts, MEANS, costly);

test.each([...WRITERS.map(([format]) => format), 'qr' as const, 'aegis_sealed' as const])(
  'any accounts as %s are read back before they are given away',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAccount, { minLength: 1, maxLength: 5 }), async (accounts) => {
        const isNone = lossesOf(format, accounts).carried.length === 0;
        const code = await written(format, accounts).then(
          () => null,
          ({ message }: Error) => message,
        );
        expect(code).toBe(isNone ? 'export_nothing' : null);
      }),
      // Deriving a key takes a third of a second.
      { numRuns: format === 'aegis_sealed' ? 4 : 100 },
    );
  },
);
