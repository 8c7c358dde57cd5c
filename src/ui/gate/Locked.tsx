import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Refusal } from '../../core/refusal.ts';
import { prepareKdf, unlock } from '../../vault/vault.ts';
import { text } from '../language/catalogue.ts';
import { sentence } from '../language/error.ts';
import { focusField } from '../parts/focus.ts';
import { Latch } from '../parts/Logo.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { later } from '../state/later.tsx';
import { passkeyNames, showSaved } from '../state/state.ts';
import { type Asking, ByPasskey } from './ByPasskey.tsx';

const Forgotten = later(() => import('./Forgotten.tsx').then(({ Forgotten }) => Forgotten));

/**
 * Asks for the password, or for a passkey where there is one. Opening with the password takes half
 * a second on purpose; it can be cancelled, as by closing the popup.
 */
export function Locked(asking: Asking) {
  const password = useSignal('');
  const shown = useSignal(false);
  const error = useSignal<string | null>(null);
  const wait = useSignal(0);
  const running = useSignal<AbortController | null>(null);
  const forgotten = useSignal(false);
  const forget = (on: boolean): void => {
    forgotten.value = on;
  };
  const cancel = (): void => running.value?.abort();

  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (running.value || wait.value > 0) return;
    const controller = new AbortController();
    running.value = controller;
    error.value = null;
    try {
      const { accounts } = await unlock(password.value, controller.signal);
      password.value = '';
      showSaved(accounts);
    } catch (caught) {
      if (!controller.signal.aborted) error.value = sentence(caught);
      focusField('password');
      if (caught instanceof Refusal) wait.value = Number(caught.detail.seconds ?? 0);
    }
    running.value = null;
  };

  useCountdown(wait, error);
  useEffect(prepareKdf, []);
  if (forgotten.value) return <Forgotten back={() => forget(false)} />;
  const busy = running.value !== null;
  const hasPasskey = passkeyNames.value.length > 0;
  return (
    <main class="locked screen">
      <Latch size={48} open={false} />
      <h1>{text('locked_title')}</h1>
      {hasPasskey && <ByPasskey {...asking} />}
      <form onSubmit={open} aria-busy={busy}>
        <PasswordField
          id="password"
          label={text('password')}
          value={password}
          shown={shown}
          error={error.value}
          first={!hasPasskey}
          disabled={busy}
        />
        <button
          class={hasPasskey ? 'wide unlock' : 'primary wide unlock'}
          type="submit"
          aria-disabled={busy || wait.value > 0}
        >
          {wait.value > 0
            ? text('wait_seconds', { seconds: wait.value })
            : text(busy ? 'unlocking' : 'unlock')}
        </button>
        {busy ? (
          <Progress cancel={cancel} />
        ) : (
          <p class="forgot">
            <button type="button" class="link forgotten" onClick={() => forget(true)}>
              {text('forgotten')}
            </button>
          </p>
        )}
      </form>
    </main>
  );
}

function Progress({ cancel }: { cancel: () => void }) {
  return (
    <div class="deriving">
      <progress aria-label={text('unlocking')} />
      <button type="button" class="link cancel" onClick={cancel}>
        {text('cancel')}
      </button>
    </div>
  );
}

function useCountdown(wait: { value: number }, error: { value: string | null }): void {
  const timer = useRef(0);
  useEffect(() => {
    if (wait.value <= 0) return;
    timer.current = setTimeout(() => {
      wait.value -= 1;
      if (wait.value === 0) error.value = null;
    }, 1000);
    return () => clearTimeout(timer.current);
  }, [wait.value]);
}
