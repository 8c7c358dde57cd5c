// Another computer of the same person: the product's own core over the same carrier, without a
// browser.
import type { Contents, Sync } from '../../../src/core/account/account.ts';
import { fromBase64 } from '../../../src/core/bytes/base64.ts';
import {
  newComputerId,
  newSync,
  withKey,
  withoutComputer,
} from '../../../src/core/sync/merge/group.ts';
import { stamped } from '../../../src/core/sync/merge/stamp.ts';
import { replicaOf, synced } from '../../../src/core/sync/merge/synced.ts';
import { openInvitation, readPairingCode } from '../../../src/core/sync/pairing.ts';
import { assembled, type ItemStep, pairingIn, planned } from '../../../src/core/sync/parts.ts';
import type { SyncKey } from '../../../src/core/sync/recovery.ts';
import { rotated } from '../../../src/core/sync/rotation.ts';
import { type Carried, openReplica, sealReplica } from '../../../src/core/sync/seal.ts';
import { newPair } from '../../../src/core/vault/curve.ts';
import { random } from '../../../src/core/vault/derive.ts';
import { type Taken, takenFrom } from '../../../src/vault/sync/keys.ts';
import { account, NOW } from '../account.ts';
import { profile } from '../double.ts';

/** A computer that keeps its contents in memory. */
export interface Other {
  contents: Contents;
  /** Changes the contents as a person does there. */
  edit(change: (contents: Contents) => Contents, now?: number): void;
  /** Reads what is carried and takes it in. */
  take(now?: number): Promise<void>;
  /** Reads what is carried as `take` does, after it has followed a newer sync key. */
  follow(now?: number): Promise<Taken>;
  /** Removes computers and makes a new sync key, of the epoch after `beyond`. */
  remove(ids: string[], beyond?: number): Promise<void>;
  /** Writes its replica; `steps` of the writes happen before it is killed. */
  put(carried?: Partial<Carried>, steps?: number): Promise<void>;
}

/** Returns an account with a secret of its own. */
export const own = (id: string, at = NOW): ReturnType<typeof account> =>
  account(id, {
    issuer: id,
    secret: new TextEncoder().encode(id.padEnd(10, '.')),
    createdAt: at,
    updatedAt: at,
  });

/** Returns another computer that begins a group of its own, with these accounts. */
export async function beginningOther(name: string, ids: string[]): Promise<Other> {
  const key = { group: crypto.randomUUID(), epoch: 1, key: random(32) };
  return otherWith(name, ids, key);
}

/** Returns another computer that joins with the code that is shown. */
export async function joiningOther(name: string, ids: string[], code: string): Promise<Other> {
  const item = pairingIn(profile.sync);
  const key = item && (await openInvitation(item, readPairingCode(code)));
  if (!key) throw new Error('No pairing item.');
  return otherWith(name, ids, key);
}

async function otherWith(name: string, ids: string[], key: SyncKey): Promise<Other> {
  const newcomer = {
    computer: newComputerId(),
    pair: await newPair(),
    name,
    carrier: 'browser' as const,
  };
  const before: Contents = {
    accounts: ids.map((id) => own(id)),
    taughtFields: [],
    sync: null,
    extra: {},
  };
  const sync = newSync(newcomer, { ...key, rotation: null }, NOW);
  const other: Other = {
    contents: stamped(before, { ...before, sync }, NOW),
    edit(change, now = NOW) {
      other.contents = stamped(other.contents, change(other.contents), now);
    },
    async take(now = NOW) {
      const bytes = await assembled(profile.sync);
      if (!bytes) return;
      const replica = await openReplica(bytes, underOf(other.contents));
      other.contents = synced(other.contents, [replica], now).contents;
    },
    async follow(now = NOW) {
      const bytes = await assembled(profile.sync);
      if (!bytes) throw new Error('Nothing is carried.');
      const taken = await takenFrom([bytes], syncOf(other));
      other.contents = { ...other.contents, sync: taken.sync };
      const replicas = taken.opened.map(({ replica }) => replica);
      other.contents = synced(other.contents, replicas, now).contents;
      return taken;
    },
    async remove(ids, beyond) {
      const sync = ids.reduce((left, id) => withoutComputer(left, id, NOW), syncOf(other));
      const { rotation, key } = await rotated(sync, sync, sync.computers, beyond);
      const of = { group: sync.group, epoch: rotation.epoch, key, rotation };
      other.contents = { ...other.contents, sync: withKey(sync, of) };
    },
    async put(carried = {}, steps = Number.POSITIVE_INFINITY) {
      const replica = replicaOf(other.contents);
      const { sync } = other.contents;
      if (!replica || !sync) throw new Error('It does not share.');
      const all = { author: sync.computer, rotation: sync.rotation, recovery: [], ...carried };
      const sealed = await sealReplica(replica, underOf(other.contents), all);
      for (const step of (await planned(profile.sync, sealed)).slice(0, steps)) run(step);
    },
  };
  return other;
}

/** Returns what a computer keeps to share. */
export function syncOf({ contents: { sync } }: Other): Sync {
  if (!sync) throw new Error('It does not share.');
  return sync;
}

/** Returns the sync key of contents that share. */
export function underOf({ sync }: Contents): SyncKey {
  const key = fromBase64(sync?.key ?? '');
  if (!sync || !key) throw new Error('It does not share.');
  return { group: sync.group, epoch: sync.epoch, key };
}

function run(step: ItemStep): void {
  if ('set' in step) profile.sync = { ...profile.sync, ...step.set };
  else
    profile.sync = Object.fromEntries(
      Object.entries(profile.sync).filter(([key]) => !step.remove.includes(key)),
    );
}
