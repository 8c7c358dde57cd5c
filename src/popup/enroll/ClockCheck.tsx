// The check of this computer's clock against the open site, and what follows from it.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { MOST_AHEAD, writeSettings } from '../../browser/storage/settings.ts';
import type { NoTime } from '../../core/page/calls.ts';
import { shownLanguage, text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { clockAhead } from '../../ui/state/clock.ts';
import { showMessage } from '../../ui/state/message.ts';
import { host, tab } from '../../ui/state/state.ts';
import './clock.css';

/** Seconds up to which a clock counts as right: no site refuses a code for them. */
const RIGHT_S = 3;

/**
 * The button that asks the open site for its time, and the sentence about the answer. The offset is
 * only used in codes once the person says so.
 */
export function ClockCheck() {
  const told = useSignal<number | NoTime | null>(null);
  const asking = useSignal(false);
  const answer = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (told.value !== null) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [told.value]);
  const check = async (): Promise<void> => {
    if (!tab.value || asking.value) return;
    asking.value = true;
    try {
      const { clockOffset } = await import('../../act/clock.ts');
      told.value = await clockOffset(tab.value);
    } catch (caught) {
      showMessage({ tone: 'bad', text: sentence(caught) });
    }
    asking.value = false;
  };
  return (
    <div class="clock">
      <button
        type="button"
        class="check-clock"
        ref={button}
        aria-disabled={asking.value}
        onClick={check}
      >
        <Icon name="clock" size={18} />
        {text('clock_check')}
      </button>
      <p role="status" class={isOff(told.value) ? 'told look' : 'told'} ref={answer}>
        {told.value !== null && said(told.value, host.value ?? '')}
      </p>
      {typeof told.value === 'number' && (
        <Ways ahead={told.value} chosen={() => button.current?.focus()} />
      )}
    </div>
  );
}

function isOff(told: number | NoTime | null): told is number {
  return typeof told === 'number' && Math.abs(told) > RIGHT_S;
}

function said(told: number | NoTime, place: string): string {
  if (typeof told === 'string') return text(`enroll_clock_${told}`, { host: place });
  if (!isOff(told)) return text('enroll_clock_right', { host: place });
  const seconds = Math.abs(told).toLocaleString(shownLanguage.value);
  return text(told > 0 ? 'enroll_clock_ahead' : 'enroll_clock_behind', { host: place, seconds });
}

/**
 * How to mend the clock, and the offset: to use it, or to remove one that is no longer needed.
 * `chosen` is called once it is stored.
 */
function Ways({ ahead, chosen }: { ahead: number; chosen: () => void }) {
  const set = (clockAheadBy: number, message: string): Promise<void> =>
    writeSettings({ clockAhead: clockAheadBy })
      .then(() => {
        showMessage({ tone: 'good', text: message });
        // The button that was pressed goes.
        chosen();
      })
      .catch((caught) => showMessage({ tone: 'bad', text: sentence(caught) }));
  if (!isOff(ahead))
    return clockAhead.value === 0 ? null : (
      <>
        <p class="look">{text('enroll_offset_unneeded')}</p>
        <button type="button" class="remove-offset" onClick={() => set(0, text('offset_removed'))}>
          {text('offset_remove')}
        </button>
      </>
    );
  return (
    <>
      <details class="mend">
        <summary>{text('enroll_clock_mend')}</summary>
        <ul class="secondary">
          <li>{text('enroll_clock_windows')}</li>
          <li>{text('enroll_clock_mac')}</li>
          <li>{text('enroll_clock_linux')}</li>
        </ul>
      </details>
      {Math.abs(ahead) > MOST_AHEAD && <p class="look">{text('refusal_clock_wrong')}</p>}
      {Math.abs(ahead) <= MOST_AHEAD && Math.abs(clockAhead.value - ahead) > RIGHT_S && (
        <>
          <button
            type="button"
            class="use-offset"
            onClick={() => set(ahead, text('enroll_offset_used'))}
          >
            {text('enroll_offset_use')}
          </button>
          <p class="secondary">{text('enroll_offset_text')}</p>
        </>
      )}
    </>
  );
}
