import { shownLanguage, text } from '../language/catalogue.ts';
import { clockAhead } from '../state/clock.ts';

/** Says quietly that codes are made for another time than this computer's; mostly nothing. */
export function ClockUsed() {
  const ahead = clockAhead.value;
  if (ahead === 0) return null;
  const seconds = Math.abs(ahead).toLocaleString(shownLanguage.value);
  return (
    <p class="secondary clock-used">
      {text(ahead > 0 ? 'offset_earlier' : 'offset_later', { seconds })}
    </p>
  );
}
