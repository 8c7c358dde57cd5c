import type { Guard } from './guard.ts';

const PAIRING = 'test/core/sync/pairing.test.ts';
const PARTS = 'test/core/sync/parts.test.ts';
const ROTATION = 'test/core/sync/rotation.test.ts';
const SEAL = 'test/core/sync/seal.test.ts';
const SYNC = 'src/core/sync';

/** The guards of what computers share: whose it is, under which key, and who may change that. */
export const REPLICAS: Guard[] = [
  {
    guard: 'rotation by a computer that was removed',
    file: `${SYNC}/rotation.ts`,
    from: '!by || by.removedAt !== null || ',
    to: '!by || ',
    tests: [ROTATION],
  },
  {
    guard: 'rotation in the name of another',
    file: `${SYNC}/rotation.ts`,
    from: 'const both = joined(shared);',
    to: 'const both = joined(shared.slice(0, 1));',
    tests: [ROTATION],
  },
  {
    guard: 'rotation before where a computer stands',
    file: `${SYNC}/rotation.ts`,
    from: 'if (!isAfter(rotation, epoch, own)) return null;',
    to: '',
    tests: [ROTATION],
  },
  {
    guard: 'sealed under an older sync key',
    file: `${SYNC}/seal.ts`,
    from: "if (header.epoch < under.epoch) throw new Refusal('sync_old');",
    to: '',
    tests: [SEAL],
  },
  {
    guard: 'sealed by another group',
    file: `${SYNC}/seal.ts`,
    from: "if (header.group !== under.group) throw new Refusal('sync_group');",
    to: '',
    tests: [SEAL],
  },
  {
    guard: 'replica of another group inside',
    file: `${SYNC}/seal.ts`,
    from: "if (replica.group !== header.group) throw damagedAt('group');",
    to: '',
    tests: [SEAL],
  },
  {
    guard: 'replica of another group is not taken in',
    file: `${SYNC}/merge/synced.ts`,
    from: '...replicas.filter(({ group }) => group === sync.group)',
    to: '...replicas',
    tests: ['test/core/sync/merge/cases.test.ts'],
  },
  {
    guard: 'pairing with its code only',
    file: `${SYNC}/pairing.ts`,
    from: "if (!plain) throw new Refusal('pairing_wrong');",
    to: 'if (!plain) return null;',
    tests: [PAIRING],
  },
  {
    guard: 'pairing for ten minutes',
    file: `${SYNC}/pairing.ts`,
    from: 'now < madeAt || now - madeAt >= PAIRING_SECONDS',
    to: 'now < madeAt',
    tests: [PAIRING],
  },
  {
    guard: 'parts of two writings',
    file: `${SYNC}/parts.ts`,
    from: '(await sha256(bytes)) === manifest.sha256 ? bytes : null',
    to: 'bytes',
    tests: [PARTS],
  },
];
