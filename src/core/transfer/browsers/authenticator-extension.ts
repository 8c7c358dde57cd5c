// Backups of Authenticator-Extension (github.com/Authenticator-Extension/Authenticator), versions
// 1 to 3: a map from hashes to accounts.
import type { CountedDraft } from '../../account/account.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { GivenFile, Read, ReadAccount, ReadFile } from '../contract/reader.ts';
import { hexBytes } from '../crypto/encoded.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { accountWith } from '../draft/further.ts';
import { isSealed, openItems } from './authenticator-extension-seal.ts';

type Item = Record<string, unknown>;

// Its OTPType and OTPAlgorithm: texts in most versions, numbers after a restore by 8.0.
const TYPES = ['', 'totp', 'hotp', 'battle', 'steam', 'hex', 'hhex'];
const ALGORITHMS = ['', 'SHA1', 'SHA256', 'SHA512'];
/** Values of the map that are no accounts. */
const OTHERS = new Set(['Key', 'Group', 'EncGroup']);
const BATTLE_NET_SERIAL = /^(?:US|EU|KR|CN)(?:-\d{4}){3}$/;

/** Reads a map of accounts; sealed ones need the extension's password. */
export const readAuthenticatorExtension: Read = (file) => {
  const { json } = file;
  if (!isObject(json) || !Object.values(json).some(isOwn)) return null;
  const entries = Object.entries(json).flatMap(([key, value]) =>
    isItem(key, value) ? [value] : [],
  );
  if (!entries.some(isSealed)) return readItems(entries, file);
  return {
    open: async (password, costly) => {
      const opened = await openItems(json, entries, password, costly);
      return readItems(opened, file);
    },
  };
};

function isOwn(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value.dataType === 'OTPStorage' || value.dataType === 'EncOTPStorage') return true;
  return (
    typeof value.secret === 'string' && ['type', 'encrypted', 'hash'].some((key) => key in value)
  );
}

function isItem(key: string, value: unknown): value is Item {
  if (!isObject(value) || key === 'UserSettings' || key === 'LocalStorage') return false;
  if (typeof value.dataType === 'string' && OTHERS.has(value.dataType)) return false;
  return isOwn(value) || 'account' in value || 'issuer' in value;
}

function readItems(entries: readonly Item[], file: GivenFile): ReadFile {
  const read = readEach(entries, accountOf, nameOfItem);
  if (hasLostTypes(entries)) read.problems.push({ name: file.name, code: 'import_damaged' });
  return read;
}

function accountOf(item: Item): ReadAccount {
  // What a password did not open: the others did, so the password is right.
  if (isSealed(item)) throw new Refusal('import_damaged');
  const [, ...hosts] = textIn(item.issuer).split('::');
  const sites = hosts.map((host) => host.trim()).filter((host) => host !== '');
  const account = accountWith(draftIn(item), { isPinned: item.pinned });
  return sites.length > 0 ? { ...account, sites } : account;
}

function draftIn(item: Item): CountedDraft {
  const { type, secret } = keyOf(item);
  const said = {
    secret,
    issuer: issuerOf(item),
    accountName: item.account,
    algorithm: algorithmOf(item.algorithm),
    digits: item.digits,
    period: item.period,
    counter: item.counter,
  };
  switch (type) {
    case 'battle':
      return draftFrom({ ...said, type: 'totp', digits: 8 });
    case 'hex':
    case 'hhex': {
      const bytes = hexBytes(secret);
      if (!bytes) throw new Refusal('secret_not_base32');
      return draftFrom({ ...said, type: type === 'hex' ? 'totp' : 'hotp', secret: bytes });
    }
    default:
      return draftFrom({ ...said, type });
  }
}

/** Returns type and secret as the extension reads them when it restores an item. */
function keyOf(item: Item): { type: string; secret: string } {
  const written = textIn(item.secret).replace(/\s/g, '');
  const [, prefix, bare = written] = /^(blz-|bliz-|stm-)?(.*)$/.exec(written) ?? [];
  const said = typeOf(item);
  if (prefix) return { type: prefix === 'stm-' ? 'steam' : 'battle', secret: bare };
  const isHex = !/^[a-z2-7]+=*$/i.test(bare) && /^[0-9a-f]+$/i.test(bare);
  if (isHex && said === 'totp') return { type: 'hex', secret: bare };
  if (isHex && said === 'hotp') return { type: 'hhex', secret: bare };
  return { type: said, secret: bare };
}

function typeOf(item: Item): string {
  const { type } = item;
  const said = TYPES[numberIn(type)] ?? textIn(type).toLowerCase();
  // A restore by 8.0 wrote 1 for every type; Steam is still known by its issuer.
  const isSteam = numberIn(type) === 1 && issuerOf(item).toLowerCase() === 'steam';
  if (isSteam && (item.digits === undefined || item.digits === 5)) return 'steam';
  return said === '' ? 'totp' : said;
}

// Certain only where an account of another type stands among nothing but TOTP by number.
function hasLostTypes(entries: readonly Item[]): boolean {
  const isFlat = (item: Item): boolean =>
    numberIn(item.type) === 1 && ['algorithm', 'period'].every((key) => !(key in item));
  const wasOther = (item: Item): boolean =>
    keyOf(item).type !== 'totp' || BATTLE_NET_SERIAL.test(textIn(item.account));
  return entries.length > 0 && entries.every(isFlat) && entries.some(wasOther);
}

function algorithmOf(value: unknown): unknown {
  const number = numberIn(value);
  return number < 0 ? value : (ALGORITHMS[number] ?? `${number}`);
}

function issuerOf(item: Item): string {
  const [issuer = ''] = textIn(item.issuer).split('::');
  return issuer;
}

function nameOfItem(item: Item): string {
  return labelOf(issuerOf(item), item.account);
}

/** Returns a small number, written as one or as text, or -1. */
function numberIn(value: unknown): number {
  return /^\d{1,2}$/.test(`${value}`) ? Number(value) : -1;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
