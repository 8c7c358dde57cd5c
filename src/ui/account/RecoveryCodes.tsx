import type { RecoveryCode } from '../../core/account/account.ts';
import { patching } from '../../core/account/edits.ts';
import { countedText, text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';
import { now } from '../state/clock.ts';
import { showMessage } from '../state/message.ts';
import { useRemaining } from '../state/remaining.ts';
import { save } from '../state/save.ts';

interface Props {
  id: string;
  codes: RecoveryCode[];
}

/**
 * Draws an account's recovery codes. Each works once, so a used one is ticked and stays readable; a
 * wrong one can be removed.
 */
export function RecoveryCodes({ id, codes }: Props) {
  const { heading, list, removing } = useRemaining(codes.length);
  const longest = Math.max(...codes.map(({ code }) => code.length));
  const left = codes.filter(({ usedAt }) => usedAt === null).length;
  const toggle = (at: number): Promise<boolean> =>
    save(
      patching(id, now.value, (account) => ({
        recoveryCodes: account.recoveryCodes.map((code, index) =>
          index === at ? { ...code, usedAt: code.usedAt === null ? now.value : null } : code,
        ),
      })),
    );
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>
        {text('recovery_codes')}
      </h2>
      <p class="secondary">
        {codes.length === 0 ? text('recovery_none') : countedText('recovery_left', left)}
      </p>
      {codes.length > 0 && (
        <ul class="recovery-codes letters" ref={list} style={{ '--longest': `${longest}ch` }}>
          {codes.map(({ code, usedAt }, index) => (
            <li key={`${index} ${code}`}>
              <label class={usedAt === null ? 'tick' : 'tick used'}>
                <input
                  type="checkbox"
                  autocomplete="off"
                  checked={usedAt !== null}
                  onChange={() => toggle(index)}
                  aria-label={text('recovery_used_mark', { code })}
                />
                <bdi class="letters">{code}</bdi>
              </label>
              <button
                type="button"
                class="quiet glyph remove"
                aria-label={text('recovery_remove', { code })}
                title={text('recovery_remove', { code })}
                onClick={() => {
                  removing(index);
                  void remove(id, code);
                }}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

async function remove(id: string, code: string): Promise<void> {
  let before: RecoveryCode[] = [];
  const removing = patching(id, now.value, ({ recoveryCodes }) => {
    before = recoveryCodes;
    return { recoveryCodes: recoveryCodes.filter((one) => one.code !== code) };
  });
  if (await save(removing))
    showMessage({ tone: 'good', text: text('recovery_removed'), undo: () => putBack(id, before) });
}

// Puts back only what is missing, since another window may have ticked or added a code meanwhile.
async function putBack(id: string, before: RecoveryCode[]): Promise<void> {
  const restoring = patching(id, now.value, ({ recoveryCodes }) => {
    const kept = new Map(recoveryCodes.map((one) => [one.code, one]));
    const added = recoveryCodes.filter(({ code }) => !before.some((one) => one.code === code));
    return { recoveryCodes: [...before.map((one) => kept.get(one.code) ?? one), ...added] };
  });
  if (await save(restoring)) showMessage({ tone: 'good', text: text('restored') });
}
