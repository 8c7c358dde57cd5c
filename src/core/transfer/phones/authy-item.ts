// A token of Authy, whichever file says it, open or sealed with the backup password.
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import type { Locked, ReadAccount, ReadFile } from '../contract/reader.ts';
import { cbcOpened, pbkdf2 } from '../crypto/aes.ts';
import { base64Bytes, hexBytes, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';

/** What a file says of a token, as it stands there. */
export interface AuthyItem {
  name: unknown;
  /** Name and issuer as the service gave them. */
  firstName: unknown;
  issuer: unknown;
  /** The service whose picture it shows, or `authenticator` and a colour. */
  kind: unknown;
  digits: unknown;
  /** Of another service: Base32. */
  secret: unknown;
  /** Of Authy's own kind: hexadecimal, with a code every 10 seconds. */
  ownSecret: unknown;
  /** The Base32 as AES-CBC in Base64, under a key derived from the backup password. */
  sealed: unknown;
  salt: unknown;
  /** Default 1000. */
  rounds: unknown;
  /** Hexadecimal; default all zero. */
  vector: unknown;
}

const ROUNDS = 1000;

/**
 * Returns accounts and problems of tokens; a password is asked for where a secret is only there
 * sealed. What was no JSON object is `null` among them.
 */
export function readAuthyItems(items: (AuthyItem | null)[]): Locked | ReadFile {
  if (!items.some(isSealed)) return readAll(items);
  return {
    open: async (password) => {
      const key = utf8Of(password);
      try {
        return readAll(await unsealed(items, key));
      } finally {
        key.fill(0);
      }
    },
  };
}

function readAll(items: (AuthyItem | null)[]): ReadFile {
  return readEach(items, accountOf, (item) => {
    const { issuer, accountName } = item ? namesIn(item) : { issuer: '', accountName: '' };
    return labelOf(issuer, accountName);
  });
}

function isSealed(item: AuthyItem | null): boolean {
  if (item === null || typeof item.sealed !== 'string' || item.sealed === '') return false;
  return typeof item.ownSecret !== 'string' && typeof item.secret !== 'string';
}

// Nothing tells a wrong password for sure: it is wrong where it opens no token at all. A token that
// another password sealed stays sealed.
async function unsealed(
  items: (AuthyItem | null)[],
  password: Bytes,
): Promise<(AuthyItem | null)[]> {
  const opened: (AuthyItem | null)[] = [];
  for (const item of items) {
    const secret = item && isSealed(item) ? await secretOf(item, password) : null;
    opened.push(item && secret !== null ? { ...item, secret } : item);
  }
  if (opened.filter(isSealed).length === items.filter(isSealed).length)
    throw new Refusal('import_password');
  return opened;
}

async function secretOf(item: AuthyItem, password: Bytes): Promise<string | null> {
  const sealed = base64Bytes(item.sealed);
  const vector = typeof item.vector === 'string' ? hexBytes(item.vector) : new Uint8Array(16);
  const rounds = item.rounds ?? ROUNDS;
  if (!sealed || vector?.length !== 16 || typeof item.salt !== 'string') return null;
  if (typeof rounds !== 'number') throw new Refusal('import_damaged');
  const key = await pbkdf2('SHA-1', password, utf8Of(item.salt), rounds, 32);
  const plain = await cbcOpened(key, vector, sealed);
  key.fill(0);
  const text = plain === null ? '' : new TextDecoder().decode(plain).trim();
  plain?.fill(0);
  // What a wrong key makes of it is hardly ever Base32.
  return /^[A-Za-z2-7\s=-]+$/.test(text) ? text : null;
}

function accountOf(item: AuthyItem | null): ReadAccount {
  if (item === null) throw new Refusal('import_damaged');
  // The password opened others, and not this one.
  if (isSealed(item)) throw new Refusal('import_password');
  const { digits, secret } = item;
  const names = namesIn(item);
  if (typeof item.ownSecret !== 'string') return { draft: draftFrom({ ...names, digits, secret }) };
  const own = neededBytes(hexBytes(item.ownSecret));
  return { draft: draftFrom({ ...names, digits: digits ?? 7, period: 10, secret: own }) };
}

function namesIn(item: AuthyItem): { issuer: string; accountName: string } {
  const [name = '', first = '', said = '', kind = ''] = [
    item.name,
    item.firstName,
    item.issuer,
    item.kind,
  ].map((value) => (typeof value === 'string' ? value.trim() : ''));
  if (typeof item.ownSecret === 'string') return { issuer: name, accountName: '' };
  const issuer = said || issuerIn(first || name, name) || issuerOf(kind);
  return { issuer, accountName: withoutIssuer(name || first, issuer) };
}

// "Issuer: name", as Authy joins what it scanned, or "Issuer - name", as its older lists have it.
function issuerIn(first: string, name: string): string {
  const [colon, dash] = [first.indexOf(':'), name.indexOf(' - ')];
  return (colon > 0 ? first.slice(0, colon) : dash > 0 ? name.slice(0, dash) : '').trim();
}

function issuerOf(kind: string): string {
  return /^authenticator/i.test(kind) ? '' : kind.slice(0, 1).toUpperCase() + kind.slice(1);
}

function withoutIssuer(name: string, issuer: string): string {
  if (issuer === '' || !name.startsWith(issuer)) return name;
  const [, rest] = /^(?:$|\s*:\s*|\s+-\s+)(.*)$/s.exec(name.slice(issuer.length)) ?? [];
  return rest ?? name;
}
