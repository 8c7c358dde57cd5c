// The golden sealed replica: each field of the format filled once.
import type { Account } from '../../src/core/account/account.ts';
import type { AccountStamps, Computer } from '../../src/core/account/stamps.ts';
import { toBase64 } from '../../src/core/bytes/base64.ts';
import { newPairingCode, sealInvitation, writePairingCode } from '../../src/core/sync/pairing.ts';
import { recoveryAuthOf, wrapForRecovery } from '../../src/core/sync/recovery.ts';
import type { Replica } from '../../src/core/sync/replica.ts';
import { rotated } from '../../src/core/sync/rotation.ts';
import { sealReplica } from '../../src/core/sync/seal.ts';
import { newPair } from '../../src/core/vault/curve.ts';
import { random } from '../../src/core/vault/derive.ts';
import { makePair } from '../../src/core/vault/pair.ts';
import { writeRecoveryKey } from '../../src/core/vault/recovery-key.ts';

const GROUP = '0f8fad5b-d9cb-469f-a165-70867728950e';
const VAULT = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const [ANN, BO, GONE] = ['annsmac2', 'boslapt3', 'oldtowr4'] as const;

const bare: AccountStamps = {
  born: [1_790_000_000, 0, ANN],
  fields: {},
  seen: null,
  sites: {},
  tags: {},
  codes: {},
  order: 0,
};

const plain: Account = {
  id: '11111111-1111-4111-8111-111111111111',
  issuer: 'Example',
  accountName: 'ann@example.com',
  secret: new TextEncoder().encode('12345678901234567890'),
  type: 'totp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  parameters: [],
  sites: [],
  recoveryCodes: [],
  tags: [],
  pinned: false,
  note: '',
  createdAt: 1_790_000_000,
  updatedAt: 1_790_000_000,
  usedAt: null,
  deletedAt: null,
  expiredAt: null,
  enrollment: null,
  stamps: bare,
  extra: {},
};

const full: Account = {
  ...plain,
  id: '22222222-2222-4222-8222-222222222222',
  issuer: 'Пример · 示例',
  accountName: 'Øyvind "čšž" \\ \u0000 \u2028',
  secret: new Uint8Array([1, 2, 3]),
  type: 'hotp',
  algorithm: 'SHA512',
  digits: 8,
  period: 60,
  counter: 4_294_967_296,
  parameters: [
    ['image', 'https://example.com/a b.png'],
    ['image', ''],
  ],
  sites: ['*.example.com', 'login.xn--e1afmkfd.example'],
  recoveryCodes: [
    { code: 'abcd-efgh', usedAt: null },
    { code: '1234 5678', usedAt: 1_790_000_100 },
  ],
  tags: ['work', 'работа'],
  pinned: true,
  note: 'two\nlines',
  createdAt: 1_780_000_000,
  updatedAt: 1_790_000_250,
  usedAt: 1_790_000_200,
  deletedAt: 1_790_000_300,
  enrollment: { confirmed: 1_790_000_010, recovery: 'kept', second: null, extra: { next: 1 } },
  stamps: {
    born: [1_790_000_000, 1, ANN],
    fields: {
      issuer: [1_790_000_200, 0, BO],
      deletedAt: [1_790_000_300, 0, ANN],
      colour: [1_790_000_200, 0, BO],
    },
    seen: { [ANN]: [1_790_000_300, 0], [BO]: [1_790_000_200, 0] },
    sites: {
      '*.example.com': { added: { [BO]: [1_790_000_150, 2] }, removed: {} },
      'old.example.com': { added: {}, removed: { [ANN]: [1_790_000_000, 1] } },
    },
    tags: {
      work: { added: { [ANN]: [1_790_000_120, 0] }, removed: {} },
      работа: { added: { [ANN]: [1_790_000_120, 0] }, removed: {} },
    },
    codes: {
      '1234 5678': {
        added: { [ANN]: [1_790_000_050, 0] },
        removed: {},
        used: { [BO]: [1_790_000_101, 0, 1_790_000_100] },
        unused: { [ANN]: [1_790_000_090, 0] },
      },
    },
    order: 7,
  },
  extra: { colour: 'green', of: { tomorrow: [1, null, true] } },
};

const steam: Account = {
  ...plain,
  id: 'steam-1',
  type: 'steam',
  algorithm: 'SHA256',
  digits: 5,
  stamps: { ...bare, order: 3 },
};

const ERASED = '33333333-3333-4333-8333-333333333333';

/** What the golden sealed replica holds, but for the computers' public halves. */
function goldenReplica(points: { [computer: string]: string }): Replica {
  const computer = (id: string, more: Partial<Computer>): [string, Computer] => [
    id,
    {
      name: `Computer ${id}`,
      public: points[id] ?? '',
      joinedAt: 1_790_000_000,
      lastSeenAt: 1_790_000_400,
      removedAt: null,
      seen: { [ANN]: [1_790_000_300, 0] },
      epoch: 2,
      stamp: [1_790_000_000, 0, id],
      ...more,
    },
  ];
  return {
    group: GROUP,
    accounts: [plain, steam, full],
    erased: {
      [ERASED]: {
        stamp: [1_790_000_310, 0, BO],
        seen: { [BO]: [1_790_000_310, 0] },
        at: 1_790_000_309,
        account: { ...plain, id: ERASED },
      },
      '44444444-4444-4444-8444-444444444444': {
        stamp: [1_790_000_320, 0, BO],
        seen: {},
        at: 1_790_000_320,
        account: null,
      },
    },
    computers: Object.fromEntries([
      computer(ANN, {}),
      computer(BO, { name: 'Bos laptop · 笔记本' }),
      computer(GONE, { removedAt: 1_790_000_350, epoch: 1, seen: {} }),
    ]),
  };
}

/** The keys of a golden file, base64 but for the codes and the replica. */
export interface Golden {
  key: string;
  code: string;
  recoveryKey: string;
  to: string;
  by: string;
  private: string;
  gone: string;
  gonePrivate: string;
  replica: unknown;
}

/** Returns a fresh sealed replica and pairing item in the current format, with their keys. */
export async function freshGolden(): Promise<{
  sealed: Uint8Array<ArrayBuffer>;
  pairing: Uint8Array<ArrayBuffer>;
  keys: Golden;
}> {
  const pairs = { [ANN]: await newPair(), [BO]: await newPair(), [GONE]: await newPair() };
  const points = Object.fromEntries(
    Object.entries(pairs).map(([id, { point }]) => [id, toBase64(point)]),
  );
  const replica = goldenReplica(points);
  const own = { computer: ANN, private: toBase64(pairs[ANN].scalar) };
  const before = { group: GROUP, epoch: 1, rotation: null };
  const { rotation, key } = await rotated(before, own, replica.computers);
  const [secret, code] = [random(16), newPairingCode()];
  const under = { group: GROUP, epoch: 2, key };
  const slot = await makePair({ type: 'recovery', secret, credential: '' }, random(32), VAULT);
  const side = { slot, vault: VAULT, computer: ANN };
  const recovery = [await wrapForRecovery(under, side, await recoveryAuthOf(secret))];
  const invitation = { ...under, inviter: ANN, public: points[ANN] ?? '', madeAt: 1_790_000_400 };
  return {
    sealed: await sealReplica(replica, under, { author: ANN, rotation, recovery }),
    pairing: await sealInvitation(invitation, code, 'pairing2'),
    keys: {
      key: toBase64(key),
      code: writePairingCode(code),
      recoveryKey: writeRecoveryKey(secret),
      to: BO,
      by: ANN,
      private: toBase64(pairs[BO].scalar),
      gone: GONE,
      gonePrivate: toBase64(pairs[GONE].scalar),
      replica: inPlainJson(replica),
    },
  };
}

/** Returns a replica as FORMAT.md alone tells it: bytes as base64, nothing of a computer's own. */
export function inPlainJson(replica: Replica): unknown {
  const account = ({ expiredAt: _, secret, enrollment, ...known }: Account): unknown => {
    const { extra = {}, ...steps } = enrollment ?? {};
    return { ...known, secret: toBase64(secret), enrollment: enrollment && { ...steps, ...extra } };
  };
  const erased = Object.entries(replica.erased).map(([id, one]) => [
    id,
    { ...one, account: one.account && account(one.account) },
  ]);
  const accounts = replica.accounts.map(account);
  return { ...replica, accounts, erased: Object.fromEntries(erased) };
}
