// Sealing a replica under the sync key and opening it, step by step as FORMAT.md describes.
import type { Rotation } from '../account/stamps.ts';
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { deflate, inflate } from '../bytes/deflate.ts';
import { joined } from '../bytes/join.ts';
import { padded, unpadded } from '../bytes/pad.ts';
import { Refusal } from '../refusal.ts';
import { decrypt, encrypt, macKey, material, random, sealingKey } from '../vault/derive.ts';
import { damagedAt } from './columns/column.ts';
import {
  frameOf,
  LONGEST_REPLICA,
  type ReplicaHeader,
  replicaHeaderOf,
  replicaHeaderText,
  unframed,
} from './header.ts';
import { packed, SYNC_VERSION, unpacked } from './pack.ts';
import type { RecoveryWrap, SyncKey } from './recovery.ts';
import type { Replica } from './replica.ts';

const PAD = 1024;
const LONGEST_PLAIN = 64 * 1024 * 1024;
const LABEL = 'latchkey-sync/1';

/** What a sealed replica carries unsealed, beside the names of its keys. */
export interface Carried {
  author: string;
  rotation: Rotation | null;
  recovery: readonly RecoveryWrap[];
}

/**
 * Returns a replica sealed under the sync key, with fresh salt and nonce. Refuses `sync_full` for
 * one that is larger than a sealed replica may be.
 */
export async function sealReplica(
  replica: Replica,
  under: SyncKey,
  { author, rotation, recovery }: Carried,
): Promise<Bytes> {
  const { group, epoch } = under;
  const from = await material(under.key);
  const [salt, nonce] = [random(16), random(12)];
  const header: ReplicaHeader = {
    version: SYNC_VERSION,
    group,
    epoch,
    keyId: await keyIdFrom(from, group, epoch),
    author,
    salt: toBase64(salt),
    nonce: toBase64(nonce),
    rotation,
    recovery,
  };
  const frame = frameOf('replica', replicaHeaderText(header));
  const [bytes, key] = [packed(replica), await bodyKey(from, header)];
  const stream = await deflate(bytes);
  const plain = padded(stream, PAD);
  const sealed = await encrypt(key, nonce, plain, frame);
  for (const open of [bytes, stream, plain]) open.fill(0);
  if (frame.length + sealed.length > LONGEST_REPLICA)
    throw new Refusal('sync_full', { accounts: replica.accounts.length });
  return joined([frame, sealed]);
}

/**
 * Returns the replica of sealed bytes. Refuses `sync_newer`, `sync_group` (another group's),
 * `sync_old` (an earlier sync key's, which a removed computer may have), `sync_key` (a later or
 * another one's) and `sync_damaged` for all else.
 */
export async function openReplica(bytes: Bytes, under: SyncKey): Promise<Replica> {
  const header = replicaHeaderOf(bytes);
  if (!header) throw damagedAt('magic');
  if (header.group !== under.group) throw new Refusal('sync_group');
  if (header.epoch < under.epoch) throw new Refusal('sync_old');
  const from = await material(under.key);
  if (
    header.epoch > under.epoch ||
    header.keyId !== (await keyIdFrom(from, under.group, under.epoch))
  )
    throw new Refusal('sync_key');
  const { frame, sealed } = unframed('replica', bytes);
  const key = await bodyKey(from, header);
  const plain = await decrypt(key, fromBase64(header.nonce) ?? new Uint8Array(), sealed, frame);
  if (!plain) throw damagedAt('sealed');
  const packedBytes = await inflated(plain);
  plain.fill(0);
  const replica = unpacked(packedBytes);
  packedBytes.fill(0);
  if (replica.group !== header.group) throw damagedAt('group');
  return replica;
}

/** Returns what tells a sync key from others in headers: base64 of 16 bytes. */
export async function keyIdOf({ key, group, epoch }: SyncKey): Promise<string> {
  return keyIdFrom(await material(key), group, epoch);
}

async function keyIdFrom(from: CryptoKey, group: string, epoch: number): Promise<string> {
  const key = await macKey(from, `${LABEL}/key-id`);
  const text = new TextEncoder().encode(`${group}/${epoch}`);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, text));
  return toBase64(mac.subarray(0, 16));
}

function bodyKey(
  from: CryptoKey,
  { group, epoch, author, salt }: ReplicaHeader,
): Promise<CryptoKey> {
  const info = `${LABEL}/replica/${group}/${epoch}/${author}`;
  return sealingKey(from, fromBase64(salt) ?? new Uint8Array(), info);
}

async function inflated(plain: Bytes): Promise<Bytes> {
  const stream = unpadded(plain, PAD);
  if (stream === null) throw damagedAt('padding');
  try {
    return await inflate(stream, LONGEST_PLAIN);
  } catch {
    throw damagedAt('deflate');
  }
}
