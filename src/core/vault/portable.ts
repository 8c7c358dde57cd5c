// The record as a backup file holds it (FORMAT.md).
import type { Contents } from '../account/account.ts';
import type { Bytes } from '../bytes/base64.ts';
import { type Envelope, writeEnvelope } from './envelope.ts';
import { seal } from './seal.ts';
import { isPasskey, type Slot } from './slot.ts';

/**
 * Returns the slots that go into a backup: all but those of passkeys, which belong to the browser
 * in which they were made.
 */
export function portableSlots(slots: Slot[]): Slot[] {
  return slots.filter((slot) => !isPasskey(slot));
}

/**
 * Returns contents as a backup may hold them: without the keys of sharing, also in a `sync` that
 * this version cannot read, which would open what computers share later or forge it, and without
 * stamps, which mean nothing elsewhere.
 */
export function portableContents(contents: Contents): Contents {
  const { recoveryAuth: _, ...portable } = contents;
  const { sync, recoveryAuth, ...extra } = contents.extra;
  const isUnread = sync !== undefined || recoveryAuth !== undefined;
  if (portable.sync === null && !isUnread) return contents.recoveryAuth ? portable : contents;
  const accounts = portable.accounts.map((account) => ({ ...account, stamps: null }));
  return { ...portable, accounts, sync: null, extra };
}

/**
 * Returns the text of a record without its passkeys and the keys of sharing, sealed under the same
 * data key with the same generation; `text` itself, which is that record, where there are none.
 */
export async function portableText(
  text: string,
  { version, generation, id, slots }: Envelope,
  contents: Contents,
  dataKey: Bytes,
): Promise<string> {
  const portable = portableContents(contents);
  if (!slots.some(isPasskey) && portable === contents) return text;
  const header = { version, generation, id, slots: portableSlots(slots) };
  return writeEnvelope(await seal(portable, dataKey, header));
}
