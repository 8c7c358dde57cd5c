import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  judgePassword,
  type PasswordJudgement,
  passphrase,
  passwordRefusal,
} from '../../vault/password/password.ts';
import { text } from '../language/catalogue.ts';
import { sentence } from '../language/error.ts';
import { focusField } from '../parts/focus.ts';
import { PasswordField } from '../parts/PasswordField.tsx';
import { copy } from '../state/copy.ts';
import { showMessage } from '../state/message.ts';
import { Strength } from './Strength.tsx';

/** The state of a new password that is being typed. */
export interface Choosing {
  password: Signal<string>;
  again: Signal<string>;
  shown: Signal<boolean>;
  offered: Signal<boolean>;
  error: Signal<string | null>;
  mismatch: Signal<string | null>;
  judgement: Signal<PasswordJudgement | null>;
  /**
   * Returns whether both fields hold the same, good enough password; otherwise shows why not and
   * focuses the field.
   */
  isGood(): Promise<boolean>;
}

const PAUSE_MS = 120;

/** Hook that returns the state of the two fields of a new password. */
export function useNewPassword(): Choosing {
  const password = useSignal('');
  const again = useSignal('');
  const error = useSignal<string | null>(null);
  const mismatch = useSignal<string | null>(null);
  const judgement = useJudgement(password, error);
  const isGood = async (): Promise<boolean> => {
    const judged = await judgePassword(password.value);
    judgement.value = judged;
    const refusal = passwordRefusal(judged);
    error.value = refusal && sentence(refusal);
    mismatch.value =
      judged.refusal || password.value === again.value ? null : text('passwords_differ');
    if (error.value) focusField('password');
    else if (mismatch.value) focusField('confirm');
    return !error.value && !mismatch.value;
  };
  return {
    password,
    again,
    shown: useSignal(false),
    offered: useSignal(false),
    error,
    mismatch,
    judgement,
    isGood,
  };
}

interface Props {
  of: Choosing;
  /** There is no earlier password. */
  first?: boolean;
  /** Label of the first field; "password" or "new password" by default. */
  label?: string;
}

/**
 * Draws the two fields of a new password, its strength, and the offer of a generated passphrase.
 * `label` is that of the first field; "new password" by default.
 */
export function NewPassword({ of, first, label }: Props) {
  const { password, again, shown, offered, error, mismatch, judgement } = of;
  const offer = async (): Promise<void> => {
    const words = await passphrase();
    password.value = words;
    again.value = words;
    shown.value = true;
    offered.value = true;
    mismatch.value = null;
  };
  const differs = again.value === password.value ? null : mismatch.value;
  return (
    <>
      <PasswordField
        id="password"
        label={label ?? text(first ? 'password' : 'password_new')}
        value={password}
        shown={shown}
        error={error.value}
        first={first ?? false}
        passed
      >
        <Strength judgement={judgement.value} bare={error.value !== null} />
      </PasswordField>
      <PasswordField
        id="confirm"
        label={text('password_again')}
        value={again}
        shown={shown}
        error={differs}
      />
      <p class={offered.value && shown.value ? 'offer noted' : 'offer'}>
        {text(offered.value ? 'passphrase_note' : 'passphrase_offer')}{' '}
        <button type="button" class="link passphrase" onClick={offer}>
          {text(offered.value ? 'passphrase_another' : 'passphrase_use')}
        </button>
        {offered.value && <CopyPassphrase words={password.value} />}
      </p>
    </>
  );
}

function CopyPassphrase({ words }: { words: string }) {
  const copied = useSignal<string | null>(null);
  const copyWords = async (): Promise<void> => {
    if (await copy(words)) copied.value = words;
    else showMessage({ tone: 'bad', text: text('copy_failed') });
  };
  return (
    <button type="button" class="link copy-passphrase" onClick={copyWords}>
      <span role="status">{text(copied.value === words ? 'passphrase_copied' : 'copy')}</span>
    </button>
  );
}

function useJudgement(
  password: Signal<string>,
  error: Signal<string | null>,
): Signal<PasswordJudgement | null> {
  const judgement = useSignal<PasswordJudgement | null>(null);
  useEffect(() => {
    error.value = null;
    let current = true;
    const judge = async (): Promise<void> => {
      const judged = password.value ? await judgePassword(password.value) : null;
      if (current) judgement.value = judged;
    };
    const timer = setTimeout(judge, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [password.value]);
  return judgement;
}
