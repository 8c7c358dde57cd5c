// What Authy's server answers its apps, which people save to leave Authy, as it came or opened by
// the scripts around github.com/AlexTech01/Authy-iOS-MiTM.
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { itemsOf } from '../draft/further.ts';
import { type AuthyItem, readAuthyItems } from './authy-item.ts';

// What the scripts write in place of a secret: read as Base32 it would be one.
const FAILED = /^\s*decryption failed/i;
const LISTS = ['authenticator_tokens', 'decrypted_authenticator_tokens'];

/** Returns the tokens of Authy's answer; sealed ones need the backup password. */
export function readAuthyAnswer({ json }: GivenFile): FileReading {
  if (!isObject(json)) return null;
  const lists = LISTS.filter((name) => Array.isArray(json[name]));
  const own = itemsOf(json.apps);
  const isOwn = own.some((item) => isObject(item) && typeof item.secret_seed === 'string');
  if (lists.length === 0 && !isOwn) return null;
  return readAuthyItems([...lists.flatMap((name) => itemsOf(json[name])), ...own].map(itemIn));
}

function itemIn(json: unknown): AuthyItem | null {
  if (!isObject(json)) return null;
  return {
    name: json.name,
    firstName: json.original_name,
    issuer: json.issuer,
    kind: json.account_type,
    digits: json.digits,
    secret: FAILED.test(`${json.decrypted_seed}`) ? '' : json.decrypted_seed,
    ownSecret: json.secret_seed,
    sealed: json.encrypted_seed,
    salt: json.salt,
    rounds: json.key_derivation_iterations ?? undefined,
    vector: json.unique_iv ?? undefined,
  };
}
