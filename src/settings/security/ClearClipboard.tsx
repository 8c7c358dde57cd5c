import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  askOverwrite,
  canOverwrite,
  giveBackOverwrite,
  mayOverwrite,
  onPermission,
} from '../../browser/clipboard.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';
import { choose, settings } from '../state/setting.ts';

/**
 * The option to have the clipboard overwritten later; draws nothing in a browser that cannot do it.
 */
export function ClearClipboard() {
  const allowed = useAllowed();
  if (!canOverwrite()) return null;
  const on = allowed.value && settings.value?.clearClipboard === true;
  const change = (box: HTMLInputElement): Promise<void> =>
    (box.checked ? switchOn() : switchOff())
      .catch((caught) => showMessage({ tone: 'bad', text: sentence(caught) }))
      .finally(() => {
        // The tick shows what is stored, not what was clicked.
        box.checked = allowed.value && settings.value?.clearClipboard === true;
      });
  return (
    <div class="switch">
      <label class="tick">
        <input
          id="clear-clipboard"
          type="checkbox"
          autocomplete="off"
          checked={on}
          aria-describedby="about-clear-clipboard"
          onChange={(event) => change(event.currentTarget)}
        />
        <span>{text('clear_clipboard')}</span>
      </label>
      <p id="about-clear-clipboard" class="secondary">
        {text('clear_clipboard_text')}
      </p>
    </div>
  );

  async function switchOn(): Promise<void> {
    // Before any other wait, as the browser asks only within a click.
    allowed.value = await askOverwrite();
    if (allowed.value) await choose({ clearClipboard: true });
    else showMessage({ tone: 'bad', text: text('clear_clipboard_refused') });
  }

  async function switchOff(): Promise<void> {
    await choose({ clearClipboard: false });
    // The option is off, whether or not the browser takes the permission back.
    await giveBackOverwrite().catch(() => undefined);
  }
}

function useAllowed() {
  const allowed = useSignal(false);
  useEffect(() => {
    const look = (): Promise<void> =>
      mayOverwrite().then(
        (may) => {
          allowed.value = may;
        },
        () => undefined,
      );
    void look();
    return onPermission(() => void look());
  }, []);
  return allowed;
}
