// What one window of ours leaves for another, as the popup is gone when the next one needs it.
import browser from 'webextension-polyfill';

/** One kind of note: in the browser's memory only, of which there is one at a time. */
export interface Note<T> {
  /** Leaves it at `now`, seconds since 1970, in place of the one before. */
  leave(value: T, now: number): Promise<void>;
  /** Returns it, `null` where there is none or its time is over; it stays. */
  read(now: number): Promise<T | null>;
  /** Returns it as `read` does, and forgets it. */
  take(now: number): Promise<T | null>;
  /** Forgets it. */
  remove(): Promise<void>;
  /** Calls back with each that is left from now on; returns the function that stops it. */
  onLeft(listener: (value: T) => void): () => void;
}

/**
 * Returns a kind of note. `key` names it in `storage.session`; one older than `lifetime` seconds, or
 * from as far ahead, counts for nothing (`null`: it is good until it is taken); `isValid` says
 * whether what is stored is one.
 */
export function note<T extends object>(
  key: string,
  lifetime: number | null,
  isValid: (value: Record<string, unknown>) => boolean,
): Note<T> {
  const valued = (stored: unknown): (T & { at: number }) | null => {
    const value = (stored ?? {}) as T & Record<string, unknown>;
    return typeof value.at === 'number' && isValid(value) ? (value as T & { at: number }) : null;
  };
  const read = async (now: number): Promise<T | null> => {
    const value = valued((await browser.storage.session.get(key))[key]);
    const isOver = value !== null && lifetime !== null && Math.abs(now - value.at) >= lifetime;
    return isOver ? null : value;
  };
  return {
    leave: (value, now) => browser.storage.session.set({ [key]: { ...value, at: now } }),
    read,
    async take(now) {
      const value = await read(now);
      await browser.storage.session.remove(key);
      return value;
    },
    remove: () => browser.storage.session.remove(key),
    onLeft(listener) {
      const heard = (changes: Record<string, { newValue?: unknown }>): void => {
        const value = valued(changes[key]?.newValue);
        if (value) listener(value);
      };
      browser.storage.session.onChanged.addListener(heard);
      return () => browser.storage.session.onChanged.removeListener(heard);
    },
  };
}

/** Returns whether these members are of a type. */
export function are(
  type: 'string' | 'number',
  value: Record<string, unknown>,
  ...members: string[]
): boolean {
  return members.every((member) => typeof value[member] === type);
}
