import type { Guard } from './guard.ts';

const BACKUP = 'test/vault/backup/backup.test.ts';
const COPIES = 'test/vault/record/copies.test.ts';
const LIFE = 'test/vault/life.test.ts';
const MALFORMED = 'test/vaults/malformed.test.ts';
const MODEL = 'test/vault/model.test.ts';
const PASSWORD = 'test/vault/password/password.test.ts';
const SESSION = 'test/vault/session/session.test.ts';
const UNREADABLE = 'test/vault/record/unreadable.test.ts';
const VAULT = 'src/vault';

/**
 * The guards of what is stored and of the session: nothing lost, nothing overwritten, nothing left
 * open.
 */
export const STORED: Guard[] = [
  {
    guard: 'generation of the session',
    file: `${VAULT}/record/open.ts`,
    from: 'envelope.generation < sitting.generation || ',
    to: '',
    tests: [COPIES],
  },
  {
    guard: 'generation compare before writing',
    file: `${VAULT}/write/store.ts`,
    from: 'if (!stands) throw new Overtaken();',
    to: '',
    tests: [LIFE],
  },
  {
    guard: 'one writer at a time',
    file: `${VAULT}/write/change.ts`,
    from: "exclusive('vault', async () => {",
    to: '(async (work: () => Promise<Contents>) => work())(async () => {',
    tests: [LIFE],
  },
  {
    guard: 'read back after writing',
    file: `${VAULT}/write/store.ts`,
    from: 'if (vault !== text) throw refused(failure);',
    to: "if (failure.status === 'rejected') throw refused(failure);",
    tests: [LIFE],
  },
  {
    guard: 'newer copy under another key is left alone',
    file: `${VAULT}/record/repair.ts`,
    from: "return higher ? 'contesting' : 'foreign';",
    to: "return 'older';",
    tests: [COPIES],
  },
  {
    guard: 'no write beside a newer copy',
    file: `${VAULT}/write/change.ts`,
    from: "if (opened.contested) throw new Refusal('vault_contested');",
    to: '',
    tests: [COPIES],
  },
  {
    guard: 'shadow of every write',
    file: `${VAULT}/write/store.ts`,
    from: '    shadow(text, before),\n',
    to: '',
    tests: [COPIES],
  },
  {
    guard: 'both copies new after a change of the password',
    file: `${VAULT}/keys/rekey.ts`,
    from: 'return store(next, dataKey, null);',
    to: "return store(next, dataKey, 'old');",
    tests: [LIFE],
  },
  {
    guard: 'deadline of the session',
    file: `${VAULT}/session/session.ts`,
    from: '(until === null || now < until) && ',
    to: '',
    tests: [SESSION],
  },
  {
    guard: 'clock that goes back',
    file: `${VAULT}/session/session.ts`,
    from: 'now >= seenAt - CLOCK_SLACK_SECONDS',
    to: 'true',
    tests: [SESSION],
  },
  {
    guard: 'pause after wrong passwords',
    file: `${VAULT}/password/throttle.ts`,
    from: "if (left > 0) throw new Refusal('password_wait', { seconds: left });",
    to: '',
    tests: [PASSWORD],
  },
  {
    guard: 'password is judged',
    file: `${VAULT}/write/create.ts`,
    from: 'if (refusal) throw new Refusal(refusal);',
    to: '',
    tests: [PASSWORD],
  },
  {
    guard: 'read error is not empty',
    file: `${VAULT}/record/copies.ts`,
    from: "throw new Refusal('vault_unreadable');",
    to: 'return {};',
    tests: [COPIES],
  },
  {
    guard: 'no second vault over the first',
    file: `${VAULT}/record/state.ts`,
    from: "if ((await vaultState(now)) === 'none') return;",
    to: 'if (now > 0) return;',
    tests: [COPIES],
  },
  {
    guard: 'kept aside before a restore',
    file: `${VAULT}/backup/backup.ts`,
    from: "if (state === 'failed') await keepAside(now);",
    to: '',
    tests: [BACKUP],
  },
  {
    guard: 'screen lock',
    file: 'src/background/lock.ts',
    from: "if (state === 'locked' || lockAfterMinutes > 0) await lock();",
    to: 'if (lockAfterMinutes > 0) await lock();',
    tests: [SESSION],
  },
  {
    guard: 'storage closed to content scripts',
    file: 'src/background/lock.ts',
    from: 'await closeStorage();',
    to: '',
    tests: [SESSION],
  },
  {
    guard: 'parameters are looked at before they run',
    file: `${VAULT}/kdf/kdf.ts`,
    from: '  guardKdf(kdf);\n',
    to: '',
    tests: [MALFORMED],
  },
  {
    guard: 'end of a derivation after 30 seconds',
    file: `${VAULT}/kdf/kdf.ts`,
    from: 'setTimeout(failed, LONGEST_MS)',
    to: 'setTimeout(failed, 100 * LONGEST_MS)',
    tests: [PASSWORD],
  },
  {
    guard: 'a try is counted before it runs',
    file: `${VAULT}/password/throttle.ts`,
    from: 'await writeLocal({ wrongTries: { count: before.count + 1, at: now } }).catch(() => undefined);',
    to: '',
    tests: [PASSWORD],
  },
  {
    guard: 'no write beside a newer shadow',
    file: `${VAULT}/write/store.ts`,
    from: "if (await contests(before, envelope.generation, dataKey)) throw new Refusal('vault_contested');",
    to: '',
    tests: [COPIES],
  },
  {
    guard: 'a shadow that cannot be read is not overwritten',
    file: `${VAULT}/write/store.ts`,
    from: "if (isUnreadable(before)) await tell('unrepaired');\n  else await",
    to: "if (isUnreadable(before)) await tell('unrepaired');\n  await",
    tests: [UNREADABLE],
  },
  {
    guard: 'room for both records is asked for before a write',
    file: `${VAULT}/write/store.ts`,
    from: "if (length > room + freed) throw new Refusal('vault_full');",
    to: '',
    tests: [LIFE],
  },
  {
    guard: 'what cannot be kept is not replaced',
    file: `${VAULT}/kept/raw.ts`,
    from: "if (copies.some(isUnreadable)) throw new Refusal('vault_unreadable');",
    to: '',
    tests: [UNREADABLE],
  },
  {
    guard: 'a snapshot without a vault is no first start',
    file: `${VAULT}/record/state.ts`,
    from: 'return (await copyNames()).length === 0;',
    to: 'return true;',
    tests: [UNREADABLE],
  },
  {
    guard: 'an erasing that was cut short is finished',
    file: `${VAULT}/record/state.ts`,
    from: 'if (erasing === true) {',
    to: 'if (erasing === 1) {',
    tests: [LIFE],
  },
  {
    guard: 'old snapshots go with the old password',
    file: `${VAULT}/keys/rekey.ts`,
    from: 'await dropSnapshots(oldKey).catch(() => undefined);',
    to: '',
    tests: [LIFE],
  },
  {
    guard: 'stronger parameters only for a slot that is still there',
    file: `${VAULT}/keys/rewrap.ts`,
    from: 'if (!envelope.slots.some(({ key }) => key === old.key)) return;',
    to: '',
    tests: [LIFE],
  },
  {
    guard: 'a restore never takes the place of a vault that opens',
    file: `${VAULT}/backup/backup.ts`,
    from: "if (state === 'open' || state === 'locked') throw new Refusal('vault_exists');",
    to: '',
    tests: [BACKUP],
  },
  {
    guard: 'a backup counts once its file was read back',
    file: `${VAULT}/backup/backup.ts`,
    from: "if (file.trim() !== made) throw new Refusal('backup_other');",
    to: '',
    tests: [BACKUP],
  },
  {
    guard: 'acknowledged only when stored',
    file: `${VAULT}/write/store.ts`,
    from: 'allSettled([writeLocal(values), opening])',
    to: 'allSettled([Promise.resolve(void writeLocal({ ...values, vault: values.previous })), opening])',
    tests: [MODEL],
  },
  {
    guard: 'nothing is stored that nobody could read',
    file: `${VAULT}/write/change.ts`,
    from: 'await reread(edited, nextTask)',
    to: 'edited',
    tests: [LIFE],
  },
  {
    guard: 'a record that does not open makes way for the old one',
    file: `${VAULT}/write/store.ts`,
    from: 'if (previous !== null) await writeLocal({ vault: previous })',
    to: 'if (previous === text) await writeLocal({ vault: previous })',
    tests: [LIFE],
  },
  {
    guard: 'nothing of a locked vault stays in another window',
    file: `${VAULT}/record/cache.ts`,
    from: 'if (sitting?.session.key !== latest?.key) forget();',
    to: '',
    tests: [SESSION],
  },
  {
    guard: 'nothing leaves the vault without the password',
    file: 'src/act/transfer/export.ts',
    from: 'await confirmPassword(vaultPassword);',
    to: '',
    tests: ['test/act/transfer/export.test.ts'],
  },
  {
    guard: 'a file for another program is read back before it is given away',
    file: 'src/core/transfer/out/index.ts',
    from: "if (!isRight) throw new Refusal('export_differs');",
    to: 'if (isRight === null) differs();',
    tests: ['test/core/transfer/out/index.test.ts'],
  },
];
