import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';
import { goBack } from './view.ts';

/**
 * The top of every screen with a way back. Its title gets the focus where nothing else on the
 * screen took it.
 */
export function Heading({ title, back = goBack }: { title: string; back?: () => void }) {
  const name = useRef<HTMLHeadingElement>(null);
  // After every `ref`: a field or button that takes the focus has it by now.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) name.current?.focus();
  }, []);
  return (
    <header class="top">
      <button
        type="button"
        class="quiet glyph back"
        aria-label={text('back')}
        title={text('back')}
        onClick={back}
      >
        <Icon name="back" />
      </button>
      <h1 tabIndex={-1} ref={name}>
        {title}
      </h1>
    </header>
  );
}
