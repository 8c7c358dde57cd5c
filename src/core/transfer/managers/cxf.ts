// Credential Exchange Format (FIDO Alliance CXF 1.0): credentials of any manager, as JSON.
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { draftFrom } from '../draft/draft.ts';
import { itemsOf } from '../draft/further.ts';
import { type Login, readLogins } from '../draft/logins.ts';

const LINK = /^\s*(?:apple-)?otpauth:/i;

/**
 * Reads CXF, the whole export or one account of it: credentials of type `totp`, and Key URIs in
 * custom fields, where 1Password puts them.
 */
export function readCxf(file: GivenFile): FileReading {
  const { json } = file;
  if (!isObject(json)) return null;
  const accounts = Array.isArray(json.accounts) ? json.accounts : [json];
  const isOurs =
    'exporterRpId' in json ||
    accounts.some((account) => itemsIn(account).some((item) => Array.isArray(item.credentials)));
  return isOurs ? readLogins(accounts.flatMap(loginsIn)) : null;
}

function itemsIn(account: unknown): Record<string, unknown>[] {
  return isObject(account) ? itemsOf(account.items).filter(isObject) : [];
}

function loginsIn(account: unknown): Login[] {
  const collections = isObject(account) ? collectionsIn(itemsOf(account.collections)) : [];
  return itemsIn(account).flatMap((item) => {
    const credentials = itemsOf(item.credentials).filter(isObject);
    const login: Login = {
      title: item.title,
      userName: userNameIn(credentials),
      sites: sitesIn(item, credentials),
      tags: [
        ...itemsOf(item.tags),
        ...collections.filter(({ ids }) => ids.has(item.id)).map(({ title }) => title),
      ],
      note: ofType(credentials, 'note').map(({ content }) => textOfField(content))[0],
      isPinned: item.favorite === true,
    };
    const draft =
      (credential: Record<string, unknown>): NonNullable<Login['draft']> =>
      () =>
        draftFrom({
          secret: credential.secret,
          issuer: credential.issuer || item.title,
          accountName: credential.username || login.userName,
          algorithm: credential.algorithm,
          digits: credential.digits,
          period: credential.period,
        });
    return [
      ...ofType(credentials, 'totp').map((one) => ({ ...login, draft: draft(one) })),
      ...linksIn(credentials).map((code) => ({ ...login, code })),
    ];
  });
}

function ofType(credentials: Record<string, unknown>[], type: string): Record<string, unknown>[] {
  return credentials.filter((credential) => credential.type === type);
}

// An editable field holds its text as `value`; older drafts of the format write the text itself.
function textOfField(field: unknown): unknown {
  return isObject(field) ? field.value : field;
}

function userNameIn(credentials: Record<string, unknown>[]): unknown {
  return ofType(credentials, 'basic-auth').map(({ username }) => textOfField(username))[0];
}

function sitesIn(item: Record<string, unknown>, credentials: Record<string, unknown>[]): unknown[] {
  const scope = isObject(item.scope) ? itemsOf(item.scope.urls) : [];
  return [...scope, ...ofType(credentials, 'basic-auth').flatMap(({ urls }) => itemsOf(urls))];
}

function linksIn(credentials: Record<string, unknown>[]): string[] {
  return ofType(credentials, 'custom-fields').flatMap(({ fields }) =>
    itemsOf(fields)
      .map(textOfField)
      .filter((value) => typeof value === 'string')
      .filter((value) => LINK.test(value)),
  );
}

interface Collection {
  title: unknown;
  ids: Set<unknown>;
}

// Collections lie within collections; taken from a list, so that no depth overflows the stack.
function collectionsIn(outermost: readonly unknown[]): Collection[] {
  const found: Collection[] = [];
  const left = [...outermost];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (!isObject(one)) continue;
    const ids = itemsOf(one.items).map((link) => (isObject(link) ? link.item : link));
    found.push({ title: one.title, ids: new Set(ids) });
    left.push(...itemsOf(one.subCollections));
  }
  return found;
}
