import type { ComponentChildren } from 'preact';
import { text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';

interface Props {
  /** What is being looked at. */
  title: string;
  done: number;
  /** 0 while the number is not known. */
  of: number;
  cancel: () => void;
  /** What is drawn below the bar. */
  children?: ComponentChildren;
}

/** Shows the progress of a scan, and lets the person cancel it. */
export function Looking({ title, done, of, cancel, children }: Props) {
  return (
    <>
      <span class="badge">
        <Icon name="scan" size={24} />
      </span>
      <p role="status">{title}</p>
      <progress class="slow" aria-label={title} max={of || 1} value={of ? done : undefined} />
      {children}
      <button type="button" class="cancel" onClick={cancel}>
        {text('cancel')}
      </button>
    </>
  );
}
