// Writes test/vaults/malformed/*.json, one vault per failure with the exact refusal that it must
// end in. node test/vaults/malform.mjs Everything starts from the golden vault of version 1; unless
// a case is about the checksum, the checksum is right.
import { createCipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { passwordKey } from './open.mjs';

export const PASSWORD = 'tidy ﬁg, Ünïcode 鍵 window';
const folder = new URL('malformed/', import.meta.url);
const golden = readFileSync(new URL('v1.latchkey', import.meta.url), 'utf8').trim();
const record = () => JSON.parse(golden);
const dataKey = await passwordKey(record(), PASSWORD);
const hkdf = (ikm, salt, info) => Buffer.from(hkdfSync('sha256', ikm, salt, info, 32));

function summed(text) {
  return `${text},"sum":"${createHash('sha256').update(text).digest('base64')}"}`;
}

function spelled({ sum, ...rest }) {
  return summed(JSON.stringify(rest).slice(0, -1));
}

const cases = [];
const refuse = (code, part) => (name, text) => cases.push({ name, refusal: code, ...(part ? { part } : {}), text });
const damaged = (part) => refuse('vault_damaged', part);

/** Edits the record; the checksum follows. */
function edited(name, expected, edit) {
  const changed = record();
  expected(name, spelled(edit(changed) ?? changed));
}

/** Edits the text in front of the checksum; the checksum follows. */
function respelled(name, expected, from, to) {
  const [text] = golden.split(',"sum":');
  if (!text.includes(from)) throw new Error(name);
  expected(name, summed(text.replace(from, () => to)));
}

/** Seals other plain bytes so that everything authenticates. */
function sealed(name, expected, plain) {
  const changed = record();
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const { sum, body, mac, ...header } = changed;
  const genuine = createHmac('sha256', hkdf(dataKey, '', 'latchkey-vault/1/header')).update(JSON.stringify(header)).digest();
  const cipher = createCipheriv('aes-256-gcm', hkdf(dataKey, salt, `latchkey-vault/1/body/${header.generation}`), nonce);
  cipher.setAAD(genuine);
  const bytes = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  changed.mac = genuine.toString('base64');
  changed.body = { salt: salt.toString('base64'), nonce: nonce.toString('base64'), sealed: bytes.toString('base64') };
  expected(name, spelled(changed));
}

/** Signs a changed header so that it authenticates; the body stays that of the old header. */
function signed(name, expected, edit) {
  const changed = record();
  edit(changed);
  const { sum, body, mac, ...header } = changed;
  const key = hkdf(dataKey, '', 'latchkey-vault/1/header');
  changed.mac = createHmac('sha256', key).update(JSON.stringify(header)).digest('base64');
  expected(name, spelled(changed));
}

function packed(bytes) {
  const whole = Buffer.alloc(Math.ceil((4 + bytes.length) / 1024) * 1024);
  whole.writeUInt32BE(bytes.length);
  bytes.copy(whole, 4);
  return whole;
}

const json = (value) => packed(deflateRawSync(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))));
const flip = (text, at = 0) => {
  const bytes = Buffer.from(text, 'base64');
  bytes[at] ^= 1;
  return bytes.toString('base64');
};
const slot = (edit) => (changed) => void edit(changed.slots[0]);
const kdf = (edit) => (changed) => void edit(changed.slots[0].kdf);
const set = (name, value) => (target) => {
  target[name] = value;
};
const drop = (name) => (target) => {
  delete target[name];
};

// not a record at all
damaged('json')('text-empty', '');
damaged('json')('text-null', 'null');
damaged('json')('text-array', `[${golden}]`);
damaged('json')('text-number', '7');
damaged('json')('text-string', JSON.stringify(golden));
damaged('json')('text-half', golden.slice(0, golden.length / 2));
damaged('json')('text-without-last-byte', golden.slice(0, -1));
damaged('json')('text-byte-order-mark', `\uFEFF${golden}`);
damaged('json')('text-twice', golden + golden);
damaged('json')('text-comment', `${golden}//`);
damaged('json')('text-nesting', '['.repeat(1_000));
damaged('json')('text-single-quotes', golden.replaceAll('"', "'"));
damaged('json')('text-nul-after', `${golden}\0`);
damaged('spelling')('text-newline-after', `${golden}\n`);
damaged('spelling')('text-space-before', ` ${golden}`);
damaged('spelling')('text-pretty', JSON.stringify(record(), null, 1));
damaged('format')('text-other-json', '{"version":1}');
damaged('format')('text-keys-of-proto', '{"__proto__":{"format":"latchkey-vault","version":1}}');

// header
edited('format-missing', damaged('format'), drop('format'));
edited('format-case', damaged('format'), set('format', 'Latchkey-Vault'));
edited('format-list', damaged('format'), set('format', ['latchkey-vault']));
edited('version-missing', damaged('version'), drop('version'));
edited('version-zero', damaged('version'), set('version', 0));
edited('version-negative', damaged('version'), set('version', -1));
edited('version-fraction', damaged('version'), set('version', 1.5));
edited('version-text', damaged('version'), set('version', '1'));
respelled('version-infinite', damaged('version'), '"version":1', '"version":1e999');
respelled('version-exponent', damaged('spelling'), '"version":1', '"version":1e0');
edited('version-next', refuse('vault_newer'), set('version', 2));
edited('version-far', refuse('vault_newer'), set('version', 2 ** 53 - 1));
damaged('version')('version-beyond-whole', '{"format":"latchkey-vault","version":9007199254740993}');
edited('generation-missing', damaged('generation'), drop('generation'));
edited('generation-zero', damaged('generation'), set('generation', 0));
edited('generation-negative', damaged('generation'), set('generation', -42));
edited('generation-fraction', damaged('generation'), set('generation', 42.5));
edited('generation-text', damaged('generation'), set('generation', '42'));
edited('generation-null', damaged('generation'), set('generation', null));
respelled('generation-giant', damaged('generation'), '"generation":42', '"generation":9007199254740993');
respelled('generation-infinite', damaged('generation'), '"generation":42', '"generation":1e400');
respelled('generation-point', damaged('spelling'), '"generation":42', '"generation":42.0');
respelled('generation-leading-zero', damaged('json'), '"generation":42', '"generation":042');
respelled('generation-plus', damaged('json'), '"generation":42', '"generation":+42');
edited('generation-rolled-back', damaged('mac'), set('generation', 41));
edited('generation-raised', damaged('mac'), set('generation', 43));
signed('generation-signed-anew', damaged('sealed'), set('generation', 43));
edited('id-missing', damaged('id'), drop('id'));
edited('id-upper-case', damaged('id'), (r) => set('id', r.id.toUpperCase())(r));
edited('id-without-dashes', damaged('id'), (r) => set('id', r.id.replaceAll('-', ''))(r));
edited('id-path', damaged('id'), set('id', '../../../../etc/passwd'));
edited('id-number', damaged('id'), set('id', 7));
edited('id-other', refuse('password_wrong'), set('id', '11111111-2222-4333-8444-555555555555'));

// slots
edited('slots-missing', damaged('slots'), drop('slots'));
edited('slots-none', damaged('slots'), set('slots', []));
edited('slots-object', damaged('slots'), (r) => set('slots', { 0: r.slots[0], length: 1 })(r));
edited('slots-null-among', damaged('slots'), (r) => void r.slots.push(null));
edited('slots-nine', damaged('slots'), (r) => set('slots', Array(9).fill(r.slots[0]))(r));
edited('slots-swapped', damaged('mac'), (r) => void r.slots.reverse());
edited('slots-one-dropped', damaged('mac'), (r) => void r.slots.pop());
edited('slots-one-doubled', damaged('mac'), (r) => void r.slots.push(r.slots[1]));
edited('slots-no-password', damaged('slots'), (r) => void r.slots.shift());
edited('slot-type-unknown', damaged('slots'), slot(set('type', 'pin')));
edited('slot-type-proto', damaged('slots'), slot(set('type', '__proto__')));
edited('slot-nonce-missing', damaged('slots'), slot(drop('nonce')));
edited('slot-nonce-short', damaged('slots'), slot(set('nonce', randomBytes(11).toString('base64'))));
edited('slot-nonce-long', damaged('slots'), slot(set('nonce', randomBytes(13).toString('base64'))));
edited('slot-nonce-other', refuse('password_wrong'), slot((s) => set('nonce', flip(s.nonce))(s)));
edited('slot-key-short', damaged('slots'), slot(set('key', randomBytes(47).toString('base64'))));
edited('slot-key-long', damaged('slots'), slot(set('key', randomBytes(49).toString('base64'))));
edited('slot-key-other', refuse('password_wrong'), slot((s) => set('key', flip(s.key))(s)));
edited('slot-key-tag-other', refuse('password_wrong'), slot((s) => set('key', flip(s.key, 47))(s)));
edited('slot-key-number', damaged('slots'), slot(set('key', 48)));
edited('slot-further-field', damaged('spelling'), slot(set('hint', 'cat')));
respelled('slot-proto-field', damaged('spelling'), '{"type":"password"', '{"__proto__":{"x":1},"type":"password"');
respelled('slot-field-twice', damaged('spelling'), '{"type":"password"', '{"type":"password","type":"password"');
respelled('slot-order', damaged('spelling'), '"v":19,"m":65536', '"m":65536,"v":19');
edited('recovery-point-short', damaged('slots'), (r) => void set('public', randomBytes(64).toString('base64'))(r.slots[1]));
edited('recovery-id-missing', damaged('slots'), (r) => void drop('id')(r.slots[1]));
edited('recovery-credential-text', damaged('slots'), (r) => void set('credential', '<b>')(r.slots[1]));
edited('recovery-public-other', damaged('mac'), (r) => void set('public', randomBytes(65).toString('base64'))(r.slots[1]));

// key derivation
edited('kdf-missing', damaged('slots'), slot(drop('kdf')));
edited('kdf-list', damaged('slots'), slot(set('kdf', [])));
edited('kdf-name', damaged('slots'), kdf(set('name', 'pbkdf2')));
edited('kdf-version', damaged('slots'), kdf(set('v', 16)));
edited('kdf-m-zero', damaged('slots'), kdf(set('m', 0)));
edited('kdf-m-negative', damaged('slots'), kdf(set('m', -65536)));
edited('kdf-m-fraction', damaged('slots'), kdf(set('m', 65536.5)));
edited('kdf-m-text', damaged('slots'), kdf(set('m', '65536')));
respelled('kdf-m-infinite', damaged('slots'), '"m":65536', '"m":1e999');
respelled('kdf-m-hex', damaged('json'), '"m":65536', '"m":0x10000');
respelled('kdf-m-exponent', damaged('spelling'), '"m":65536', '"m":6.5536e4');
edited('kdf-m-below-floor', refuse('kdf_weakened'), kdf(set('m', 19455)));
edited('kdf-m-one', refuse('kdf_weakened'), kdf(set('m', 1)));
edited('kdf-m-above-ceiling', refuse('kdf_excessive'), kdf(set('m', 262145)));
edited('kdf-m-terabytes', refuse('kdf_excessive'), kdf(set('m', 2 ** 40)));
edited('kdf-m-other', refuse('password_wrong'), kdf(set('m', 65528)));
edited('kdf-t-zero', damaged('slots'), kdf(set('t', 0)));
edited('kdf-t-below-floor', refuse('kdf_weakened'), kdf(set('t', 1)));
edited('kdf-t-above-ceiling', refuse('kdf_excessive'), kdf(set('t', 11)));
edited('kdf-t-giant', refuse('kdf_excessive'), kdf(set('t', 2 ** 32 - 1)));
edited('kdf-t-other', refuse('password_wrong'), kdf(set('t', 2)));
edited('kdf-p-zero', damaged('slots'), kdf(set('p', 0)));
edited('kdf-p-above-ceiling', refuse('kdf_excessive'), kdf(set('p', 17)));
edited('kdf-p-giant', refuse('kdf_excessive'), kdf(set('p', 2 ** 24)));
edited('kdf-weak-and-excessive', refuse('kdf_excessive'), kdf((k) => void Object.assign(k, { m: 1, t: 1000 })));
edited('kdf-salt-missing', damaged('slots'), kdf(drop('salt')));
edited('kdf-salt-short', damaged('slots'), kdf(set('salt', randomBytes(15).toString('base64'))));
edited('kdf-salt-long', damaged('slots'), kdf(set('salt', randomBytes(17).toString('base64'))));
edited('kdf-salt-empty', damaged('slots'), kdf(set('salt', '')));
edited('kdf-salt-other', refuse('password_wrong'), kdf((k) => set('salt', flip(k.salt))(k)));

// base64
const unused = record().mac.replace(/.=$/, (end) => `${'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(end[0]) + 1]}=`);
edited('base64-unused-bits', damaged('mac'), set('mac', unused));
edited('base64-url-alphabet', damaged('mac'), set('mac', `${'-_'.repeat(21)}A=`));
edited('base64-no-padding', damaged('mac'), (r) => set('mac', r.mac.replace('=', ''))(r));
edited('base64-space', damaged('mac'), (r) => set('mac', `${r.mac.slice(0, 20)} ${r.mac.slice(20)}`)(r));
edited('base64-space-same-length', damaged('mac'), (r) => set('mac', ` ${r.mac.slice(1)}`)(r));
edited('base64-not-ascii', damaged('mac'), (r) => set('mac', `é${r.mac.slice(1)}`)(r));

// mac and body
edited('mac-missing', damaged('mac'), drop('mac'));
edited('mac-short', damaged('mac'), set('mac', randomBytes(31).toString('base64')));
edited('mac-other', damaged('mac'), (r) => set('mac', flip(r.mac))(r));
edited('body-missing', damaged('body'), drop('body'));
edited('body-text', damaged('body'), (r) => set('body', r.body.sealed)(r));
edited('body-list', damaged('body'), (r) => set('body', Object.values(r.body))(r));
edited('body-salt-short', damaged('body'), (r) => set('salt', 'AAAA')(r.body));
edited('body-salt-other', damaged('sealed'), (r) => set('salt', flip(r.body.salt))(r.body));
edited('body-nonce-missing', damaged('body'), (r) => drop('nonce')(r.body));
edited('body-nonce-other', damaged('sealed'), (r) => set('nonce', flip(r.body.nonce))(r.body));
edited('body-sealed-empty', damaged('body'), (r) => set('sealed', '')(r.body));
edited('body-sealed-not-base64', damaged('body'), (r) => set('sealed', '!!!!')(r.body));
edited('body-sealed-bytes', damaged('body'), (r) => set('sealed', [1, 2, 3])(r.body));
edited('body-sealed-one-byte', damaged('sealed'), (r) => set('sealed', 'AA==')(r.body));
edited('body-sealed-other', damaged('sealed'), (r) => set('sealed', flip(r.body.sealed))(r.body));
edited('body-sealed-tag-other', damaged('sealed'), (r) => set('sealed', flip(r.body.sealed, Buffer.from(r.body.sealed, 'base64').length - 1))(r.body));
edited('body-sealed-cut', damaged('sealed'), (r) => set('sealed', r.body.sealed.slice(0, -400))(r.body));
edited('body-further-field', damaged('spelling'), (r) => set('more', 1)(r.body));
edited('record-further-field', damaged('spelling'), set('more', 1));
respelled('record-proto-field', damaged('spelling'), '{"format"', '{"__proto__":null,"format"');
respelled('record-field-twice', damaged('spelling'), '"generation":42', '"generation":1,"generation":42');
respelled('record-escape', damaged('spelling'), '"latchkey-vault"', '"latchkey\\u002dvault"');
edited('record-order', damaged('spelling'), ({ format, version, id, ...rest }) => ({ format, id, version, ...rest }));

// checksum
damaged('spelling')('sum-missing', `${golden.split(',"sum":')[0]}}`);
damaged('sum')('sum-other', golden.replace(/"sum":"(.)/, (_, first) => `"sum":"${first === 'A' ? 'B' : 'A'}`));
damaged('spelling')('sum-hex', golden.replace(/"sum":".*"/, `"sum":"${'0'.repeat(64)}"`));
damaged('spelling')('sum-short', golden.replace(/.="\}$/, '="}'));
damaged('spelling')('sum-first', `{"sum":"${record().sum}",${golden.split(',"sum":')[0].slice(1)}}`);
damaged('sum')('sum-of-another-vault', golden.replace('"generation":42', '"generation":43'));

// what only a holder of the data key could have written
const account = JSON.parse(JSON.stringify({ id: '1', issuer: '', accountName: '', secret: '', type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0, parameters: [], sites: [], recoveryCodes: [], tags: [], pinned: false, note: '', createdAt: 0, updatedAt: 0, usedAt: null, deletedAt: null }));
const holding = (change) => json({ accounts: [{ ...account, ...change }] });
const long = Buffer.alloc(1024);
long.writeUInt32BE(1021);
sealed('plain-length-beyond', damaged('sealed'), long);
sealed('plain-length-giant', damaged('sealed'), Buffer.alloc(1024, 255));
sealed('plain-not-padded', damaged('sealed'), json({ accounts: [] }).subarray(0, 1000));
sealed('plain-empty', damaged('sealed'), Buffer.alloc(0));
sealed('plain-zeros', damaged('sealed'), Buffer.alloc(1024));
sealed('plain-not-deflate', damaged('sealed'), packed(Buffer.alloc(50, 255)));
sealed('plain-deflate-cut', damaged('sealed'), packed(deflateRawSync(Buffer.from('{"accounts":[]}')).subarray(0, -2)));
sealed('plain-deflate-bomb', damaged('sealed'), packed(deflateRawSync(Buffer.alloc(65 * 1024 * 1024, 32), { level: 9 })));
sealed('plain-not-utf8', damaged('sealed'), packed(deflateRawSync(Buffer.from([0x22, 0xff, 0x22]))));
sealed('plain-not-json', damaged('sealed'), json('{accounts:[]}'));
sealed('plain-list', damaged('sealed'), json([]));
sealed('plain-null', damaged('sealed'), json('null'));
sealed('contents-no-accounts', damaged('sealed'), json({}));
sealed('contents-accounts-object', damaged('sealed'), json({ accounts: {} }));
sealed('contents-account-null', damaged('sealed'), json({ accounts: [null] }));
sealed('account-secret-not-base64', damaged('sealed'), holding({ secret: 'JBSWY3DP!' }));
sealed('account-secret-missing', damaged('sealed'), holding({ secret: undefined }));
sealed('account-type-unknown', damaged('sealed'), holding({ type: 'motp' }));
sealed('account-algorithm-unknown', damaged('sealed'), holding({ algorithm: 'MD5' }));
sealed('account-digits-text', damaged('sealed'), holding({ digits: '6' }));
sealed('account-sites-text', damaged('sealed'), holding({ sites: 'example.com' }));
sealed('account-recovery-code-text', damaged('sealed'), holding({ recoveryCodes: ['abcd'] }));
sealed('account-label-number', damaged('sealed'), holding({ issuer: 7 }));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, ...rest } of cases) writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(rest)}\n`);
console.log(`${cases.length} malformed vaults`);
