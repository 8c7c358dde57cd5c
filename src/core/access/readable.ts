// What a vault holds, in words and dates that a person can read.

import type { Account, Contents, Enrollment, Json, Sync, TaughtField } from '../account/account.ts';
import { encodeBase32 } from '../bytes/base32.ts';
import { formatKeyUri } from '../uri/keyuri.ts';

/** A JSON object whose members have plain names. */
export type Readable = { [member: string]: Json };

/**
 * Returns everything that a vault holds with plain names, the trash included: secrets as setup keys
 * in Base32, times as dates (ISO 8601, UTC), and each account as the link that other apps read. Of
 * what shares them with other computers it names these computers and never a key.
 */
export function readableContents({ accounts, taughtFields, sync, extra }: Contents): Readable {
  return {
    accounts: accounts.map(readableAccount),
    taughtFields: taughtFields.map(readableField),
    ...(sync === null ? {} : { sharing: readableSync(sync) }),
    ...(Object.keys(extra).length === 0 ? {} : { fieldsOfNewerVersions: extra }),
  };
}

/** Returns a time as a date (ISO 8601, UTC); `at` in seconds since 1970, `null` stays. */
export function readableTime(at: number): string;
export function readableTime(at: number | null): string | null;
export function readableTime(at: number | null): string | null {
  return at === null ? null : new Date(at * 1000).toISOString();
}

function readableAccount(account: Account): Readable {
  const { extra } = account;
  return {
    site: account.issuer,
    account: account.accountName,
    secretKey: encodeBase32(account.secret),
    kind: account.type,
    hash: account.algorithm,
    digits: account.digits,
    secondsPerCode: account.period,
    nextCounter: account.counter,
    link: formatKeyUri(account),
    linkParameters: account.parameters,
    confirmedSites: account.sites,
    recoveryCodes: account.recoveryCodes.map(({ code, usedAt }) => ({
      code,
      usedAt: readableTime(usedAt),
    })),
    tags: account.tags,
    pinned: account.pinned,
    note: account.note,
    addedAt: readableTime(account.createdAt),
    changedAt: readableTime(account.updatedAt),
    lastUsedAt: readableTime(account.usedAt),
    inTrashSince: readableTime(account.deletedAt),
    trashFoundOldAt: readableTime(account.expiredAt),
    ...(account.enrollment === null ? {} : { settingUp: readableEnrollment(account.enrollment) }),
    id: account.id,
    ...(Object.keys(extra).length === 0 ? {} : { fieldsOfNewerVersions: extra }),
  };
}

function readableEnrollment({ confirmed, recovery, second, extra }: Enrollment): Readable {
  return {
    siteAcceptedCode: typeof confirmed === 'number' ? readableTime(confirmed) : confirmed,
    recoveryCodesElsewhere: recovery,
    secondDeviceOrBackup: second,
    ...(extra ? { fieldsOfNewerVersions: extra } : {}),
  };
}

function readableField({ host, likeness, append, asked, page, extra }: TaughtField): Readable {
  return {
    site: host,
    field: likeness,
    codeBehindPassword: append === true,
    chosenWhenAsked: asked === true,
    ...(page === undefined ? {} : { page }),
    ...(extra ? { fieldsOfNewerVersions: extra } : {}),
  };
}

/** Accounts that were deleted for good stay sealed in the vault until every computer knows it. */
function readableSync({ carrier, computer, computers, erased }: Sync): Readable {
  return {
    carriedBy: carrier,
    computers: Object.entries(computers).map(([id, { name, ...times }]) => ({
      name,
      isThisOne: id === computer,
      joinedAt: readableTime(times.joinedAt),
      lastSeenAt: readableTime(times.lastSeenAt),
      removedAt: readableTime(times.removedAt),
    })),
    deletedForGood: Object.values(erased).map(({ at, account }) => ({
      deletedAt: readableTime(at),
      keptUntilAllComputersKnow: account && readableAccount(account),
    })),
  };
}
