// Proton Pass: an export as ZIP, the JSON in it, or CSV (proton.me/support/pass-export).
import type { CountedDraft } from '../../account/account.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import { givenFile } from '../contract/given.ts';
import type { FileReading, GivenFile, ReadFile } from '../contract/reader.ts';
import { isZip, namesInZip, unzipped } from '../crypto/zip.ts';
import { draftFrom } from '../draft/draft.ts';
import { itemsOf } from '../draft/further.ts';
import { columnsOf, draftOfCode, type Login, readLogins } from '../draft/logins.ts';

const DATA = /^(?:Proton Pass\/)?data\.json$/;
const SEALED = /^(?:Proton Pass\/)?data\.pgp$/;
const LONGEST = 67_108_864;
const TRASHED = 2;
/** What Proton Pass writes as the name in a link of which it knows none. */
const PLACEHOLDER = 'Proton Pass';

/**
 * Reads Proton Pass's archive, the data file out of it, or its CSV. Refuses `import_unsupported`
 * for an export that is encrypted with PGP.
 */
export async function readProtonPass(file: GivenFile): Promise<FileReading> {
  if (isZip(file.bytes)) {
    const names = namesInZip(file.bytes);
    if (names.some((name) => SEALED.test(name))) throw new Refusal('import_unsupported');
    const path = names.find((name) => DATA.test(name));
    if (path === undefined) return null;
    const [data] = await unzipped(file.bytes, null, LONGEST, (name) => name === path);
    const read = data && readData(givenFile(path, data.bytes).json);
    data?.bytes.fill(0);
    if (read) return read;
    if (path === 'data.json') return null;
    throw new Refusal('import_damaged');
  }
  if (file.json !== undefined) return readData(file.json);
  if (file.text?.startsWith('-----BEGIN PGP MESSAGE-----') && /\.pgp$/i.test(file.name))
    throw new Refusal('import_unsupported');
  const table = columnsOf(file);
  if (!table?.has('name', 'url', 'username', 'totp', 'vault')) return null;
  return readLogins(
    table.rows.map((row) =>
      withDraft(row('totp'), {
        title: row('name'),
        userName: row('username', 'email'),
        sites: row('url').split(/[\s,]+/),
        tags: [row('vault')],
        note: row('note'),
      }),
    ),
  );
}

function readData(json: unknown): ReadFile | null {
  if (!isObject(json) || !isObject(json.vaults)) return null;
  const vaults = Object.values(json.vaults).filter(isObject);
  if (!vaults.every(({ items }) => Array.isArray(items))) return null;
  return readLogins(
    vaults.flatMap((vault) => itemsOf(vault.items).flatMap((item) => loginsIn(item, vault.name))),
  );
}

function loginsIn(item: unknown, vault: unknown): Login[] {
  if (!isObject(item) || !isObject(item.data)) return [];
  const metadata = isObject(item.data.metadata) ? item.data.metadata : {};
  const content = isObject(item.data.content) ? item.data.content : {};
  const names = [content.itemUsername, content.username, content.itemEmail, item.aliasEmail];
  const login: Login = {
    title: metadata.name,
    userName: names.find((name) => typeof name === 'string' && name !== ''),
    sites: itemsOf(content.urls),
    tags: [vault],
    note: metadata.note,
    isPinned: item.pinned === true,
    isTrashed: item.state === TRASHED,
  };
  const sections = itemsOf(content.sections).map((section) =>
    isObject(section) ? itemsOf(section.sectionFields) : [],
  );
  return [content.totpUri, ...furtherCodes([...itemsOf(item.data.extraFields), ...sections.flat()])]
    .filter((code) => typeof code === 'string')
    .map((code) => withDraft(code, login));
}

function furtherCodes(fields: unknown[]): unknown[] {
  return fields.map((field) =>
    isObject(field) && field.type === 'totp' && isObject(field.data) ? field.data.totpUri : null,
  );
}

function withDraft(code: string, login: Login): Login {
  if (code.trim() === '') return login;
  return { ...login, draft: () => draftIn(code, login) };
}

function draftIn(code: string, login: Login): CountedDraft {
  const { issuer, accountName } = draftOfCode(code, {});
  const draft = draftOfCode(code, login);
  if (accountName !== PLACEHOLDER || issuer !== '') return draft;
  const names = { issuer: login.title, accountName: login.userName };
  const named = draftFrom({ secret: draft.secret, ...names });
  return { ...draft, issuer: named.issuer, accountName: named.accountName };
}
