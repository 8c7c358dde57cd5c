import { onAlarm } from '../browser/alarms.ts';
import { onPolicy } from '../browser/storage/managed.ts';
import { onSession } from '../browser/storage/session.ts';
import { onLocal } from '../browser/storage/storage.ts';
import { onSynced } from '../browser/storage/synced.ts';
import { endInvitation, endLateInvitation, PAIRING_ALARM } from '../vault/sync/invite.ts';
import { SYNC_ALARM, syncSoon } from '../vault/sync/turns.ts';

/**
 * Shares the accounts with the person's other computers: after whatever window has saved the vault,
 * when something came, after unlocking, and when the organization allows it again. While sharing is
 * off, each of these ends with one look at the storage. Removes pairing codes that nobody used in
 * time. To be called synchronously when the worker starts.
 */
export function watchSharing(): void {
  onSynced(() => void syncSoon(true));
  onLocal(({ vault }) => {
    if (vault?.newValue !== undefined && vault.newValue !== vault.oldValue) void syncSoon();
  });
  onSession(() => void syncSoon());
  onPolicy(() => void syncSoon());
  onAlarm(SYNC_ALARM, () => void syncSoon());
  // Also after sharing was switched off.
  void endLateInvitation().catch(() => undefined);
  onAlarm(PAIRING_ALARM, () => void endInvitation().catch(() => undefined));
}
