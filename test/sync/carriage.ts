// The way of histories over the browser's sync: replicas are packed, sealed, and carried in parts.
import { createHash } from 'node:crypto';
import type { Replica } from '../../src/core/sync/replica.ts';
import { openReplica, sealReplica } from '../../src/core/sync/seal.ts';
import type { Carriage, Read } from './history.ts';
import { ItemTravel, type Tally } from './items.ts';
import type { Engine, Unkindness } from './store.ts';

const KEY = new Uint8Array(32).fill(16);

// Most changes arrive within two minutes, some after hours, each item on its own.
const UNKIND: Unkindness = { delay: 120, heldShare: 0.1, held: 14_400 };

/** What became of the sealed replicas of one history. */
export interface Carried extends Tally {
  /** Bytes of the longest. */
  longest: number;
}

/** A carriage, what happened on it, and how to let it rest. */
export interface ItemCarriage extends Carriage {
  carried(): Carried;
}

/** Returns a carriage over the stand-in store; what goes wrong is drawn from `random`. */
export function overItems(computers: readonly string[], random: () => number): ItemCarriage {
  const engines = computers.map((id, at): [string, Engine] => [
    id,
    at % 2 === 0 ? 'chromium' : 'firefox',
  ]);
  const travel = new ItemTravel(Object.fromEntries(engines), random, UNKIND);
  const opened = new Map<string, Replica>();
  let longest = 0;
  const openedOnce = async (sealed: Uint8Array<ArrayBuffer>, group: string): Promise<Read> => {
    const name = nameOf(sealed);
    const replica = opened.get(name) ?? (await openReplica(sealed, { group, epoch: 1, key: KEY }));
    // Only what was written last can be read again.
    if (opened.size > 8) opened.clear();
    opened.set(name, replica);
    return { name, replica };
  };
  let group = '';
  return {
    write: async (computer, replica) => {
      group = replica.group;
      const under = { group, epoch: 1, key: KEY };
      const carried = { author: computer, rotation: null, recovery: [] };
      const sealed = await sealReplica(replica, under, carried);
      longest = Math.max(longest, sealed.length);
      await travel.write(computer, sealed);
      return nameOf(sealed);
    },
    read: async (computer) => {
      const all = await travel.read(computer);
      return Promise.all(all.map((sealed) => openedOnce(sealed, group)));
    },
    tick: (now) => travel.tick(now),
    calm: () => travel.calm(),
    carried: () => ({ ...travel.tally, longest }),
  };
}

function nameOf(sealed: Uint8Array): string {
  return createHash('sha256').update(sealed).digest('base64');
}
