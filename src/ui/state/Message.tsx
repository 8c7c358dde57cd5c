import { text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';
import { clearMessage, message } from './message.ts';

/** Draws the line that says what just happened; screen readers read it out without moving. */
export function Message() {
  const shown = message.value;
  return (
    <div class="message-place" role="status" aria-live="polite">
      {shown && (
        <div class={`message ${shown.tone} ${shown.look ? 'look' : ''}`}>
          {shown.tone !== 'wait' && <Icon name={shown.tone === 'good' ? 'check' : 'warning'} />}
          <p>{shown.text}</p>
          {shown.undo && (
            <button type="button" class="undo" onClick={shown.undo}>
              {text('undo')}
            </button>
          )}
          {shown.tone === 'bad' && (
            <button
              type="button"
              class="quiet glyph dismiss"
              aria-label={text('dismiss')}
              onClick={clearMessage}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      )}
    </div>
  );
}
