// LastPass Authenticator's JSON export (no published standard; written by Android and iOS alike).
import { isObject } from '../../vault/shape.ts';
import { draftOf, labelOf } from '../draft.ts';
import { type Foreign, readObjects } from '../entries.ts';
import { accountWith, namesById } from '../further.ts';
import type { GivenFile, ReadAccount, Reading } from '../reader.ts';

// Folders that every export has, under a name in the phone's language.
const NO_FOLDER = 0;
const FAVOURITES = 1;

/** Returns the accounts of a LastPass Authenticator export, with their folders as tags. */
export function readLastPassAuthenticator({ json }: GivenFile): Reading {
  if (!isObject(json) || !Array.isArray(json.accounts)) return null;
  const accounts: unknown[] = json.accounts;
  const isOwn = 'localDeviceId' in json || 'backupInfo' in json;
  if (!isOwn && !accounts.some((entry) => isObject(entry) && 'issuerName' in entry)) return null;
  const folders = namesById(json.folders, 'id', 'name');
  for (const id of [NO_FOLDER, FAVOURITES]) folders.delete(id);
  return readObjects(
    accounts,
    (entry) => accountOf(entry, folders),
    (entry) => labelOf(issuerIn(entry), userIn(entry)),
  );
}

function accountOf(entry: Foreign, folders: Map<unknown, unknown>): ReadAccount {
  const draft = draftOf({
    secret: entry.secret,
    issuer: issuerIn(entry),
    accountName: userIn(entry),
    algorithm: entry.algorithm,
    digits: entry.digits,
    period: entry.timeStep,
  });
  const folder = isObject(entry.folderData) ? entry.folderData.folderId : undefined;
  const isPinned = entry.isFavorite === true || folder === FAVOURITES;
  return accountWith(draft, { tags: [folders.get(folder)], isPinned });
}

// The names as the person changed them last; the first ones only where these are missing.
function issuerIn(entry: Foreign): unknown {
  return entry.issuerName ?? entry.originalIssuerName;
}

function userIn(entry: Foreign): unknown {
  return entry.userName ?? entry.originalUserName;
}
