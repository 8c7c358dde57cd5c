// Authy's tokens in its Android preferences (no published standard), open or sealed.
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import { preferencesIn } from '../android-preferences.ts';
import { cbcOpened, pbkdf2 } from '../crypto/aes.ts';
import { base64Bytes, hexBytes, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftOf, labelOf } from '../draft.ts';
import { type Foreign, parsedJson, readObjects } from '../entries.ts';
import type { GivenFile, ReadAccount, ReadFile, Reading } from '../reader.ts';

const KEYS = ['com.authy.storage.tokens.authenticator.key', 'com.authy.storage.tokens.authy.key'];
const ROUNDS = 1000;

/**
 * Returns the tokens of Authy's preferences, those of other services and its own ones; the backup
 * password is asked for where a secret is only there sealed.
 */
export function readAuthy({ text }: GivenFile): Reading {
  const preferences = preferencesIn(text);
  const lists = KEYS.flatMap((key) => preferences?.get(key) ?? []);
  if (lists.length === 0) return null;
  const tokens = lists.flatMap((list): unknown[] => {
    const parsed = parsedJson(list);
    if (!Array.isArray(parsed)) throw new Refusal('import_damaged');
    return parsed;
  });
  if (!tokens.some(isSealed)) return readTokens(tokens);
  return {
    open: async (password) => {
      const key = utf8Of(password);
      try {
        return readTokens(await unsealed(tokens, key));
      } finally {
        key.fill(0);
      }
    },
  };
}

function readTokens(tokens: unknown[]): ReadFile {
  return readObjects(tokens, accountOf, (item) => {
    const { issuer, accountName } = namesIn(item);
    return labelOf(issuer, accountName);
  });
}

function isSealed(item: unknown): item is Foreign & { encryptedSecret: string } {
  return (
    isObject(item) &&
    typeof item.encryptedSecret === 'string' &&
    item.encryptedSecret !== '' &&
    typeof item.secretSeed !== 'string' &&
    typeof item.decryptedSecret !== 'string'
  );
}

// Nothing tells a wrong password for sure: it is wrong where it opens no token at all. A token that
// another password sealed stays sealed.
async function unsealed(tokens: unknown[], password: Bytes): Promise<unknown[]> {
  const opened = await Promise.all(
    tokens.map(async (item) => {
      if (!isSealed(item)) return item;
      const secret = await secretOf(item, password);
      return secret === null ? item : { ...item, decryptedSecret: secret };
    }),
  );
  const left = opened.filter(isSealed).length;
  if (left > 0 && left === tokens.filter(isSealed).length) throw new Refusal('import_password');
  return opened;
}

async function secretOf(item: Foreign, password: Bytes): Promise<string | null> {
  const sealed = base64Bytes(item.encryptedSecret);
  if (sealed === null || typeof item.salt !== 'string') return null;
  const salt = utf8Of(item.salt);
  const key = await pbkdf2('SHA-1', password, salt, ROUNDS, 32);
  const plain = await cbcOpened(key, new Uint8Array(16), sealed);
  key.fill(0);
  const text = plain === null ? '' : new TextDecoder().decode(plain).trim();
  plain?.fill(0);
  // What a wrong key makes of it is hardly ever Base32.
  return /^[A-Za-z2-7\s=-]+$/.test(text) ? text : null;
}

function accountOf(item: Foreign): ReadAccount {
  // The password opened others, and not this one.
  if (isSealed(item)) throw new Refusal('import_password');
  const { digits, decryptedSecret } = item;
  const names = namesIn(item);
  const draft =
    typeof item.secretSeed === 'string'
      ? draftOf({
          ...names,
          digits: digits ?? 7,
          period: 10,
          secret: neededBytes(hexBytes(item.secretSeed)),
        })
      : draftOf({ ...names, digits, secret: decryptedSecret });
  return { draft };
}

function namesIn(item: Foreign): { issuer: string; accountName: string } {
  const [name = '', original = '', said = '', type = ''] = [
    item.name,
    item.originalName,
    item.originalIssuer,
    item.accountType,
  ].map((value) => (typeof value === 'string' ? value.trim() : ''));
  if (typeof item.secretSeed === 'string') return { issuer: name, accountName: '' };
  const issuer = said || issuerIn(original, name) || issuerOf(type);
  return { issuer, accountName: withoutIssuer(name || original, issuer) };
}

// "Issuer: name", as Authy joins what it scanned, or "Issuer - name", as its older lists have it.
function issuerIn(original: string, name: string): string {
  const [colon, dash] = [original.indexOf(':'), name.indexOf(' - ')];
  return (colon > 0 ? original.slice(0, colon) : dash > 0 ? name.slice(0, dash) : '').trim();
}

// The kind of a token is the service whose picture it shows, or says that there is none.
function issuerOf(type: string): string {
  return type === 'authenticator' ? '' : type.slice(0, 1).toUpperCase() + type.slice(1);
}

function withoutIssuer(name: string, issuer: string): string {
  if (issuer === '' || !name.startsWith(issuer)) return name;
  const [, rest] = /^(?:$|\s*:\s*|\s+-\s+)(.*)$/s.exec(name.slice(issuer.length)) ?? [];
  return rest ?? name;
}
