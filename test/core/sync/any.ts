// Any replica that the format can hold, for properties of packing.
import fc from 'fast-check';
import type { Account, Enrollment, Erased, Json } from '../../../src/core/account/account.ts';
import type {
  AccountStamps,
  CodeMarks,
  Computer,
  Marks,
  Seen,
  Stamp,
} from '../../../src/core/account/stamps.ts';
import { toBase64 } from '../../../src/core/bytes/base64.ts';
import type { Replica } from '../../../src/core/sync/replica.ts';

const LATEST = 8_640_000_000_000;

// Few computers, elements and times, so that the same ones come up again.
const computer = fc.constantFrom('aaaaaaa2', 'bbbbbbb3', 'ccccccc4', 'zzzzzzz7');
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', 'work', '__proto__', 'constructor', '0', '\ud800', '"\\\u2028<'),
);
const time = fc.oneof(
  fc.integer({ min: 1_790_000_000, max: 1_790_000_009 }),
  fc.maxSafeNat().map((any) => any % (LATEST + 1)),
);
const count = fc.oneof(
  fc.nat(3),
  fc.maxSafeNat().map((any) => any % (2 ** 40 + 1)),
);
const stamp: fc.Arbitrary<Stamp> = fc.tuple(time, count, computer);
const seen: fc.Arbitrary<Seen> = byKey(computer, fc.tuple(time, count));
const marks: fc.Arbitrary<Marks> = fc.record({ added: seen, removed: seen });
const codeMarks: fc.Arbitrary<CodeMarks> = fc.record({
  added: seen,
  removed: seen,
  used: byKey(computer, fc.tuple(time, count, time)),
  unused: seen,
});
const site = fc.constantFrom(
  'example.com',
  '*.example.org',
  '[2001:db8::1]',
  'xn--e1afmkfd.example',
);
const id = fc.oneof(fc.uuid(), fc.stringMatching(/^[0-9A-Za-z-]{1,64}$/));
const maybeTime = fc.option(time, { nil: null });

/** Members as JSON.parse makes them, whatever their names. */
function byKey<T>(
  key: fc.Arbitrary<string>,
  value: fc.Arbitrary<T>,
): fc.Arbitrary<{ [key: string]: T }> {
  const members = fc.uniqueArray(fc.tuple(key, value), {
    selector: ([name]) => name,
    maxLength: 4,
  });
  return members.map((list) => Object.fromEntries(list));
}

// What JSON carries: fast-check makes no -0 here.
const json = fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value)));
const extra = byKey(text, json);

const enrollment: fc.Arbitrary<Enrollment> = fc
  .record({
    confirmed: fc.oneof(maybeTime, fc.constant('skipped' as const)),
    recovery: fc.constantFrom('kept', 'skipped', null),
    second: fc.constantFrom('done', 'skipped', null),
    more: extra,
  })
  .map(({ more, ...known }) => ({
    ...known,
    ...(Object.keys(more).length > 0 ? { extra: more } : {}),
  }));

const stamps: fc.Arbitrary<AccountStamps> = fc.record({
  born: stamp,
  fields: byKey(fc.oneof(text, fc.constantFrom('issuer', 'note', 'deletedAt')), stamp),
  seen: fc.option(seen, { nil: null }),
  sites: byKey(fc.oneof(site, text), marks),
  tags: byKey(text, marks),
  codes: byKey(text, codeMarks),
  order: fc.oneof(fc.nat(5), fc.maxSafeNat()),
});

/** Any account of a replica. */
export const account: fc.Arbitrary<Account> = fc.record({
  id,
  issuer: text,
  accountName: text,
  secret: fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
  type: fc.constantFrom('totp', 'hotp', 'steam'),
  algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
  digits: fc.integer({ min: 1, max: 10 }),
  period: fc.oneof(fc.constant(30), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
  counter: fc.oneof(fc.constant(0), fc.maxSafeNat()),
  parameters: fc.array(fc.tuple(text, text), { maxLength: 2 }),
  sites: fc.array(site, { maxLength: 3 }),
  recoveryCodes: fc.array(fc.record({ code: text, usedAt: maybeTime }), { maxLength: 4 }),
  tags: fc.array(text, { maxLength: 3 }),
  pinned: fc.boolean(),
  note: text,
  createdAt: time,
  updatedAt: time,
  usedAt: maybeTime,
  deletedAt: maybeTime,
  expiredAt: fc.constant(null),
  enrollment: fc.option(enrollment, { nil: null }),
  stamps,
  extra,
});

const member: fc.Arbitrary<Computer> = fc.record({
  name: text,
  public: fc.uint8Array({ minLength: 65, maxLength: 65 }).map(toBase64),
  joinedAt: time,
  lastSeenAt: time,
  removedAt: maybeTime,
  seen,
  epoch: count,
  stamp,
});

const erased: fc.Arbitrary<Erased> = fc.record({
  stamp,
  seen,
  at: time,
  account: fc.option(account, { nil: null }),
});

/** Any replica. */
export const replica: fc.Arbitrary<Replica> = fc
  .record({
    group: fc.uuid(),
    accounts: fc.uniqueArray(account, { selector: ({ id: one }) => one, maxLength: 5 }),
    erased: byKey(id, erased),
    computers: byKey(computer, member),
  })
  .map((one) => {
    const tombs = Object.entries(one.erased).map(([key, tomb]): [string, Erased] => [
      key,
      { ...tomb, account: tomb.account && { ...tomb.account, id: key } },
    ]);
    return { ...one, accounts: inList(one.accounts), erased: Object.fromEntries(tombs) };
  });

/** Returns accounts in the order of their list. */
export function inList(accounts: readonly Account[]): Account[] {
  const placeOf = ({ stamps: own }: Account): number => own?.order ?? 0;
  return [...accounts].sort(
    (one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1),
  );
}

/** Returns a value whose objects have their members in the opposite order. */
export function turned<T>(value: T): T;
export function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => turned(one));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([name, one]) => [name, turned(one)]));
}
