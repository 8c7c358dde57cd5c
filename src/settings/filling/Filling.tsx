import { ClockUsed } from '../../ui/account/ClockUsed.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { choose, settings } from '../state/setting.ts';
import { Taught } from './Taught.tsx';

/** Section on what happens after a code was filled, and on taught fields. */
export function Filling() {
  return (
    <>
      <h1>{text('section_filling')}</h1>
      <label class="tick">
        <input
          id="submits"
          type="checkbox"
          autocomplete="off"
          checked={settings.value?.submits ?? false}
          aria-describedby="submits-text"
          onChange={(event) => choose({ submits: event.currentTarget.checked })}
        />
        <span>{text('submits')}</span>
      </label>
      <p id="submits-text" class="secondary">
        {text('submits_text')}
      </p>
      {settings.value !== null && settings.value.clockAhead !== 0 && (
        <section class="clock-offset">
          <h2>{text('offset_title')}</h2>
          <ClockUsed />
          <p class="secondary">{text('offset_text')}</p>
          <button type="button" class="remove-offset" onClick={() => choose({ clockAhead: 0 })}>
            {text('offset_remove')}
          </button>
        </section>
      )}
      <Taught />
    </>
  );
}
