// The record of a vault as text, described in FORMAT.md: spelling, header and checksum.
import { toBase64 } from '../bytes/base64.ts';
import { Refusal } from '../refusal.ts';
import { isBase64, isCount, isObject, isUuid } from './shape.ts';
import { isSlot, type Slot, slotFields } from './slot.ts';

/** Value of the record's first field, by which a stray file can be recognised. */
const FORMAT = 'latchkey-vault';

/** The format version that this code writes; every earlier one is read through `steps.ts`. */
export const VERSION = 1;

/** Most characters of a record, 16 MiB: 10,000 full accounts take a third of it. */
export const LONGEST = 16 * 1024 * 1024;

/** The part of a record that is authenticated under the data key but readable without it. */
export interface Header {
  version: number;
  /** Grows by one with every write. */
  generation: number;
  /** UUID of the vault; never changes. */
  id: string;
  slots: Slot[];
}

/**
 * The sealed contents, each field in base64: 16 bytes of HKDF salt, 12 bytes of AES-GCM nonce,
 * ciphertext with its tag.
 */
interface Body {
  salt: string;
  nonce: string;
  sealed: string;
}

/** A record as FORMAT.md describes it; `mac` is base64 of 32 bytes. */
export interface Envelope extends Header {
  mac: string;
  body: Body;
}

/**
 * Returns the header of the next record: today's format version, the generation plus one, and other
 * slots if given.
 */
export function successor({ generation, id, slots }: Header, others = slots): Header {
  return { version: VERSION, generation: generation + 1, id, slots: others };
}

const SUM = /,"sum":"([A-Za-z0-9+/]{43}=)"\}$/;

/** Returns the text that the header's MAC authenticates. */
export function headerText({ version, generation, id, slots }: Header): string {
  return JSON.stringify({ format: FORMAT, version, generation, id, slots: slots.map(slotFields) });
}

/** Returns the only valid text of a record, with its checksum (SHA-256, no key). */
export async function writeEnvelope(envelope: Envelope): Promise<string> {
  const summed = summedText(envelope);
  return `${summed},"sum":"${await sum(summed)}"}`;
}

/**
 * Returns the record that a text holds, with its checksum verified but nothing authenticated yet.
 * Refuses `vault_newer` for a later format version and `vault_damaged` (`part` in the detail) for
 * any text that Latchkey does not write.
 */
export async function readEnvelope(text: unknown): Promise<Envelope> {
  if (typeof text !== 'string') throw damaged('type');
  if (text.length > LONGEST) throw damaged('length');
  const envelope = shaped(parsed(text));
  const found = SUM.exec(text.slice(-60));
  const summed = summedText(envelope);
  if (!found || !text.startsWith(summed) || text.length !== summed.length + found[0].length)
    throw damaged('spelling');
  if (found[1] !== (await sum(summed))) throw damaged('sum');
  return envelope;
}

function damaged(part: string): Refusal {
  return new Refusal('vault_damaged', { part });
}

function parsed(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged('json');
  }
  if (!isObject(value)) throw damaged('json');
  return value;
}

function shaped(record: Record<string, unknown>): Envelope {
  const { format, version, generation, id, slots, mac, body } = record;
  if (format !== FORMAT) throw damaged('format');
  if (!isCount(version) || version < 1) throw damaged('version');
  if (version > VERSION) throw new Refusal('vault_newer', { version });
  if (!isCount(generation) || generation < 1) throw damaged('generation');
  if (!isUuid(id)) throw damaged('id');
  if (!Array.isArray(slots) || slots.length < 1 || slots.length > 8 || !slots.every(isSlot))
    throw damaged('slots');
  if (!isBase64(mac, 32)) throw damaged('mac');
  if (!isBody(body)) throw damaged('body');
  return { version, generation, id, slots, mac, body };
}

function isBody(body: unknown): body is Body {
  return (
    isObject(body) &&
    isBase64(body.salt, 16) &&
    isBase64(body.nonce, 12) &&
    typeof body.sealed === 'string' &&
    body.sealed.length > 0
  );
}

function summedText(envelope: Envelope): string {
  const { salt, nonce, sealed } = envelope.body;
  // Put together by hand: base64 and the fixed names need no escaping, and JSON.stringify would
  // scan megabytes once more.
  const body = `{"salt":"${salt}","nonce":"${nonce}","sealed":"${sealed}"}`;
  const tail = `,"mac":"${envelope.mac}","body":${body}`;
  return headerText(envelope).slice(0, -1) + tail;
}

async function sum(text: string): Promise<string> {
  return toBase64(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
  );
}
