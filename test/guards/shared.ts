import type { Guard } from './guard.ts';

const CYCLE = 'test/vault/sync/cycle.test.ts';
const INTRUDER = 'test/vault/sync/intruder.test.ts';
const REMOVAL = 'test/vault/sync/removal.test.ts';
const SYNC = 'src/vault/sync';
const ERASED = 'test/vault/sync/erased.test.ts';
const UNREAD = 'test/vault/sync/unread.test.ts';

/** The guards of what computers share. */
export const SHARED: Guard[] = [
  {
    guard: 'what the browser carries and cannot be read is not written over',
    file: `${SYNC}/unread.ts`,
    from: 'if (code) throw new Refusal(code);',
    to: '',
    tests: [CYCLE],
  },
  {
    guard: 'what one file of a folder says stops no other',
    file: `${SYNC}/unread.ts`,
    from: "if (isDisputed || carrier === 'browser' || (!isRead && hasOthers(sync)))",
    to: '',
    tests: [UNREAD],
  },
  {
    guard: 'nothing new under a key that a removed computer may have',
    file: `${SYNC}/unread.ts`,
    from: '(!isRead && hasOthers(sync))',
    to: 'false',
    tests: [UNREAD],
  },
  {
    guard: 'nothing new while two computers have removed each other, whatever else can be read',
    file: `${SYNC}/unread.ts`,
    from: 'if (isDisputed || carrier',
    to: 'if (carrier',
    tests: [UNREAD],
  },
  {
    guard: 'a removed computer believes it, whatever else can be read',
    file: `${SYNC}/unread.ts`,
    from: "const fatal: RefusalCode[] = ['sync_removed'];",
    to: "const fatal: RefusalCode[] = isRead ? [] : ['sync_removed'];",
    tests: [UNREAD],
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
    from: 'isPairingOver({ madeAt: until - PAIRING_SECONDS }, now)',
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
    from: 'await guardComputers(replica, header, sync);',
    to: '',
    tests: ['test/vault/sync/keys.test.ts'],
  },
  {
    guard: 'no computer without a point, which would make every removal fail',
    file: `${SYNC}/keys.ts`,
    from: 'await isPoint(fromBase64(one.public) ?? new Uint8Array())',
    to: 'true',
    tests: ['test/vault/sync/keys.test.ts'],
  },
  {
    guard: 'a removed computer does not stop the others with a key of its own',
    file: `${SYNC}/keys.ts`,
    from: 'if (isOut(by, sync, sync.computers))',
    to: 'if (epoch < 0)',
    tests: [INTRUDER],
  },
  {
    guard: 'no number counts as a removed computer’s that it did not write itself',
    file: `${SYNC}/keys.ts`,
    from: "if (!(await isGenuine(rotation, sync))) return { code: 'sync_old' };",
    to: '',
    tests: [INTRUDER],
  },
  {
    guard: 'a removed computer is answered with no number that others could not follow',
    file: `${SYNC}/keys.ts`,
    from: 'epoch < sync.epoch + MOST_AHEAD ? epoch : 0',
    to: 'epoch <= sync.epoch + MOST_AHEAD ? epoch : 0',
    tests: [INTRUDER],
  },
  {
    guard: 'who was removed is not what anybody can write into a header',
    file: `${SYNC}/keys.ts`,
    from: 'if (await isRemovedBy(rotation, sync, sync, sync.computers))',
    to: 'if (rotation.removed.some(({ id }) => id === sync.computer))',
    tests: [INTRUDER],
  },
  {
    guard: 'a key that reached a removed computer is made anew without whom it may have brought in',
    file: `${SYNC}/cycle.ts`,
    from: 'isHeld ? knownBefore(sync.computers, before.sync?.computers ?? {}) : sync.computers',
    to: 'sync.computers',
    tests: [INTRUDER],
  },
  {
    guard: 'no edit ends sharing or brings an earlier sync key back',
    file: 'src/vault/write/change.ts',
    from: "if (!isSharedAlike(before.sync, after.sync)) throw new Refusal('vault_write_failed');",
    to: '',
    tests: ['test/vault/write/change.test.ts'],
  },
  {
    guard: 'nothing leaves once the consent is taken back',
    file: `${SYNC}/carrier.ts`,
    from: '!(await mayShare())',
    to: 'false',
    tests: ['test/vault/sync/consent.test.ts'],
  },
  {
    guard: 'nothing is shared once everything is erased',
    file: 'src/vault/record/erase.ts',
    from: "if (vault === undefined || erasing === true) throw new Refusal('vault_missing');",
    to: '',
    tests: [ERASED],
  },
  {
    guard: 'nothing is written under the key before a change of the password in the turn',
    file: `${SYNC}/cycle.ts`,
    from: 'if (contents.sync?.key !== sync.key) return false;',
    to: '',
    tests: ['test/vault/sync/overtaken.test.ts'],
  },
  {
    guard: 'a pairing item is remembered until it is removed',
    file: `${SYNC}/stop.ts`,
    from: "if (left.every(({ carrier }) => carrier !== 'folder')) await forgetFolder();",
    to: 'if (left) await forgetFolder();',
    tests: ['test/vault/sync/pairings.test.ts'],
  },
  {
    guard: 'a busy day does not push yesterday out',
    file: 'src/core/account/snapshots.ts',
    from: '...lasts.slice(0, KEPT_DAYS),',
    to: '',
    tests: ['test/core/account/snapshots.test.ts'],
  },
  {
    guard: 'no backup holds the keys of sharing',
    file: 'src/core/vault/portable.ts',
    from: 'return { ...portable, accounts, sync: null, extra };',
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
