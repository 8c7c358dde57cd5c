// The record that this page opened or wrote last, so that the same bytes are not opened twice.
import { onSession, readSession, type Sitting } from '../../browser/storage/session.ts';
import type { Contents } from '../../core/account/account.ts';
import type { Envelope } from '../../core/vault/envelope.ts';
import { whenLocked } from '../session/session.ts';

/**
 * A record that this page opened or wrote, with its contents; `key` is the session's data key in
 * base64.
 */
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
 * Returns the record of a stored text, if this page last opened or wrote that very text under this
 * key (base64); else `null`.
 */
export function known(text: unknown, key: string): Known | null {
  return latest !== null && latest.text === text && latest.key === key ? latest : null;
}

/**
 * Returns the envelope of a text that this page opened or wrote last, so that its checksum is not
 * computed again; else `null`.
 */
export function knownEnvelope(text: unknown): Envelope | null {
  return latest !== null && latest.text === text ? latest.envelope : null;
}

/**
 * Returns the text of the record that this page knows under the session's key, or `null`; the
 * stored one may be newer.
 */
export function latestText(key: string): string | null {
  return latest?.key === key ? latest.text : null;
}

/** Remembers the newest record until the session ends or gets another key. */
export function learn(record: Known): void {
  latest = record;
  unwatch ??= onSession(() => void readSession().then(compare, forget));
}

function compare(sitting: Sitting | null): void {
  if (sitting?.session.key !== latest?.key) forget();
}

/** Forgets the record, so that a page which shows nothing of a locked vault holds nothing of it. */
export function forget(): void {
  latest = null;
  unwatch?.();
  unwatch = null;
}
