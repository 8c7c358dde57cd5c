import { toBase64 } from '../bytes/base64.ts';
import { Refusal } from '../refusal.ts';
import { isBase64, isCount, isObject, isUuid } from './shape.ts';
import { isSlot, type Slot, slotFields } from './slot.ts';

/** What the record's first field says, so that a file found anywhere tells what it is. */
const FORMAT = 'latchkey-vault';

/**
 * The format version that this code writes; it reads this one and, through steps, every earlier
 * one.
 */
export const VERSION = 1;

/** The longest record that is looked at: 10,000 full accounts are a third of it. */
export const LONGEST = 16 * 1024 * 1024;

/** What is authenticated under the data key but not hidden. */
export interface Header {
  version: number;
  /** Grows by one with every write. */
  generation: number;
  /** UUID of the vault; the same for its life. */
  id: string;
  slots: Slot[];
}

/**
 * The sealed contents; all base64: 16 bytes of HKDF salt, 12 bytes of AES-GCM nonce, ciphertext
 * with its tag.
 */
interface Body {
  salt: string;
  nonce: string;
  sealed: string;
}

/** One record as FORMAT.md describes it. `mac` is base64 of 32 bytes. */
export interface Envelope extends Header {
  mac: string;
  body: Body;
}

/**
 * Returns the header of the record that follows one: today's format, one generation later, other
 * slots if given.
 */
export function successor({ generation, id, slots }: Header, others = slots): Header {
  return { version: VERSION, generation: generation + 1, id, slots: others };
}

const SUM = /,"sum":"([A-Za-z0-9+/]{43}=)"\}$/;

/** Returns the text that the header's MAC is made over. */
export function headerText({ version, generation, id, slots }: Header): string {
  return JSON.stringify({ format: FORMAT, version, generation, id, slots: slots.map(slotFields) });
}

/** Returns the one text of a record, its unkeyed checksum included. */
export async function writeEnvelope(envelope: Envelope): Promise<string> {
  const summed = summedText(envelope);
  return `${summed},"sum":"${await sum(summed)}"}`;
}

/**
 * Returns the record that a text holds, its checksum verified; nothing in it is authentic yet.
 * Refuses `vault_newer` for a later format version and `vault_damaged` for everything that no
 * writer of ours produced.
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
  // base64 and the fixed names need no escaping, and a body of megabytes is not walked through once
  // more
  const body = `{"salt":"${salt}","nonce":"${nonce}","sealed":"${sealed}"}`;
  const tail = `,"mac":"${envelope.mac}","body":${body}`;
  return headerText(envelope).slice(0, -1) + tail;
}

async function sum(text: string): Promise<string> {
  return toBase64(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
  );
}
