// Repairs the copies of the record.
import { writeCopy } from '../../browser/storage/indexeddb.ts';
import { writeLocal } from '../../browser/storage/storage.ts';
import type { Bytes } from '../../core/bytes/base64.ts';
import type { Envelope } from '../../core/vault/envelope.ts';
import { authenticates } from '../../core/vault/seal.ts';
import { type Copy, type CopyPlace, isUnreadable } from './copies.ts';
import { type Notice, tell } from './notice.ts';

interface Winner {
  envelope: Envelope;
  text: string;
  dataKey: Bytes;
}

type Finding = 'fine' | 'damaged' | 'unreadable' | 'older' | 'foreign' | 'contesting';

/**
 * Repairs the copies that are damaged, absent, or older under the same key, from the one that
 * opened. Returns whether an intact copy with a higher generation under another key exists; that
 * one is left alone. Leaves a `Notice` of what it did, and never rejects for a copy that it cannot
 * write.
 */
export async function repair(winner: Winner, copies: Copy[]): Promise<boolean> {
  if (copies.some(({ isSnapshot }) => isSnapshot)) return fromSnapshot(winner);
  const findings = await Promise.all(
    copies.map(async (copy) => ({ copy, found: await find(copy, winner) })),
  );
  const contested = findings.some(({ found }) => found === 'contesting');
  const mend = findings.filter(({ found }) => found === 'damaged' || found === 'older');
  if (contested) await tell('contested');
  if (findings.some(({ found }) => found === 'unreadable')) await tell('unrepaired');
  for (const { copy, found } of mend) {
    try {
      await put(copy.place, winner.text);
      const notice = noticeOf(copy, found);
      if (notice) await tell(notice);
    } catch {
      await tell('unrepaired');
    }
  }
  return contested;
}

// All copies were gone: the snapshot that opened is the vault from now on; later changes are lost.
async function fromSnapshot({ text }: Winner): Promise<false> {
  await tell('from_snapshot');
  await writeLocal({ vault: text, previous: text }).catch(() => tell('unrepaired'));
  await writeCopy('shadow', text).catch(() => tell('unrepaired'));
  return false;
}

/**
 * Returns whether an intact copy under another key is as new as `generation`, which is to be
 * written, or newer: a write would overwrite a vault that went on under another password.
 */
export async function contests(
  { envelope }: Copy,
  generation: number,
  dataKey: Bytes,
): Promise<boolean> {
  if (!envelope || envelope.generation < generation) return false;
  return !(await authenticates(envelope, dataKey));
}

async function find(copy: Copy, winner: Winner): Promise<Finding> {
  const { place, text, envelope } = copy;
  if (text === winner.text) return 'fine';
  if (isUnreadable(copy)) return 'unreadable';
  if (!envelope) return 'damaged';
  const higher = envelope.generation > winner.envelope.generation;
  if (!(await authenticates(envelope, winner.dataKey))) return higher ? 'contesting' : 'foreign';
  // A higher one under the same key would have been chosen unless its body is broken; the previous
  // one is older by design.
  if (higher) return 'damaged';
  return place === 'previous' ? 'fine' : 'older';
}

// A crash leaves a shadow that is one generation behind, and an absent copy was never written:
// neither is told.
function noticeOf({ place, text }: Copy, found: Finding): Notice | null {
  if (text === undefined && place !== 'vault') return null;
  if (found === 'older') return place === 'vault' ? 'rolled_back' : null;
  return 'repaired';
}

async function put(place: CopyPlace, text: string): Promise<void> {
  if (place === 'shadow') await writeCopy('shadow', text);
  else await writeLocal({ [place]: text });
}
