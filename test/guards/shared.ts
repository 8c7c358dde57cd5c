import type { Guard } from './guard.ts';

const CYCLE = 'test/vault/sync/cycle.test.ts';
const REMOVAL = 'test/vault/sync/removal.test.ts';
const SYNC = 'src/vault/sync';

/** The guards of what computers share. */
export const SHARED: Guard[] = [
  {
    guard: 'what the browser carries and cannot be read is not written over',
    file: `${SYNC}/cycle.ts`,
    from: 'if (code) throw new Refusal(code);',
    to: '',
    tests: [CYCLE],
  },
  {
    guard: 'the state before is kept before another computer changes it',
    file: `${SYNC}/cycle.ts`,
    from: "if (harms(told)) await keepSnapshot('sync', now);",
    to: '',
    tests: [CYCLE],
  },
  {
    guard: 'sharing does not begin over what another computer has put there',
    file: `${SYNC}/start.ts`,
    from: 'if (isUsed) return false;',
    to: '',
    tests: [CYCLE],
  },
  {
    guard: 'a pairing item does not stay',
    file: `${SYNC}/invite.ts`,
    from: 'isPairingOver({ madeAt: pairing.until - PAIRING_SECONDS }, now)',
    to: 'now < 0',
    tests: [CYCLE],
  },
  {
    guard: 'a new sync key once a computer is removed',
    file: `${SYNC}/computers.ts`,
    from: 'withKey(withoutComputer(sync, id, now), of)',
    to: 'withoutComputer(sync, id, now + 0 * of.epoch)',
    tests: [REMOVAL],
  },
  {
    guard: 'no computer puts another key pair in the place of a computer’s',
    file: `${SYNC}/keys.ts`,
    from: 'guardComputers(replica, header, sync);',
    to: '',
    tests: ['test/vault/sync/keys.test.ts'],
  },
  {
    guard: 'no backup holds the keys of sharing',
    file: 'src/core/vault/portable.ts',
    from: 'return { ...contents, accounts, sync: null };',
    to: 'return { ...contents, accounts };',
    tests: ['test/core/vault/portable.test.ts'],
  },
  {
    guard: 'nothing is shared where the organization has switched that off',
    file: `${SYNC}/permitted.ts`,
    from: "if ((await readPolicy()).sync === false) throw new Refusal('policy_off');",
    to: '',
    tests: ['test/vault/sync/permitted.test.ts'],
  },
];
