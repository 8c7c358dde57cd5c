// 2FAS backups (.2fas), plain and encrypted, of every schema (2fas.com; no published standard).
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import { parseKeyUri } from '../../uri/keyuri.ts';
import { namesInText } from '../../uri/label.ts';
import { isObject } from '../../vault/shape.ts';
import type { Read, ReadAccount, ReadFile } from '../contract/reader.ts';
import { gcmOpened, pbkdf2 } from '../crypto/aes.ts';
import { base64Bytes, jsonIn, neededBytes, utf8Of } from '../crypto/encoded.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { accountWith, fieldsOf, namesById } from '../draft/further.ts';

const ROUNDS = 10_000;

/** Reads a backup of 2FAS. */
export const readTwoFas: Read = ({ json }) => {
  if (!isObject(json)) return null;
  const { services, servicesEncrypted, groups, reference } = json;
  const isSealed = typeof servicesEncrypted === 'string' && servicesEncrypted !== '';
  if (!isSealed)
    return Array.isArray(services) && ('schemaVersion' in json || services.some(isItem))
      ? accountsIn(services, groups)
      : null;
  return {
    async open(password) {
      const sealed = partsOf(servicesEncrypted);
      const plain = await unsealed(sealed, password);
      if (plain) return accountsIn(jsonIn(plain), groups);
      // A known text sealed with the same password tells a wrong password from damage.
      const known =
        typeof reference === 'string' ? await unsealed(partsOf(reference), password) : null;
      known?.fill(0);
      throw new Refusal(known ? 'import_damaged' : 'import_password');
    },
  };
};

// A file that another program cut its head off is still known by its entries.
function isItem(item: unknown): boolean {
  const { secret, otp } = fieldsOf(item);
  return typeof secret === 'string' && isObject(otp);
}

interface Sealed {
  data: Bytes;
  salt: Bytes;
  nonce: Bytes;
}

function partsOf(text: string): Sealed {
  const [data, salt, nonce, ...others] = text.split(':').map(base64Bytes);
  if (!data || !salt || !nonce || others.length > 0) throw new Refusal('import_damaged');
  return { data, salt, nonce: neededBytes(nonce, 12) };
}

async function unsealed({ data, salt, nonce }: Sealed, password: string): Promise<Bytes | null> {
  const typed = utf8Of(password);
  const key = await pbkdf2('SHA-256', typed, salt, ROUNDS, 32);
  typed.fill(0);
  const plain = await gcmOpened(key, nonce, data);
  key.fill(0);
  return plain;
}

function accountsIn(services: unknown, groups: unknown): ReadFile {
  if (!Array.isArray(services)) throw new Refusal('import_damaged');
  const names = namesById(groups, 'id', 'name');
  return readEach(
    services.map(fieldsOf),
    (item) => readItem(item, names),
    (item) => {
      const { issuer, accountName } = namesIn(item);
      return labelOf(issuer, accountName);
    },
  );
}

function readItem(item: Record<string, unknown>, names: Map<unknown, unknown>): ReadAccount {
  const said = keyIn(item);
  const draft = draftFrom({ ...said, ...namesIn(item) });
  return accountWith(draft, { tags: [names.get(item.groupId)] });
}

// Early versions wrote few fields, and some write none beside the link that was scanned.
function keyIn({ secret, otp }: Record<string, unknown>) {
  const fields = fieldsOf(otp);
  const { algorithm, digits, period, counter, link } = fields;
  const type = fields.tokenType;
  const isWhole = [secret, type, algorithm, digits].every(isSaid) && isSaid(period ?? counter);
  const said = !isWhole && typeof link === 'string' ? parseKeyUri(link) : null;
  return {
    type: isSaid(type) ? type : said?.type,
    secret: isSaid(secret) ? secret : said?.secret,
    algorithm: isSaid(algorithm) ? algorithm : said?.algorithm,
    digits: isSaid(digits) ? digits : said?.digits,
    period: isSaid(period) ? period : said?.period,
    counter: isSaid(counter) ? counter : said?.counter,
  };
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

// `name` is what 2FAS shows and lets a person edit; the issuer is what the link once said.
function namesIn({ name, otp }: Record<string, unknown>): {
  issuer: unknown;
  accountName: unknown;
} {
  const { issuer, account, label } = fieldsOf(otp);
  const shown = isSaid(name) ? name : issuer;
  if (isSaid(account) || typeof label !== 'string') return { issuer: shown, accountName: account };
  const { accountName } = namesInText(label, typeof issuer === 'string' ? issuer : '');
  return { issuer: shown, accountName };
}
