import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../language/catalogue.ts';
import { focused } from './focus.ts';
import { Icon } from './Icon.tsx';

interface Props {
  id: string;
  label: string;
  value: Signal<string>;
  /** Whether the password is readable; two fields may share this. */
  shown: Signal<boolean>;
  error?: string | null;
  /** Gets the focus when the screen appears. */
  first?: boolean;
  disabled?: boolean;
  /** Tab skips the show button, since the one of the next field shows both passwords. */
  passed?: boolean;
  children?: ComponentChildren;
}

/** Draws a password field with a show button, a hint while caps lock is on, and its error below. */
export function PasswordField({
  id,
  label,
  value,
  shown,
  error,
  first,
  disabled,
  passed,
  children,
}: Props) {
  const capsLock = useSignal(false);
  const about = useId();
  const watch = (event: KeyboardEvent): void => {
    capsLock.value = event.getModifierState('CapsLock');
  };
  const input = {
    id,
    value,
    onInput: (event: InputEvent & { currentTarget: HTMLInputElement }): void => {
      value.value = event.currentTarget.value;
    },
    onKeyDown: watch,
    onKeyUp: watch,
    ref: first ? focused : null,
    'aria-invalid': Boolean(error),
    'aria-describedby': about,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    readOnly: disabled ?? false,
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class={error ? 'box wrong' : 'box'}>
        {shown.value ? <input type="text" {...input} /> : <input type="password" {...input} />}
        <button
          type="button"
          class="quiet glyph reveal"
          aria-label={text(shown.value ? 'hide_password' : 'show_password')}
          aria-pressed={shown.value}
          tabIndex={passed ? -1 : undefined}
          onClick={() => {
            shown.value = !shown.value;
          }}
        >
          <Icon name={shown.value ? 'hide' : 'show'} />
        </button>
      </div>
      <div id={about} class="about">
        {error && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
        {!error && capsLock.value && <p class="look">{text('caps_lock')}</p>}
        {children}
      </div>
    </div>
  );
}
