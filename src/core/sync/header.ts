// What stands unsealed before a sealed replica or a pairing item, described in FORMAT.md.
import type { Rotation } from '../account/stamps.ts';
import type { Bytes } from '../bytes/base64.ts';
import { joined } from '../bytes/join.ts';
import { Refusal } from '../refusal.ts';
import { isBase64, isCount, isObject, isUuid } from '../vault/shape.ts';
import { damagedAt } from './columns/column.ts';
import { isComputerId, SYNC_VERSION } from './pack.ts';
import { isRecoveryWrap, type RecoveryWrap, recoveryFields } from './recovery.ts';
import { isRotation, rotationFields } from './rotation.ts';

/** What can be read of a sealed replica without a key; only the sync key shows that it is true. */
export interface ReplicaHeader {
  version: number;
  group: string;
  epoch: number;
  /** Base64 of 16 bytes that tell one sync key from another. */
  keyId: string;
  /** The computer that wrote it. */
  author: string;
  salt: string;
  nonce: string;
  /** How the sync key came about, until every computer has it. */
  rotation: Rotation | null;
  /** The sync key for those who have a recovery key, of each vault that has one. */
  recovery: readonly RecoveryWrap[];
}

/** Most bytes of a sealed replica, 16 MiB, as of a vault. */
export const LONGEST_REPLICA = 16 * 1024 * 1024;

/** Most vaults whose recovery key opens a group. */
export const MOST_RECOVERY = 16;

const LONGEST_HEADER = 256 * 1024;

// Not ASCII, and with both ends of a line: a program that takes it for text damages it visibly.
const MAGIC = { replica: '\u008bLKrep\r\n', pairing: '\u008bLKjoi\r\n' };

/** What the magic bytes of a file or item say that it is. */
export type SyncKind = keyof typeof MAGIC;

/** Returns what bytes that begin like this are, or `null` for anything that is not ours. */
export function kindOf(bytes: Uint8Array): SyncKind | null {
  const isKind = (kind: SyncKind): boolean =>
    [...MAGIC[kind]].every((letter, at) => letter.charCodeAt(0) === bytes[at]);
  return isKind('replica') ? 'replica' : isKind('pairing') ? 'pairing' : null;
}

/** Returns magic, length and text of a header: what is authenticated with the sealed part. */
export function frameOf(kind: SyncKind, header: string): Bytes {
  const text = new TextEncoder().encode(header);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length);
  const magic = Uint8Array.from(MAGIC[kind], (letter) => letter.charCodeAt(0));
  return joined([magic, length, text]);
}

/**
 * Returns the frameOf header of our bytes, its parsed JSON, and the sealed part behind it. Refuses
 * `sync_damaged` for bytes that are cut off or no JSON, and `sync_newer` for a later version.
 */
export function unframed(
  kind: SyncKind,
  bytes: Bytes,
): { frame: Bytes; raw: Record<string, unknown>; sealed: Bytes } {
  if (kindOf(bytes) !== kind) throw damagedAt('magic');
  if (bytes.length < 12 || bytes.length > LONGEST_REPLICA) throw damagedAt('length');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8);
  if (length > LONGEST_HEADER || 12 + length > bytes.length) throw damagedAt('length');
  const frame = bytes.subarray(0, 12 + length);
  const raw = parsedHeader(frame.subarray(12));
  if (!isCount(raw.version) || raw.version < 1) throw damagedAt('version');
  if (raw.version > SYNC_VERSION) throw new Refusal('sync_newer', { version: raw.version });
  return { frame, raw, sealed: bytes.subarray(12 + length) };
}

/** Returns the only valid text of a header. */
export function replicaHeaderText(header: ReplicaHeader): string {
  const { version, group, epoch, keyId, author, salt, nonce, rotation, recovery } = header;
  return JSON.stringify({
    version,
    group,
    epoch,
    keyId,
    author,
    salt,
    nonce,
    rotation: rotation && rotationFields(rotation),
    recovery: recovery.map(recoveryFields),
  });
}

/**
 * Returns the header of a sealed replica, `null` for bytes that are none. Nothing is authenticated
 * yet. Refuses `sync_newer` for a later version and `sync_damaged` for any other header.
 */
export function replicaHeaderOf(bytes: Bytes): ReplicaHeader | null {
  if (kindOf(bytes) !== 'replica') return null;
  const { frame, raw } = unframed('replica', bytes);
  const { version, group, epoch, keyId, author, salt, nonce, rotation, recovery } = raw;
  if (!isCount(version) || !isUuid(group) || !isCount(epoch) || !isComputerId(author))
    throw damagedAt('header');
  if (!isBase64(keyId, 16) || !isBase64(salt, 16) || !isBase64(nonce, 12))
    throw damagedAt('header');
  if (rotation !== null && !isRotation(rotation)) throw damagedAt('rotation');
  // A later sync key comes from a rotation; who writes another number wants to stop the reader.
  if (rotation === null ? epoch > 1 : epoch !== rotation.epoch) throw damagedAt('rotation');
  if (!isRecoveryList(recovery)) throw damagedAt('recovery');
  const header = { version, group, epoch, keyId, author, salt, nonce, rotation, recovery };
  if (!isSpelled(frame, replicaHeaderText(header))) throw damagedAt('spelling');
  return header;
}

/** Returns whether a frameOf header is spelled exactly like this. */
export function isSpelled(frame: Bytes, text: string): boolean {
  return new TextDecoder().decode(frame.subarray(12)) === text;
}

function isRecoveryList(value: unknown): value is RecoveryWrap[] {
  return Array.isArray(value) && value.length <= MOST_RECOVERY && value.every(isRecoveryWrap);
}

function parsedHeader(bytes: Bytes): Record<string, unknown> {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw damagedAt('header');
  }
  if (!isObject(raw)) throw damagedAt('header');
  return raw;
}
