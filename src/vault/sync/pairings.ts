// The pairing items that this computer has left on a carrier, in `storage.local.pairings`: apart
// from what is remembered of sharing, since they are to be removed after it was switched off, too.
import { exclusive } from '../../browser/storage/locks.ts';
import { readLocal, removeLocal, writeLocal } from '../../browser/storage/storage.ts';
import type { Carrier } from '../../core/account/stamps.ts';
import { isObject } from '../../core/vault/shape.ts';

/** A pairing item that this computer has left on a carrier. */
export interface Pairing {
  id: string;
  carrier: Carrier;
  /** When it is removed, in seconds since 1970. */
  until: number;
}

/** Most that are remembered; the earliest are forgotten first. */
const MOST = 16;

/** Returns the pairing items that are not removed yet, the earliest first. */
export async function readPairings(): Promise<Pairing[]> {
  const { pairings } = await readLocal(['pairings']);
  return Array.isArray(pairings) ? pairings.filter(isPairing) : [];
}

/** Remembers a pairing item until it is removed. Rejects when that cannot be stored. */
export function notePairing(pairing: Pairing): Promise<void> {
  return changed((all) => [...all, pairing].slice(-MOST));
}

/** Forgets a pairing item, once it is removed. Rejects when that cannot be stored. */
export function forgetPairing(id: string): Promise<void> {
  return changed((all) => all.filter((one) => one.id !== id));
}

function changed(change: (all: Pairing[]) => Pairing[]): Promise<void> {
  return exclusive('erase', async () => {
    const { vault } = await readLocal(['vault']);
    // Everything was erased meanwhile.
    if (vault === undefined) return;
    const pairings = change(await readPairings());
    await (pairings.length > 0 ? writeLocal({ pairings }) : removeLocal(['pairings']));
  });
}

function isPairing(value: unknown): value is Pairing {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.until === 'number' &&
    (value.carrier === 'browser' || value.carrier === 'folder')
  );
}
