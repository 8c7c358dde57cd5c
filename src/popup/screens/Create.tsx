import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say } from '../../ui/catalogue.ts';
import { sentence, sentenceOf } from '../../ui/error.ts';
import { Latch } from '../../ui/Latch.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { Strength } from '../../ui/Strength.tsx';
import { showSaved } from '../../ui/state.ts';
import { judgePassword, type PasswordJudgement, passphrase } from '../../vault/password.ts';
import { create } from '../../vault/vault.ts';

/** The first screen of all: a password seals the vault; one is offered to whoever has no better. */
export function Create() {
  const password = useSignal('');
  const confirmed = useSignal('');
  const shown = useSignal(false);
  const offered = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const mismatch = useSignal<string | null>(null);
  const judgement = useJudgement(password, error);

  const offer = async (): Promise<void> => {
    const words = await passphrase();
    password.value = words;
    confirmed.value = words;
    shown.value = true;
    offered.value = true;
    mismatch.value = null;
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    error.value = null;
    const judged = await judgePassword(password.value);
    if (judged.refusal) {
      error.value = sentenceOf(judged.refusal);
      return;
    }
    mismatch.value = password.value === confirmed.value ? null : say('passwords_differ');
    if (mismatch.value) return;
    busy.value = true;
    try {
      showSaved((await create(password.value)).accounts);
    } catch (caught) {
      error.value = sentence(caught);
    }
    busy.value = false;
  };

  return (
    <main class="create screen">
      <header class="opening">
        <Latch size={40} />
        <h1>{say('create_title')}</h1>
        <p class="secondary">{say('create_text')}</p>
      </header>
      <form onSubmit={submit} aria-busy={busy.value}>
        <PasswordField
          id="password"
          label={say('password')}
          value={password}
          shown={shown}
          error={error.value}
          first
        >
          <Strength judgement={judgement.value} />
        </PasswordField>
        <PasswordField
          id="confirm"
          label={say('password_again')}
          value={confirmed}
          shown={shown}
          error={confirmed.value === password.value ? null : mismatch.value}
        />
        <p class={offered.value && shown.value ? 'offer noted' : 'offer'}>
          {offered.value ? say('passphrase_note') : say('passphrase_offer')}{' '}
          <button type="button" class="link passphrase" onClick={offer}>
            {say(offered.value ? 'passphrase_another' : 'passphrase_use')}
          </button>
        </p>
        <button class="primary wide create-vault" type="submit" aria-disabled={busy.value}>
          {say(busy.value ? 'creating' : 'create_vault')}
        </button>
      </form>
    </main>
  );
}

const PAUSE_MS = 120;

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
