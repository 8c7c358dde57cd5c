// Each guard of the sources, what the sources look like without it, and the tests that must notice.
const BACKUP = 'test/vault/backup.test.ts';
const COPIES = 'test/vault/copies.test.ts';
const LIFE = 'test/vault/life.test.ts';
const MALFORMED = 'test/vaults/malformed.test.ts';
const MODEL = 'test/vault/model.test.ts';
const PASSWORD = 'test/vault/password.test.ts';
const SEAL = 'test/core/vault/seal.test.ts';
const SESSION = 'test/vault/session.test.ts';

const CORE = 'src/core/vault';
const VAULT = 'src/vault';

export const GUARDS = [
  {
    guard: 'header MAC',
    file: `${CORE}/seal.ts`,
    from: "if (!genuine) throw new Refusal('vault_damaged', { part: 'mac' });",
    to: '',
    tests: [SEAL],
  },
  {
    guard: 'body bound to its header',
    file: `${CORE}/seal.ts`,
    from: 'decrypt(key, nonce, sealed, mac)',
    to: 'decrypt(key, nonce, sealed, new Uint8Array())',
    tests: [SEAL],
  },
  {
    guard: 'checksum',
    file: `${CORE}/envelope.ts`,
    from: "if (found[1] !== (await sum(summed))) throw damaged('sum');",
    to: '',
    tests: [SEAL],
  },
  {
    guard: 'one spelling of a record',
    file: `${CORE}/envelope.ts`,
    from: '!text.startsWith(summed) ||',
    to: '',
    tests: [MALFORMED],
  },
  {
    guard: 'newer format version',
    file: `${CORE}/envelope.ts`,
    from: "if (version > VERSION) throw new Refusal('vault_newer', { version });",
    to: '',
    tests: [MALFORMED],
  },
  {
    guard: 'canonical base64',
    file: `${CORE}/base64.ts`,
    from: 'text.length !== 4 * Math.ceil(bytes.length / 3)',
    to: 'false',
    tests: ['test/core/vault/base64.test.ts'],
  },
  {
    guard: 'floor of the key derivation',
    file: `${CORE}/kdf.ts`,
    from: "if (m < FLOOR.m || t < FLOOR.t) throw new Refusal('kdf_weakened');",
    to: '',
    tests: [MALFORMED],
  },
  {
    guard: 'ceiling of the key derivation',
    file: `${CORE}/kdf.ts`,
    from: "throw new Refusal('kdf_excessive');",
    to: "throw new Refusal('kdf_weakened');",
    tests: [MALFORMED],
  },
  {
    guard: 'cap on inflating',
    file: `${CORE}/deflate.ts`,
    from: 'if (length > cap) {',
    to: 'if (length > Number.POSITIVE_INFINITY) {',
    tests: ['test/core/vault/deflate.test.ts'],
  },
  {
    guard: 'slot bound to its vault',
    file: `${CORE}/wrap.ts`,
    from: 'return new TextEncoder().encode(`',
    to: "return new TextEncoder().encode('' && `",
    tests: [SEAL],
  },
  {
    guard: 'counters never go back',
    file: `${CORE}/tidy.ts`,
    from: "account.type === 'hotp' && account.counter < atLeast",
    to: 'account.counter < 0',
    tests: [LIFE],
  },
  {
    guard: 'generation of the session',
    file: `${VAULT}/opened.ts`,
    from: 'envelope.generation < sitting.generation || ',
    to: '',
    tests: [COPIES],
  },
  {
    guard: 'generation compare before writing',
    file: `${VAULT}/change.ts`,
    from: 'if (!(await stillStands(opened))) continue;',
    to: '',
    tests: [LIFE],
  },
  {
    guard: 'one writer at a time',
    file: `${VAULT}/change.ts`,
    from: "exclusive('vault', async () => {",
    to: '(async (work: () => Promise<Contents>) => work())(async () => {',
    tests: [LIFE],
  },
  {
    guard: 'read back after writing',
    file: `${VAULT}/store.ts`,
    from: 'if (vault !== text) throw refused(failure);',
    to: 'if (failure) throw refused(failure);',
    tests: [LIFE],
  },
  {
    guard: 'newer copy under another key is left alone',
    file: `${VAULT}/repair.ts`,
    from: "return higher ? 'contesting' : 'foreign';",
    to: "return 'older';",
    tests: [COPIES],
  },
  {
    guard: 'no write beside a newer copy',
    file: `${VAULT}/change.ts`,
    from: "if (opened.contested) throw new Refusal('vault_contested');",
    to: '',
    tests: [COPIES],
  },
  {
    guard: 'shadow of every write',
    file: `${VAULT}/store.ts`,
    from: 'await Promise.all([shadow(text), writeGeneration(envelope.generation)]);',
    to: 'await writeGeneration(envelope.generation);',
    tests: [COPIES],
  },
  {
    guard: 'both copies new after a change of the password',
    file: `${VAULT}/rekey.ts`,
    from: 'return store(next, dataKey, null);',
    to: "return store(next, dataKey, 'old');",
    tests: [LIFE],
  },
  {
    guard: 'deadline of the session',
    file: `${VAULT}/session.ts`,
    from: '(until === null || now < until) && ',
    to: '',
    tests: [SESSION],
  },
  {
    guard: 'clock that goes back',
    file: `${VAULT}/session.ts`,
    from: 'now >= seenAt - CLOCK_SLACK_SECONDS',
    to: 'true',
    tests: [SESSION],
  },
  {
    guard: 'pause after wrong passwords',
    file: `${VAULT}/throttle.ts`,
    from: "if (left > 0) throw new Refusal('password_wait', { seconds: left });",
    to: '',
    tests: [PASSWORD],
  },
  {
    guard: 'password is judged',
    file: `${VAULT}/create.ts`,
    from: 'if (refusal) throw new Refusal(refusal);',
    to: '',
    tests: [PASSWORD],
  },
  {
    guard: 'read error is not empty',
    file: `${VAULT}/copies.ts`,
    from: "throw new Refusal('vault_unreadable');",
    to: 'return {};',
    tests: [COPIES],
  },
  {
    guard: 'no second vault over the first',
    file: `${VAULT}/create.ts`,
    from: "if ((await vaultState(now)) !== 'none') throw new Refusal('vault_exists');",
    to: '',
    tests: [COPIES],
  },
  {
    guard: 'kept aside before a restore',
    file: `${VAULT}/backup.ts`,
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
    guard: 'acknowledged only when stored',
    file: `${VAULT}/store.ts`,
    from: 'await writeLocal(values).catch(',
    to: 'void writeLocal({ ...values, vault: values.previous }).catch(',
    tests: [MODEL],
  },
];
