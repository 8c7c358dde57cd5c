// What one window leaves for another in session memory, since the popup is gone by the time that
// the next window needs it.
import browser from 'webextension-polyfill';

/** One kind of note, kept in session memory only; a new one replaces the one before. */
export interface Note<T> {
  /** Leaves a note at `now`, seconds since 1970, in place of the one before. */
  leave(value: T, now: number): Promise<void>;
  /** Returns the note, or `null` where there is none or its lifetime is over; the note stays. */
  read(now: number): Promise<T | null>;
  /** Returns the note as `read` does, and removes it. */
  take(now: number): Promise<T | null>;
  /** Removes the note. */
  remove(): Promise<void>;
  /** Calls back with each note that is left from now on; returns the function that stops it. */
  onLeft(listener: (value: T) => void): () => void;
}

/**
 * Returns a kind of note. `key` names it in `storage.session`. A note older than `lifetime`
 * seconds, or from that far in the future, is ignored; with a `lifetime` of `null` it never
 * expires. `isValid` says whether a stored value has the members of such a note.
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

/** Returns whether all these members of a value are of that type. */
export function are(
  type: 'string' | 'number',
  value: Record<string, unknown>,
  ...members: string[]
): boolean {
  return members.every((member) => typeof value[member] === type);
}
