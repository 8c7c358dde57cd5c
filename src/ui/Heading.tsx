import { say } from './catalogue.ts';
import { Icon } from './Icon.tsx';
import { goHome } from './view.ts';

/** The top of every screen that has a way back. */
export function Heading({ title, back = goHome }: { title: string; back?: () => void }) {
  return (
    <header class="top">
      <button
        type="button"
        class="quiet glyph back"
        aria-label={say('back')}
        title={say('back')}
        onClick={back}
      >
        <Icon name="back" />
      </button>
      <h1>{title}</h1>
    </header>
  );
}
