import { onSession, readSession, type Sitting } from '../../browser/storage/session.ts';
import type { Contents } from '../../core/account/account.ts';
import type { Envelope } from '../../core/vault/envelope.ts';
import { whenLocked } from '../session/session.ts';

/** A record that this page opened or wrote, and what is in it; `key` is the session's, base64. */
export interface Known {
  text: string;
  key: string;
  envelope: Envelope;
  contents: Contents;
}

let latest: Known | null = null;
let unwatch: (() => void) | null = null;
whenLocked(forget);

/**
 * Returns what a stored text was found to hold under the session's key, or `null`: the same bytes
 * hold the same.
 */
export function known(text: unknown, key: string): Known | null {
  return latest !== null && latest.text === text && latest.key === key ? latest : null;
}

/**
 * Returns the record of a text that this page opened or wrote last, or `null`: its checksum need
 * not be made again.
 */
export function knownEnvelope(text: unknown): Envelope | null {
  return latest !== null && latest.text === text ? latest.envelope : null;
}

/**
 * Returns the text of the newest record that this page knows under the session's key, or `null`;
 * what is stored may be newer.
 */
export function latestText(key: string): string | null {
  return latest?.key === key ? latest.text : null;
}

/** Remembers the newest record, for as long as the session has its key. */
export function learn(record: Known): void {
  latest = record;
  unwatch ??= onSession(() => void readSession().then(compare, forget));
}

function compare(sitting: Sitting | null): void {
  if (sitting?.session.key !== latest?.key) forget();
}

/** Lets go of it: nothing of a locked vault stays in a page that does not show it. */
export function forget(): void {
  latest = null;
  unwatch?.();
  unwatch = null;
}
