// LastPass Authenticator's JSON export (no published standard; written by Android and iOS alike).
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile, ReadAccount } from '../contract/reader.ts';
import { draftFrom, labelOf } from '../draft/draft.ts';
import { type Foreign, readObjects } from '../draft/entries.ts';
import { accountWith, namesById } from '../draft/further.ts';

// Folders that every export has, under a name in the phone's language.
const NO_FOLDER = 0;
const FAVOURITES = 1;

/** Returns the accounts of a LastPass Authenticator export, with their folders as tags. */
export function readLastPassAuthenticator({ json }: GivenFile): FileReading {
  if (!isObject(json) || !Array.isArray(json.accounts)) return null;
  const accounts: unknown[] = json.accounts;
  const isOwn = 'localDeviceId' in json || 'backupInfo' in json;
  if (!isOwn && !accounts.some((item) => isObject(item) && 'issuerName' in item)) return null;
  const folders = namesById(json.folders, 'id', 'name');
  for (const id of [NO_FOLDER, FAVOURITES]) folders.delete(id);
  return readObjects(
    accounts,
    (item) => accountOf(item, folders),
    (item) => labelOf(issuerIn(item), userIn(item)),
  );
}

function accountOf(item: Foreign, folders: Map<unknown, unknown>): ReadAccount {
  const draft = draftFrom({
    secret: item.secret,
    issuer: issuerIn(item),
    accountName: userIn(item),
    algorithm: item.algorithm,
    digits: item.digits,
    period: item.timeStep,
  });
  const folder = isObject(item.folderData) ? item.folderData.folderId : undefined;
  const isPinned = item.isFavorite === true || folder === FAVOURITES;
  return accountWith(draft, { tags: [folders.get(folder)], isPinned });
}

// The names as the person changed them last; the first ones only where these are missing.
function issuerIn(item: Foreign): unknown {
  return item.issuerName ?? item.originalIssuerName;
}

function userIn(item: Foreign): unknown {
  return item.userName ?? item.originalUserName;
}
