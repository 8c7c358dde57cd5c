import type { Guard } from './guard.ts';

const LIFE = 'test/vault/life.test.ts';
const MALFORMED = 'test/vaults/malformed.test.ts';
const SEAL = 'test/core/vault/seal.test.ts';
const CORE = 'src/core/vault';

/** The guards of the record: what is refused before, and while, it is opened. */
export const SEALED: Guard[] = [
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
    file: 'src/core/bytes/base64.ts',
    from: 'text.length !== 4 * Math.ceil(bytes.length / 3)',
    to: 'false',
    tests: ['test/core/bytes/base64.test.ts'],
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
    file: 'src/core/bytes/deflate.ts',
    from: 'if (length > cap) {',
    to: 'if (length > Number.POSITIVE_INFINITY) {',
    tests: ['test/core/bytes/deflate.test.ts'],
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
    file: 'src/core/account/tidy.ts',
    from: "account.type === 'hotp' && account.counter < atLeast",
    to: 'account.counter < 0',
    tests: [LIFE],
  },
  {
    guard: 'no record longer than any of ours',
    file: `${CORE}/envelope.ts`,
    from: "if (text.length > LONGEST) throw damaged('length');",
    to: '',
    tests: [SEAL],
  },
  {
    guard: 'one account for one identity',
    file: `${CORE}/contents.ts`,
    from: 'if (new Set(accounts.map(({ id }) => id)).size < accounts.length) throw damaged();',
    to: '',
    tests: ['test/core/vault/contents.test.ts'],
  },
  {
    guard: 'thirty days in the trash',
    file: 'src/core/account/tidy.ts',
    from: 'now - deletedAt >= TRASH_SECONDS',
    to: 'now > deletedAt',
    tests: [LIFE],
  },
  {
    guard: 'trash is emptied by two writes a day apart',
    file: 'src/core/account/tidy.ts',
    from: 'return now - expiredAt >= DAY ? null : account;',
    to: 'return null;',
    tests: [LIFE],
  },
  {
    guard: 'what was decoded cannot be changed in place',
    file: `${CORE}/shape.ts`,
    from: 'return Object.freeze(value);',
    to: 'return value;',
    tests: ['test/core/vault/contents.test.ts'],
  },
  {
    guard: 'nothing is sealed that could not be read again',
    file: `${CORE}/contents.ts`,
    from: 'isKnown ? one : rereadAccount(one)',
    to: 'one',
    tests: [LIFE],
  },
  {
    guard: 'passkey bound to vault and slot',
    file: `${CORE}/pair.ts`,
    from: `/\${vaultId}/\${id}`,
    to: '',
    tests: ['test/core/vault/pair.test.ts'],
  },
  {
    guard: 'passkey of another credential',
    file: 'src/vault/keys/passkeys.ts',
    from: '(slot) => slot.credential === credential',
    to: '() => true',
    tests: ['test/vault/keys/passkeys.test.ts'],
  },
  {
    guard: 'passkeys stay out of backups',
    file: `${CORE}/portable.ts`,
    from: 'if (!slots.some(isPasskey) && portable === contents) return text;',
    to: 'return text;',
    tests: ['test/vault/keys/passkeys.test.ts'],
  },
  {
    guard: 'password before a passkey is made',
    file: 'src/act/passkey/passkey.ts',
    from: 'await confirmPassword(password);',
    to: '',
    tests: ['test/act/passkey/passkey.test.ts'],
  },
];
