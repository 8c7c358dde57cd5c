// Pairing: how a new computer gets the sync key, by a code that the person carries over.
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { joined } from '../bytes/join.ts';
import { padded, unpadded } from '../bytes/pad.ts';
import { Refusal } from '../refusal.ts';
import { decrypt, encrypt, material, random, sealingKey } from '../vault/derive.ts';
import { RECOVERY_BYTES, readRecoveryKey, writeRecoveryKey } from '../vault/recovery-key.ts';
import { isBase64, isCount, isObject, isUuid } from '../vault/shape.ts';
import { damagedAt } from './columns/column.ts';
import { frameOf, isSpelled, kindOf, unframed } from './header.ts';
import { isComputerId, SYNC_VERSION } from './pack.ts';
import type { SyncKey } from './recovery.ts';

/** What a new computer learns from a pairing item; the caller wipes the key. */
export interface Invitation extends SyncKey {
  /** The computer that invites. */
  inviter: string;
  /** Base64 of that computer's public half. */
  public: string;
  /** When the item was made, in seconds since 1970 by that computer's clock. */
  madeAt: number;
}

/** How long a pairing item is left on the carrier, in seconds. */
export const PAIRING_SECONDS = 600;

const PAD = 256;
const LABEL = 'latchkey-sync/1/pairing';
const utf8 = new TextEncoder();

/** Returns a fresh pairing code, 16 random bytes. */
export function newPairingCode(): Bytes {
  return random(RECOVERY_BYTES);
}

/** Returns a pairing code as it is shown, typed and put into a QR code: 8 groups of 6 digits. */
export function writePairingCode(code: Bytes): string {
  return writeRecoveryKey(code);
}

/**
 * Returns the 16 bytes of a typed or scanned pairing code. Refuses `pairing_incomplete` when there
 * are not exactly 48 digits, and `pairing_mistyped` with the number of the first wrong group.
 */
export function readPairingCode(text: string): Bytes {
  try {
    return readRecoveryKey(text);
  } catch (caught) {
    if (!(caught instanceof Refusal)) throw caught;
    const isShort = caught.code === 'recovery_incomplete';
    throw new Refusal(isShort ? 'pairing_incomplete' : 'pairing_mistyped', caught.detail);
  }
}

/**
 * Returns whether the inviter takes its pairing item away: 10 minutes after it was made, or when
 * its clock was set back. `now` in seconds since 1970.
 */
export function isPairingOver({ madeAt }: Pick<Invitation, 'madeAt'>, now: number): boolean {
  return now < madeAt || now - madeAt >= PAIRING_SECONDS;
}

/** Returns a pairing item that only this code opens. `id` names it: 8 characters as of computers. */
export async function sealInvitation(
  { group, epoch, key, inviter, madeAt, ...invitation }: Invitation,
  code: Bytes,
  id: string,
): Promise<Bytes> {
  const [salt, nonce] = [random(16), random(12)];
  const frame = frameOf('pairing', headerText(id, toBase64(salt), toBase64(nonce)));
  const sealing = await sealingKey(await material(code), salt, `${LABEL}/${id}`);
  const text = JSON.stringify({
    group,
    epoch,
    key: toBase64(key),
    inviter,
    public: invitation.public,
    madeAt,
  });
  const plain = padded(utf8.encode(text), PAD);
  const sealed = await encrypt(sealing, nonce, plain, frame);
  plain.fill(0);
  return joined([frame, sealed]);
}

/**
 * Returns what a pairing item says, `null` for bytes that are none. Refuses `pairing_wrong` when
 * the code does not open it, `sync_newer` for a later version, `sync_damaged` for bytes that are
 * cut off.
 */
export async function openInvitation(bytes: Bytes, code: Bytes): Promise<Invitation | null> {
  if (kindOf(bytes) !== 'pairing') return null;
  const { frame, raw, sealed } = unframed('pairing', bytes);
  const { id, salt, nonce } = raw;
  if (!isComputerId(id) || !isBase64(salt, 16) || !isBase64(nonce, 12)) throw damagedAt('pairing');
  if (!isSpelled(frame, headerText(id, salt, nonce))) throw damagedAt('spelling');
  const [saltBytes, nonceBytes] = [fromBase64(salt), fromBase64(nonce)];
  if (!saltBytes || !nonceBytes) throw damagedAt('pairing');
  const key = await sealingKey(await material(code), saltBytes, `${LABEL}/${id}`);
  const plain = await decrypt(key, nonceBytes, sealed, frame);
  if (!plain) throw new Refusal('pairing_wrong');
  const invitation = readInvitation(unpadded(plain, PAD));
  plain.fill(0);
  return invitation;
}

/** Returns the id of a pairing item, `null` for bytes that are none. Refuses as `openInvitation`. */
export function pairingIdOf(bytes: Bytes): string | null {
  if (kindOf(bytes) !== 'pairing') return null;
  const { id } = unframed('pairing', bytes).raw;
  if (!isComputerId(id)) throw damagedAt('pairing');
  return id;
}

function headerText(id: string, salt: string, nonce: string): string {
  return JSON.stringify({ version: SYNC_VERSION, id, salt, nonce });
}

function readInvitation(bytes: Bytes | null): Invitation {
  let raw: unknown = null;
  try {
    raw = bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw damagedAt('pairing');
  }
  if (!isObject(raw)) throw damagedAt('pairing');
  const { group, epoch, inviter, madeAt } = raw;
  const [point, key] = [raw.public, isBase64(raw.key, 32) ? fromBase64(raw.key) : null];
  if (!isUuid(group) || !isCount(epoch) || key === null || !isComputerId(inviter))
    throw damagedAt('pairing');
  if (!isBase64(point, 65) || !isCount(madeAt)) throw damagedAt('pairing');
  return { group, epoch, key, inviter, public: point, madeAt };
}
