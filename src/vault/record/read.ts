import { exclusive } from '../../browser/storage/locks.ts';
import { settingsOf } from '../../browser/storage/settings.ts';
import type { Contents } from '../../core/account/account.ts';
import { Refusal } from '../../core/refusal.ts';
import { seconds } from '../session/seconds.ts';
import { currentSession, prolong } from '../session/session.ts';
import { latestText } from './cache.ts';
import { readStored } from './copies.ts';
import { type Opened, openRescued, openStored } from './open.ts';

/**
 * Returns the contents of the vault, opened with the session's key. Refuses `vault_locked`,
 * `vault_missing`, `vault_damaged`, `vault_newer`, `vault_unreadable`.
 */
export async function read(now = seconds()): Promise<Contents> {
  const [stored, sitting] = await Promise.all([
    readStored(['vault', 'settings']),
    currentSession(now),
  ]);
  if (!sitting) throw new Refusal('vault_locked');
  // Not awaited: if the deadline is not moved, the vault only locks earlier.
  void prolong(sitting, settingsOf(stored.settings).lockAfterMinutes, now).catch(() => undefined);
  const opened = await openStored(stored.vault, sitting);
  return opened ? opened.contents : (await exclusive('vault', () => openCurrent(now))).contents;
}

/** Returns the stored vault for a write on top of it; only under the lock. Refuses like `read`. */
export async function openCurrent(now: number): Promise<Opened> {
  const [{ vault }, sitting] = await Promise.all([readStored(['vault']), currentSession(now)]);
  if (!sitting) throw new Refusal('vault_locked');
  return (await openStored(vault, sitting)) ?? openRescued(sitting);
}

/**
 * Returns the vault as this page knows it, or `null`; before a write on top of it, `store` checks
 * that it is still the stored one. Refuses `vault_locked`.
 */
export async function openKnown(now: number): Promise<Opened | null> {
  const sitting = await currentSession(now);
  if (!sitting) throw new Refusal('vault_locked');
  const text = latestText(sitting.session.key);
  return text === null ? null : openStored(text, sitting);
}
