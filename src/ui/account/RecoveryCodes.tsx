import { useSignal } from '@preact/signals';
import type { RecoveryCode } from '../../core/account/account.ts';
import { patching } from '../../core/account/edits.ts';
import { shownLanguage, text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';
import { copyRecovery, mark } from '../recovery/use.ts';
import { now } from '../state/clock.ts';
import { showMessage } from '../state/message.ts';
import { useRemaining } from '../state/remaining.ts';
import { save } from '../state/save.ts';

interface Props {
  id: string;
  codes: RecoveryCode[];
  /** Fills a code into the page; `null` where the page does not ask for one. */
  fill?: ((code: string) => void) | null;
}

/** With this many codes left the person is told to make new ones. */
const FEW = 2;

/**
 * Draws an account's recovery codes, which are shown on request. Each works once, so a used one is
 * ticked and stays readable; a wrong one can be removed.
 */
export function RecoveryCodes({ id, codes, fill = null }: Props) {
  const isShown = useSignal(false);
  const { heading, list, removing } = useRemaining(codes.length);
  const longest = Math.max(...codes.map(({ code }) => code.length));
  const left = codes.filter(({ usedAt }) => usedAt === null).length;
  const next = codes.find(({ usedAt }) => usedAt === null);
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>
        {text('recovery_codes')}
      </h2>
      <p class="secondary recovery-left">
        {codes.length === 0
          ? text('recovery_none')
          : text('recovery_of', { left: `${left}`, count: `${codes.length}` })}
      </p>
      {codes.length > 0 && left <= FEW && <p class="look few">{text('recovery_few')}</p>}
      {next && fill && (
        <button type="button" class="wide fill-recovery" onClick={() => fill(next.code)}>
          <Icon name="fill" size={16} />
          {text('recovery_fill')}
        </button>
      )}
      {codes.length > 0 && (
        <button
          type="button"
          class="link show-recovery"
          aria-expanded={isShown.value}
          onClick={() => {
            isShown.value = !isShown.value;
          }}
        >
          <Icon name={isShown.value ? 'hide' : 'show'} size={16} />
          {text(isShown.value ? 'recovery_hide' : 'recovery_show')}
        </button>
      )}
      {codes.length > 0 && isShown.value && (
        <ul class="recovery-codes letters" ref={list} style={{ '--longest': `${longest}ch` }}>
          {codes.map(({ code, usedAt }, index) => (
            <li key={`${index} ${code}`}>
              <label class={usedAt === null ? 'tick' : 'tick used'}>
                <input
                  type="checkbox"
                  autocomplete="off"
                  checked={usedAt !== null}
                  onChange={() => mark(id, code, usedAt === null)}
                  aria-label={text('recovery_used_mark', { code })}
                />
                <span class="names">
                  <bdi class="letters">{code}</bdi>
                  {usedAt !== null && (
                    <small class="secondary">
                      {text('recovery_used_on', { when: dayOf(usedAt) })}
                    </small>
                  )}
                </span>
              </label>
              <button
                type="button"
                class="quiet glyph copy-recovery"
                aria-label={text('recovery_copy', { code })}
                title={text('recovery_copy', { code })}
                onClick={() => copyRecovery(id, { code, usedAt })}
              >
                <Icon name="copy" size={16} />
              </button>
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

function dayOf(at: number): string {
  const format = new Intl.DateTimeFormat(shownLanguage.value, { dateStyle: 'medium' });
  return format.format(at * 1000);
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
