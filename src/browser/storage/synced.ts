// Typed access to `storage.sync`, which the browser carries between a person's computers.
import browser from 'webextension-polyfill';
import { Refusal } from '../../core/refusal.ts';

/** Items of `storage.sync`: only strings, since browsers change some other values on the way. */
export type Items = Readonly<Record<string, string>>;

/** One write: items that are set together or not at all, or names that are removed together. */
export type ItemsStep = { readonly set: Items } | { readonly remove: readonly string[] };

type Change = { oldValue?: unknown; newValue?: unknown };

/** Returns all items that hold a string. Refuses `sync_unavailable`. */
export async function readSynced(): Promise<Items> {
  const all = await browser.storage.sync.get(null).catch((caught) => {
    throw refusalOf(caught);
  });
  return Object.fromEntries(
    Object.entries(all).filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
}

/**
 * Runs these writes in their order and stops at the first that is refused, which changes nothing.
 * Refuses `sync_full` where the items would not fit, `sync_rate` after too many writes within a
 * minute or an hour, and `sync_unavailable` for anything else.
 */
export async function writeSynced(steps: readonly ItemsStep[]): Promise<void> {
  for (const step of steps)
    await ('set' in step
      ? browser.storage.sync.set(step.set)
      : browser.storage.sync.remove([...step.remove])
    ).catch((caught) => {
      throw refusalOf(caught);
    });
}

/** Removes everything from `storage.sync`. Refuses `sync_rate`, `sync_unavailable`. */
export async function eraseSynced(): Promise<void> {
  await browser.storage.sync.clear().catch((caught) => {
    throw refusalOf(caught);
  });
}

/**
 * Calls back when items have changed, here or on another computer; returns the function that stops
 * it.
 */
export function onSynced(listener: () => void): () => void {
  const heard = (changes: Record<string, Change>): void => {
    // Firefox also reports values that were set to what they were.
    if (Object.values(changes).some(({ oldValue, newValue }) => oldValue !== newValue)) listener();
  };
  browser.storage.sync.onChanged.addListener(heard);
  return () => browser.storage.sync.onChanged.removeListener(heard);
}

// Chromium names the limit that was hit; Firefox knows only those of size, and says so in one way.
function refusalOf(caught: unknown): Refusal {
  const said = caught instanceof Error ? caught.message : String(caught);
  if (/MAX_WRITE_OPERATIONS/.test(said)) return new Refusal('sync_rate');
  return new Refusal(/quota/i.test(said) ? 'sync_full' : 'sync_unavailable');
}
