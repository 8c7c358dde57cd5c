import type { Guard } from './guard.ts';

const INTRUDER = 'test/vault/sync/intruder.test.ts';
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
    from: 'isOut(rotation.by, standing, computers) || !computers[own.computer] || !wrap',
    to: '!computers[own.computer] || !wrap',
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
    from: 'if (!isAfter(rotation, standing)) return null;',
    to: '',
    tests: [ROTATION],
  },
  {
    guard: 'rotation far ahead, which would use up the numbers',
    file: `${SYNC}/rotation.ts`,
    from: 'if (rotation.epoch > epoch + MOST_AHEAD) return false;',
    to: '',
    tests: [ROTATION],
  },
  {
    guard: 'of two rotations that remove each other’s makers, neither',
    file: `${SYNC}/rotation.ts`,
    from: 'return rotations.filter(({ by }) => !rotations.some((other) => removes(other, by)));',
    to: 'return [...rotations];',
    tests: [ROTATION],
  },
  {
    guard: 'the next sync key only to computers that have the present one',
    file: `${SYNC}/rotation.ts`,
    from: 'else if (id === own.computer || hasKey(id, one, standing))',
    to: 'else',
    tests: [ROTATION, INTRUDER],
  },
  {
    guard: 'a removal that only its maker can tell',
    file: `${SYNC}/rotation.ts`,
    from: "return await crypto.subtle.verify('HMAC', key, bytes(mac), text);",
    to: 'return key !== null && mac.length > 0 && text.length > 0;',
    tests: [ROTATION, INTRUDER],
  },
  {
    guard: 'a wrap for the recovery key that no carrier can make',
    file: `${SYNC}/recovery.ts`,
    from: 'const both = joined([shared, auth]);',
    to: 'const both = joined([shared, auth.subarray(32)]);',
    tests: [PAIRING, 'test/vault/sync/join.test.ts'],
  },
  {
    guard: 'a later number needs a rotation',
    file: `${SYNC}/header.ts`,
    from: "if (rotation === null ? epoch > 1 : epoch !== rotation.epoch) throw damagedAt('rotation');",
    to: '',
    tests: [INTRUDER],
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
  {
    guard: 'nothing under an earlier sync key stays in the browser’s sync',
    file: `${SYNC}/parts.ts`,
    from: 'carried !== null && epochOf(carried) !== epochOf(sealed)',
    to: 'false',
    tests: [PARTS],
  },
];
