// Writes a code behind the password that the person typed, for sites that want both in one field.
import type { WriteOrder, WriteReport } from '../../../core/page/facts.ts';
import { Sight } from '../../dom/visibility.ts';
import { Focus } from './focus.ts';
import { caretToEnd, releaseKey, setText, typeKey } from './keys.ts';
import { owedChange } from './leaving.ts';
import { isOpen } from './open.ts';
import { comesTrue, nextFrame, nextTask, pause } from './pace.ts';
import { Target } from './target.ts';

const STEP_MS = 30;
const SETTLE_MS = 60;

/**
 * Writes a code behind the password in a field, reads it back, and never leaves less than was
 * there. `last` is the code that was appended before: the new one replaces it. Refuses `empty`
 * where no password is typed yet, and like `write`.
 */
export async function append(
  order: WriteOrder,
  given: HTMLElement | null,
  last: string | undefined,
): Promise<WriteReport> {
  if (order.origin !== self.origin || self.origin === 'null') return refused('origin');
  const target = given && new Target(given);
  if (order.waitMs > 0) await pause(order.waitMs);
  const field = target?.find();
  if (
    !target ||
    !(field instanceof HTMLInputElement) ||
    field.type !== 'password' ||
    !target.isUnchanged()
  )
    return refused('gone');
  if (!isOpen(field, new Sight())) return refused('hidden');
  new Focus().move(field);
  if (!field.isConnected) return refused('gone');
  const password =
    last && field.value.endsWith(last) ? field.value.slice(0, -last.length) : field.value;
  if (!password) return refused('empty');
  if (password.endsWith(order.code)) return { outcome: 'written' };
  const isKept = (): boolean => {
    const now = target.find();
    return now instanceof HTMLInputElement && now.value === password + order.code;
  };
  await typeBehind(field, password, order.code);
  const isTyped = await comesTrue(isKept, STEP_MS);
  // What the person typed meanwhile is not overwritten.
  const isOurs =
    field.value.startsWith(password) && (password + order.code).startsWith(field.value);
  if (!isTyped && isOurs && field.isConnected && target.isUnchanged())
    setText(field, password + order.code, order.code);
  owedChange(field);
  await nextFrame(STEP_MS);
  await nextFrame(STEP_MS);
  return (await comesTrue(isKept, SETTLE_MS)) ? { outcome: 'written' } : refused('refused');
}

/** Types a code behind a password as a keyboard does, as long as the page keeps each character. */
async function typeBehind(field: HTMLInputElement, password: string, code: string): Promise<void> {
  if (field.value !== password) setText(field, password, '');
  caretToEnd(field);
  const isStill = (): boolean => field.isConnected && field.type === 'password';
  for (const [at, char] of [...code].entries()) {
    if (!isStill() || field.value !== password + code.slice(0, at)) return;
    typeKey(field, char, false, isStill);
    if (isStill()) releaseKey(field, char);
    await nextTask();
  }
}

function refused(reason: Extract<WriteReport, { outcome: 'refused' }>['reason']): WriteReport {
  return { outcome: 'refused', reason };
}
