import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadFurther, text } from '../language/catalogue.ts';
import { sentence } from '../language/error.ts';
import { focused, focusField } from '../parts/focus.ts';
import { Icon } from '../parts/Icon.tsx';
import { passkeyNames, showSaved } from '../state/state.ts';

/** Where and when a passkey is asked for. */
export interface Asking {
  /** Asks for it in another window, as the popup must; here by default. */
  elsewhere?: () => Promise<void>;
  /** Asks without a further press. */
  atOnce?: boolean;
}

const unlocking = () => import('../../act/passkey/passkey.ts');

/**
 * The button that opens the vault with a passkey, first on the lock screen. Whoever types all the
 * same types into the field for the password.
 */
export function ByPasskey({ elsewhere, atOnce = false }: Asking) {
  const error = useSignal<string | null>(null);
  const waiting = useSignal<AbortController | null>(null);
  const ask = async (): Promise<void> => {
    if (waiting.value) return;
    const controller = new AbortController();
    [waiting.value, error.value] = [controller, null];
    try {
      if (elsewhere) await elsewhere();
      else showSaved((await (await unlocking()).unlockByPasskey(controller.signal)).accounts);
    } catch (caught) {
      if (!controller.signal.aborted) error.value = sentence(caught);
    }
    waiting.value = null;
  };
  useEffect(() => {
    // Both are there when the press comes, or when something goes wrong.
    if (!elsewhere) void Promise.all([unlocking(), loadFurther()]);
    if (atOnce) void ask();
    return () => waiting.peek()?.abort();
  }, []);
  const [only, ...others] = passkeyNames.value;
  if (only === undefined) return null;
  return (
    <div class="by-passkey">
      <button
        type="button"
        class="primary wide unlock-passkey"
        aria-disabled={waiting.value !== null}
        ref={focused}
        onClick={ask}
        onKeyDown={typeInstead}
      >
        <Icon name="key" size={18} />
        <span>
          {others.length > 0 ? text('unlock_with_any') : text('unlock_with', { passkey: only })}
        </span>
      </button>
      <div class="about">
        {waiting.value && !elsewhere && (
          <p role="status">
            {text('passkey_waiting')}{' '}
            <button type="button" class="link cancel" onClick={() => waiting.value?.abort()}>
              {text('cancel')}
            </button>
          </p>
        )}
        {error.value && (
          <p class="error" role="alert">
            {error.value}
          </p>
        )}
      </div>
    </div>
  );
}

function typeInstead({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void {
  const isWritten = [...key].length === 1 && key !== ' ';
  if (isWritten && !ctrlKey && !altKey && !metaKey) focusField('password');
}
