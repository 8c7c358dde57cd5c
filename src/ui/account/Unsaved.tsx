import { text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';
import { clearMessage, type Message, message, showMessage } from '../state/message.ts';
import type { Draft } from './draft.ts';

interface Props {
  draft: Draft;
  /** Empties the form; returns a function that restores it. */
  discard: () => () => void;
}

/**
 * Says that the form holds something typed before and not saved, and lets the person discard it.
 */
export function Unsaved({ draft, discard }: Props) {
  const throwAway = (): void => {
    const putBack = discard();
    const said: Message = {
      tone: 'good',
      text: text('draft_discarded'),
      undo: () => {
        clearMessage();
        putBack();
      },
    };
    showMessage(said);
    // Undoing would overwrite what is typed after this, so then the offer to undo goes.
    const stop = draft.unsaved.subscribe((isTyped) => {
      if (message.peek() !== said) return queueMicrotask(() => stop());
      if (isTyped) clearMessage();
    });
  };
  return (
    <div class="unsaved-draft">
      <span role="status" class="secondary">
        {draft.restored.value && text('draft_kept')}
      </span>
      {draft.unsaved.value && (
        <button type="button" class="link discard" onClick={throwAway}>
          <Icon name="close" size={16} />
          {text('draft_discard')}
        </button>
      )}
    </div>
  );
}
