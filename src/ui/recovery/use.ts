// Takes a recovery code out of the vault: each works once, so it is marked used.
import type { RecoveryCode } from '../../core/account/account.ts';
import { patching } from '../../core/account/edits.ts';
import { text } from '../language/catalogue.ts';
import { now } from '../state/clock.ts';
import { copy } from '../state/copy.ts';
import { showMessage } from '../state/message.ts';
import { save } from '../state/save.ts';

/** Marks a code of an account as used now, or as unused again; returns whether it was saved. */
export function mark(id: string, code: string, isUsed: boolean): Promise<boolean> {
  const at = isUsed ? now.value : null;
  return save(
    patching(id, now.value, ({ recoveryCodes }) => ({
      recoveryCodes: recoveryCodes.map((one) => (one.code === code ? { ...one, usedAt: at } : one)),
    })),
  );
}

/** Marks a code as used, and says so with a way back. */
export async function spend(id: string, code: string, said: string): Promise<void> {
  if (!(await mark(id, code, true))) return;
  showMessage({ tone: 'good', text: said, undo: () => void mark(id, code, false) });
}

/** Copies a code and marks it as used. */
export async function copyRecovery(id: string, { code, usedAt }: RecoveryCode): Promise<void> {
  if (!(await copy(code))) return showMessage({ tone: 'bad', text: text('copy_failed') });
  if (usedAt === null) await spend(id, code, text('recovery_copied'));
}
