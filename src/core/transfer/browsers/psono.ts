// Psono: its datastore as JSON, folders within folders (psono.com, export of the web client).
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { draftFrom } from '../draft/draft.ts';
import type { Foreign } from '../draft/entries.ts';
import { itemsOf } from '../draft/further.ts';
import { type Login, readLogins } from '../draft/logins.ts';

/** What stands before the names of the fields, by the kinds of entries that hold codes. */
const KINDS = ['totp_', 'website_password_totp_'];

/** Reads Psono's JSON: entries for codes alone, and those of websites that have a code. */
export function readPsono({ json }: GivenFile): FileReading {
  if (!isObject(json)) return null;
  const items = itemsIn(json);
  const isOurs = items.some(
    ({ type, callback_url: url }) => type !== undefined && url !== undefined,
  );
  return isOurs ? readLogins(items.flatMap(loginsIn)) : null;
}

// By a list of what is left, as folders may lie in each other without end.
function itemsIn(store: Foreign): Foreign[] {
  const left = [store];
  const items: Foreign[] = [];
  for (let folder = left.pop(); folder; folder = left.pop()) {
    items.push(...itemsOf(folder.items).filter(isObject));
    left.push(...itemsOf(folder.folders).filter(isObject));
  }
  return items;
}

function loginsIn(item: Foreign): Login[] {
  const title = item.website_password_title || item.totp_title || item.name;
  const userName = item.website_password_username;
  const login: Login = {
    title,
    userName,
    sites: [item.website_password_url],
    note: item.totp_notes || item.website_password_notes,
  };
  return KINDS.filter((kind) => item[`${kind}code`]).map((kind) => ({
    ...login,
    draft: () =>
      draftFrom({
        secret: item[`${kind}code`],
        issuer: title,
        accountName: userName,
        algorithm: item[`${kind}algorithm`],
        digits: item[`${kind}digits`],
        period: item[`${kind}period`],
      }),
  }));
}
