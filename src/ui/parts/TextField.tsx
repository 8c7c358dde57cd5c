import { useId } from 'preact/hooks';
import { focused, seen } from './focus.ts';

interface Props {
  id: string;
  label: string;
  value: string;
  onText: (text: string) => void;
  onLeave?: () => void;
  error?: string | null;
  hint?: string | null;
  /** A warning to read before going on; replaces the hint. */
  look?: string | null;
  placeholder?: string;
  /** The field takes a key: fixed width, no spell check. */
  code?: boolean;
  numeric?: boolean;
  /** Gets the focus when the screen appears. */
  first?: boolean;
}

/** Draws a labelled text field with its hint or error below. */
export function TextField({
  id,
  label,
  value,
  onText,
  onLeave,
  error,
  hint,
  look,
  placeholder,
  code,
  numeric,
  first,
}: Props) {
  const about = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class={error ? 'box wrong' : 'box'}>
        <input
          id={id}
          class={code ? 'letters' : undefined}
          type="text"
          inputMode={numeric ? 'numeric' : undefined}
          value={value}
          placeholder={placeholder}
          onInput={(event) => onText(event.currentTarget.value)}
          onBlur={onLeave}
          ref={first ? focused : null}
          aria-invalid={Boolean(error)}
          aria-describedby={about}
          autocomplete="off"
          autocapitalize={code ? 'characters' : 'none'}
          spellcheck={false}
        />
      </div>
      <div id={about} class="about">
        {error ? (
          <p class="error" role="alert" ref={seen}>
            {error}
          </p>
        ) : (
          (look || hint) && <p class={look ? 'look' : undefined}>{look || hint}</p>
        )}
      </div>
    </div>
  );
}
