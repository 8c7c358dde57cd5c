import type { WriteOrder, WriteReport } from '../core/field/facts.ts';
import { Sight } from './visible.ts';
import { isOpen, Place, pause, type } from './write.ts';

const SETTLE_MS = 60;

/**
 * Writes a code behind the password that the person typed, reads it back, and never leaves less than was there. `last` is the code
 * that was put behind before: it makes room for the new one. Refuses `empty` where there is no password yet.
 */
export async function append(
  order: WriteOrder,
  given: HTMLElement | null,
  last: string | undefined,
): Promise<WriteReport> {
  if (order.origin !== self.origin || self.origin === 'null') return refused('origin');
  const place = given && new Place(given);
  if (order.waitMs > 0) await pause(order.waitMs);
  const field = place?.find();
  if (!place || !(field instanceof HTMLInputElement) || field.type !== 'password' || !place.isUnchanged())
    return refused('gone');
  if (!isOpen(field, new Sight())) return refused('hidden');
  field.focus({ preventScroll: true });
  if (!field.isConnected) return refused('gone');
  const password = last && field.value.endsWith(last) ? field.value.slice(0, -last.length) : field.value;
  if (!password) return refused('empty');
  if (password.endsWith(order.code)) return { outcome: 'written' };
  type(field, password + order.code);
  await pause(SETTLE_MS);
  const now = place.find();
  const kept = now instanceof HTMLInputElement && now.value === password + order.code;
  return kept ? { outcome: 'written' } : refused('refused');
}

function refused(reason: Extract<WriteReport, { outcome: 'refused' }>['reason']): WriteReport {
  return { outcome: 'refused', reason };
}
