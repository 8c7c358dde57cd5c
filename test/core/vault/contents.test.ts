import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Account,
  Contents,
  Enrollment,
  TaughtField,
} from '../../../src/core/account/account.ts';
import { hostOf } from '../../../src/core/match/site.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { decodeContents, reread } from '../../../src/core/vault/contents.ts';
import { account, written } from '../../vault/account.ts';
import { STAMPS, SYNC } from '../../vault/shared.ts';

const count = fc.maxSafeNat();
const time = fc.nat({ max: 8_640_000_000_000 });
const text = fc.string({ unit: 'binary' });
const host = fc
  .oneof(
    fc.domain(),
    fc.ipV4(),
    fc.ipV6().map((one) => `[${one}]`),
    fc.constant('localhost'),
  )
  .map((one) => hostOf(`https://${one}/`) ?? 'example.com');
const site = fc.oneof(
  host,
  fc.domain().map((one) => `*.${hostOf(`https://${one}/`) ?? 'example.com'}`),
);
const enrollment: fc.Arbitrary<Enrollment> = fc
  .record({
    confirmed: fc.oneof(time, fc.constantFrom('skipped' as const, null)),
    recovery: fc.constantFrom('kept' as const, 'skipped' as const, null),
    second: fc.constantFrom('done' as const, 'skipped' as const, null),
    further: fc.constantFrom({}, { extra: { colour: 'teal' } }),
  })
  .map(({ further, ...steps }) => ({ ...steps, ...further }));
const known: fc.Arbitrary<Account> = fc.record({
  id: fc.uuid(),
  issuer: text,
  accountName: text,
  note: text,
  secret: fc.uint8Array({ minLength: 1 }),
  type: fc.constantFrom('totp', 'hotp', 'steam'),
  algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
  digits: fc.integer({ min: 1, max: 10 }),
  period: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  counter: count,
  parameters: fc.array(fc.tuple(text, text)),
  sites: fc.array(site),
  recoveryCodes: fc.array(fc.record({ code: text, usedAt: fc.option(time) })),
  tags: fc.array(text),
  pinned: fc.boolean(),
  createdAt: time,
  updatedAt: time,
  usedAt: fc.option(time),
  deletedAt: fc.option(time),
  expiredAt: fc.option(time),
  enrollment: fc.option(enrollment),
  stamps: fc.constantFrom(null, STAMPS),
  extra: fc.constant({ colour: 'teal' }),
});

const taughtField: fc.Arbitrary<TaughtField> = fc
  .record({
    place: fc.record({ host, likeness: text }),
    append: fc.constantFrom({}, { append: true as const }),
    asked: fc.oneof(
      fc.constantFrom({}, { asked: true as const }),
      text.map((page) => ({ asked: true as const, page })),
    ),
    further: fc.constantFrom({}, { extra: { colour: 'teal' } }),
  })
  .map(({ place, append, asked, further }) => ({ ...place, ...append, ...asked, ...further }));

it('takes back whatever we can write', () => {
  const accounts = fc.uniqueArray(known, { selector: ({ id }) => id, maxLength: 4 });
  fc.assert(
    fc.property(accounts, fc.array(taughtField), (all, taught) => {
      const contents: Contents = {
        accounts: all,
        taughtFields: taught,
        sync: all.length > 2 ? SYNC : null,
        ...(all.length > 1 ? { recoveryAuth: { slot: SYNC.group, key: SYNC.key } } : {}),
        extra: { shelves: ['home'] },
      };
      expect(decodeContents(written(contents), 1)).toEqual(contents);
    }),
    { numRuns: 300 },
  );
});

describe('an enrollment', () => {
  const stored = (value: unknown): Account['enrollment'] | undefined => {
    const plain = JSON.parse(
      written({ accounts: [account('a')], taughtFields: [], sync: null, extra: {} }),
    );
    if (value !== undefined) plain.accounts[0].enrollment = value;
    return decodeContents(JSON.stringify(plain), 1).accounts[0]?.enrollment;
  };

  it('is none in a vault that was written before there was one, and then takes no room', () => {
    expect(stored(undefined)).toBeNull();
    const text = written({ accounts: [account('a')], taughtFields: [], sync: null, extra: {} });
    expect(text).not.toContain('enrollment');
  });

  it.each([null, 7, 'done', [], [1]])('that is no object counts as none: %j', (value) => {
    expect(stored(value)).toBeNull();
  });

  it('keeps what a newer version wrote beside it, and opens steps that it does not know', () => {
    const steps = { confirmed: -1, recovery: 'lost', second: 8, third: ['x'] };
    expect(stored(steps)).toEqual({
      confirmed: null,
      recovery: null,
      second: null,
      extra: { third: ['x'] },
    });
  });
});

describe('what computers share', () => {
  const plain = (): Record<string, unknown> =>
    JSON.parse(
      written({
        accounts: [account('a', { stamps: STAMPS })],
        taughtFields: [],
        sync: SYNC,
        extra: {},
      }),
    );
  const again = (value: unknown): Contents => decodeContents(JSON.stringify(value), 1);

  it('takes no room in a vault that shares nothing', () => {
    const text = written({ accounts: [account('a')], taughtFields: [], sync: null, extra: {} });
    expect(text).not.toMatch(/stamps|sync/);
  });

  it.each([
    ['nothing', null],
    ['a number', 7],
    ['no order', { ...STAMPS, order: undefined }],
    ['an order below zero', { ...STAMPS, order: -1 }],
    ['a stamp that is too long', { ...STAMPS, born: [1, 2, 'aaaaaaab', 3] }],
    ['a stamp of no computer', { ...STAMPS, born: [1, 2, 'A'] }],
    ['fields without stamps', { ...STAMPS, fields: { note: [1, 2] } }],
    ['marks of nobody', { ...STAMPS, tags: { home: { added: { me: [1, 2] }, removed: {} } } }],
    ['codes without uses', { ...STAMPS, codes: { c: { added: {}, removed: {} } } }],
  ])('malformed stamps count as none, and damage nothing: %s', (_, stamps) => {
    const [one] = again({ ...plain(), accounts: [{ ...JSON.parse(ONE), stamps }] }).accounts;
    expect(one).toEqual(account('a'));
  });

  it.each([
    ['nothing', null],
    ['text', 'on'],
    ['another computer', { ...SYNC, computer: 'mine' }],
    ['a short key', { ...SYNC, key: 'AAAA' }],
    ['an unknown carrier', { ...SYNC, carrier: 'pigeon' }],
    ['a computer without a name', { ...SYNC, computers: { aaaaaaab: {} } }],
    ['an erased account that is none', { ...SYNC, erased: { x: { account: { id: 'x' } } } }],
    ['a clock that is none', { ...SYNC, clock: [1.5, 0] }],
  ])('malformed sync is kept as it was, and is off: %s', (_, sync) => {
    const stored = JSON.parse(JSON.stringify(sync));
    const read = again({ ...plain(), sync: stored });
    expect(read.sync).toBeNull();
    expect(read.extra).toEqual({ sync: stored });
    expect(JSON.parse(written(read)).sync).toEqual(stored);
    expect(again(JSON.parse(written(read)))).toEqual(read);
  });

  it.each([
    ['nothing', null],
    ['text', 'key'],
    ['no slot', { key: SYNC.key }],
    ['a slot that is no UUID', { slot: 'one', key: SYNC.key }],
    ['a short key', { slot: SYNC.group, key: 'AAAA' }],
  ])('malformed, what is kept of a recovery key counts as absent: %s', (_, recoveryAuth) => {
    const read = again({ ...plain(), recoveryAuth });
    expect(read).not.toHaveProperty('recoveryAuth');
    expect(read.extra).toEqual({});
  });
});

const ONE = JSON.stringify(
  JSON.parse(written({ accounts: [account('a')], taughtFields: [], sync: null, extra: {} }))
    .accounts[0],
);

describe('contents made to hurt', () => {
  const hostile: [string, unknown][] = [
    ...['digits', 'period', 'counter', 'createdAt', 'updatedAt', 'usedAt', 'deletedAt'].flatMap(
      (field) =>
        [-1, 0.5, 1e300, 2 ** 53, '6', [6], {}].map((value): [string, unknown] => [field, value]),
    ),
    ...[0, 11, 1e9].map((value): [string, unknown] => ['digits', value]),
    ['period', 0],
    ...['createdAt', 'usedAt'].map((field): [string, unknown] => [field, 8_640_000_000_001]),
    ...['', ' ', 'a b', 'x'.repeat(65), '"]', 7, null].map((value): [string, unknown] => [
      'id',
      value,
    ]),
    ...[
      '',
      '*',
      '*.',
      'Example.com',
      'exämple.com',
      'a..b',
      'a.b.',
      '*.*.b',
      'a b',
      'https://a.b',
      'a.b:443',
      7,
    ].map((value): [string, unknown] => ['sites', [value]]),
    ...['issuer', 'accountName', 'note', 'secret', 'tags', 'parameters', 'recoveryCodes'].map(
      (field): [string, unknown] => [field, 7],
    ),
    ['recoveryCodes', [{ code: 'a', usedAt: -1 }]],
  ];

  it.each(hostile.map(([field, value]) => [field, JSON.stringify(value), value]))(
    'are refused: %s %s',
    (field, _, value) => {
      const plain = JSON.parse(
        written({ accounts: [account('a')], taughtFields: [], sync: null, extra: {} }),
      );
      plain.accounts[0][String(field)] = value;
      expect(refusal(plain)).toMatchObject({ code: 'vault_damaged', detail: { part: 'contents' } });
    },
  );

  it('cannot be changed in place: what is written is what was decoded', () => {
    const [one] = decodeContents(
      written({ accounts: [account('a')], taughtFields: [], sync: null, extra: {} }),
      1,
    ).accounts;
    expect(() => Object.assign(one ?? {}, { counter: 9 })).toThrow(TypeError);
    expect(() => one?.sites.push('evil.example')).toThrow(TypeError);
    expect(() => Object.assign(one?.recoveryCodes[0] ?? {}, { usedAt: 9 })).toThrow(TypeError);
  });

  it('are read back as they would be written, with a pause for thousands of new ones', async () => {
    let pauses = 0;
    const pause = async (): Promise<void> => void pauses++;
    const accounts = Array.from({ length: 1200 }, (_, at) => account(`a${at}`));
    const contents = { accounts, taughtFields: [], sync: null, extra: {} };
    const again = await reread(contents, pause);
    expect(pauses).toBe(2);
    expect(written(again)).toBe(written(contents));
    expect(again).toEqual(decodeContents(written(contents), 1));
    const edited = { ...again, accounts: [...again.accounts, account('b')] };
    expect((await reread(edited, pause)).accounts.slice(0, 1200)).toEqual(again.accounts);
    expect(pauses).toBe(2);
    const broken = { ...contents, accounts: [account('a', { period: 0 })] };
    await expect(reread(broken, pause)).rejects.toMatchObject({ code: 'vault_damaged' });
  });

  it('are refused when two accounts have one identity', () => {
    const plain = JSON.parse(
      written({ accounts: [account('a'), account('a')], taughtFields: [], sync: null, extra: {} }),
    );
    expect(refusal(plain)).toMatchObject({ code: 'vault_damaged' });
  });
});

function refusal(plain: unknown): unknown {
  try {
    return decodeContents(JSON.stringify(plain), 1);
  } catch (caught) {
    return caught instanceof Refusal ? { code: caught.code, detail: caught.detail } : caught;
  }
}
