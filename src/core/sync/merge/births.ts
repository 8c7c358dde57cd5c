// The stamps of accounts that were there before a vault shared anything.
import type { Account } from '../../account/account.ts';
import type { AccountStamps } from '../../account/stamps.ts';
import { toBase64 } from '../../bytes/base64.ts';
import { BEFORE } from './clock.ts';
import { jsonOf } from './registers.ts';
import { isEmpty } from './seen.ts';

/**
 * Returns an account with stamps of the time before: the same on every computer that restored it
 * from one backup, so that nothing of it has to be joined. What it holds is counted in, so that
 * accounts which differ hardly ever have the same stamp. `order` is its place in the list; no stamp
 * is later than `now`, in seconds since 1970.
 */
export function stampedBefore(
  account: Account,
  order: number,
  now: number,
): Account & { stamps: AccountStamps } {
  const { deletedAt, tags, sites } = account;
  const at = Math.min(account.updatedAt, now);
  const alone: Account = {
    ...account,
    tags: [...new Set(tags)],
    sites: [...new Set(sites)],
    recoveryCodes: withoutDoubles(account),
  };
  const born = [at, printOf(alone), BEFORE] as const;
  const isDeleted = deletedAt !== null;
  const seen = isDeleted ? { [BEFORE]: [at, born[1]] as const } : null;
  const stamps = { born, fields: {}, seen, sites: {}, tags: {}, codes: {}, order };
  return { ...alone, deletedAt: isDeleted ? at : null, stamps };
}

function withoutDoubles({ recoveryCodes }: Account): Account['recoveryCodes'] {
  const all = new Map<string, number | null>();
  for (const { code, usedAt } of recoveryCodes) all.set(code, all.get(code) ?? usedAt);
  return [...all].map(([code, usedAt]) => ({ code, usedAt }));
}

/** The least count that is beyond every print. */
export const BEYOND_PRINTS = 0x10000;

/** 16 bits of FNV-1a over all that is stamped: a print that nobody has to trust. */
function printOf(account: Account): number {
  const { id, secret, parameters, sites, tags, recoveryCodes, deletedAt, enrollment } = account;
  const { issuer, accountName, type, algorithm, digits, period, pinned, note, extra } = account;
  const lists = [parameters, sites, tags, recoveryCodes.map(({ code, usedAt }) => [code, usedAt])];
  const key = [type, toBase64(secret), algorithm, digits, period];
  const steps = enrollment && jsonOf(enrollment);
  const further = isEmpty(extra) ? '' : jsonOf(extra);
  const names = [id, issuer, accountName, pinned, note, deletedAt];
  const text = JSON.stringify([names, key, lists, steps, further]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & 0xffff;
}
