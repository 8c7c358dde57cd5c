import { useId } from 'preact/hooks';
import { COUNTER_STARTS } from '../../core/account/counted.ts';
import { text } from '../language/catalogue.ts';
import { seen } from '../parts/focus.ts';

interface Props {
  /** The chosen start; `null` at first, since a wrong guess gives codes that the site refuses. */
  start: number | null;
  onStart: (start: number) => void;
  /** Whether saving was tried without an answer. */
  missing: boolean;
}

/** Asks where the counter of a HOTP account starts, for a link that does not say. */
export function CounterStart({ start, onStart, missing }: Props) {
  const id = useId();
  return (
    <fieldset class="counter-start" aria-describedby={`${id}-why`}>
      <legend>{text('counter_start')}</legend>
      <p id={`${id}-why`} class="secondary">
        {text('counter_start_why')}
      </p>
      <div class="choices">
        {COUNTER_STARTS.map((number) => (
          <label key={number} class="tick">
            <input
              type="radio"
              name={id}
              value={number}
              autocomplete="off"
              checked={start === number}
              aria-invalid={missing}
              onChange={() => onStart(number)}
            />
            <span>{number}</span>
          </label>
        ))}
      </div>
      {missing && (
        <p class="error" role="alert" ref={seen}>
          {text('counter_missing')}
        </p>
      )}
    </fieldset>
  );
}
