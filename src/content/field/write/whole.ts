// Writes a recovery code, of any letters and length, into its one field.
import type { FieldFacts, WriteOrder, WriteReport } from '../../../core/page/facts.ts';
import { isSameField } from '../../../core/page/same-field.ts';
import { typedInto } from '../held.ts';
import { Focus } from './focus.ts';
import { setText } from './keys.ts';
import { owedChange } from './leaving.ts';
import { refusalOf } from './open.ts';
import { comesTrue, nextFrame } from './pace.ts';
import { Target } from './target.ts';

const STEP_MS = 30;
const SETTLE_MS = 60;

/**
 * Sets the text of an empty field as a whole, as pasting does, and reads it back; the page may
 * leave out or add signs between the letters. `now` are the facts of the field at this moment.
 * Refuses like `write`, and `gone` where another field is in the place of the one that was decided
 * on.
 */
export async function writeWhole(
  { origin, code, whole }: WriteOrder,
  given: HTMLElement | null,
  now: FieldFacts | undefined,
): Promise<WriteReport> {
  if (origin !== self.origin || self.origin === 'null') return refused('origin');
  if (!whole || !now || !isSameField(whole, now)) return refused('gone');
  const target = given && new Target(given);
  const field = target?.find();
  if (!target || !field) return refused('gone');
  if (typedInto(field).trim() !== '') return refused('occupied');
  const reason = refusalOf([target], code);
  if (reason) return refused(reason);
  new Focus().move(field);
  if (!field.isConnected || !target.isUnchanged()) return refused('gone');
  setText(field, code);
  owedChange(field);
  await nextFrame(STEP_MS);
  await nextFrame(STEP_MS);
  const isKept = (): boolean => {
    const now = target.find();
    return now !== null && lettersIn(typedInto(now)) === lettersIn(code);
  };
  return (await comesTrue(isKept, SETTLE_MS)) ? { outcome: 'written' } : refused('refused');
}

function lettersIn(text: string): string {
  return text.replace(/[\s\-–_.]/g, '').toLowerCase();
}

function refused(reason: Extract<WriteReport, { outcome: 'refused' }>['reason']): WriteReport {
  return { outcome: 'refused', reason };
}
