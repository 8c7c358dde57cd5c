// Stratum (Authenticator Pro) backups: JSON, sealed in two ways, HTML (its doc/BACKUP_FORMAT.md).
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { Costly, Read, ReadAccount, ReadFile } from '../contract/reader.ts';
import { cbcOpened, gcmOpened, pbkdf2 } from '../crypto/aes.ts';
import { jsonIn, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { accountWith, fieldsOf, itemsOf, namesById } from '../draft/further.ts';
import { accountInLink, labelInLink } from '../links/link-account.ts';

const STRONG = 'AUTHENTICATORPRO';
const LEGACY = 'AuthenticatorPro';
const MARK = 16;
// Lengths after the mark: salt and nonce of either way, and the tag of the strong one.
const [STRONG_SALT, STRONG_NONCE, TAG] = [16, 12, 16];
const [LEGACY_SALT, LEGACY_NONCE, BLOCK] = [20, 16, 16];
const ROUNDS = 64_000;

const TYPES: ReadonlyMap<unknown, string> = new Map([
  [1, 'hotp'],
  [2, 'totp'],
  [4, 'steam'],
]);
const [MOTP, YANDEX] = [3, 5];
const ALGORITHMS: ReadonlyMap<unknown, string> = new Map([
  [0, 'SHA1'],
  [1, 'SHA256'],
  [2, 'SHA512'],
]);

/** For numbers that Stratum had not given yet: refused, never read as the default. */
const UNKNOWN = 'unknown';

/** Reads a backup of Stratum, which was called Authenticator Pro. */
export const readStratum: Read = ({ bytes, text, json }) => {
  const mark = String.fromCharCode(...bytes.subarray(0, MARK));
  if (mark === STRONG || mark === LEGACY) {
    const opened = mark === STRONG ? openedStrong : openedLegacy;
    return {
      async open(password, costly) {
        const typed = utf8Of(password);
        const plain = await opened(bytes.subarray(MARK), typed, costly);
        typed.fill(0);
        const read = plain && jsonIn(plain);
        // The legacy way has no tag: a wrong password may give bytes, but no JSON.
        if (!isObject(read)) throw new Refusal('import_password');
        return accountsIn(read);
      },
    };
  }
  if (isObject(json)) return Array.isArray(json.Authenticators) ? accountsIn(json) : null;
  return text === null ? null : linksIn(text);
};

async function openedStrong(bytes: Bytes, typed: Bytes, costly: Costly): Promise<Bytes | null> {
  const start = STRONG_SALT + STRONG_NONCE;
  if (bytes.length <= start + TAG) throw new Refusal('import_damaged');
  const salt = bytes.slice(0, STRONG_SALT);
  const run = { kind: 'argon2id', password: typed, salt, m: 65_536, t: 3, p: 4 } as const;
  const key = await costly.argon2({ ...run, length: 32 });
  const plain = await gcmOpened(key, bytes.slice(STRONG_SALT, start), bytes.slice(start));
  key.fill(0);
  return plain;
}

async function openedLegacy(bytes: Bytes, typed: Bytes): Promise<Bytes | null> {
  const start = LEGACY_SALT + LEGACY_NONCE;
  const length = bytes.length - start;
  if (length <= 0 || length % BLOCK !== 0) throw new Refusal('import_damaged');
  const key = await pbkdf2('SHA-1', typed, bytes.slice(0, LEGACY_SALT), ROUNDS, 32);
  const plain = await cbcOpened(key, bytes.slice(LEGACY_SALT, start), bytes.slice(start));
  key.fill(0);
  return plain;
}

function accountsIn({
  Authenticators,
  Categories,
  AuthenticatorCategories,
}: Record<string, unknown>): ReadFile {
  if (!Array.isArray(Authenticators)) throw new Refusal('import_damaged');
  const names = namesById(Categories, 'Id', 'Name');
  const tags = new Map<unknown, unknown[]>();
  for (const { CategoryId, AuthenticatorSecret } of itemsOf(AuthenticatorCategories).map(
    fieldsOf,
  )) {
    const known = tags.get(AuthenticatorSecret) ?? [];
    known.push(names.get(CategoryId));
    tags.set(AuthenticatorSecret, known);
  }
  return readEach(
    Authenticators.map(fieldsOf),
    (item) => readItem(item, tags),
    ({ Issuer, Username }) => labelOf(Issuer, Username),
  );
}

function readItem(
  item: Record<string, unknown>,
  tags: ReadonlyMap<unknown, unknown[]>,
): ReadAccount {
  const { Type, Secret, Issuer, Username, Algorithm, Digits, Period, Counter } = item;
  if (Type === MOTP) throw new Refusal('import_motp');
  if (Type === YANDEX) throw new Refusal('import_yandex');
  const draft = draftFrom({
    type: TYPES.get(Type) ?? UNKNOWN,
    secret: Secret,
    issuer: Issuer,
    accountName: Username,
    algorithm: ALGORITHMS.get(Algorithm ?? 0) ?? UNKNOWN,
    digits: Digits,
    period: Period,
    counter: Counter,
  });
  return accountWith(draft, { tags: tags.get(Secret) });
}

// The HTML that Stratum writes for printing: a table with a link in each row.
function linksIn(text: string): ReadFile | null {
  if (!/^\s*</.test(text)) return null;
  const links = [...text.matchAll(/<code[^<>]*>\s*((?:otpauth|motp|steam):[^<]*)<\/code>/gi)];
  return links.length === 0
    ? null
    : readEach(
        links.map(([, link = '']) => plainText(link).trim()),
        (link) => accountInLink(link),
        labelInLink,
      );
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function plainText(html: string): string {
  return html.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (all, hex, dec, name) => {
      if (name !== undefined) return ENTITIES.get(name) ?? all;
      const point = Number.parseInt(hex ?? dec, hex === undefined ? 10 : 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : all;
    },
  );
}
