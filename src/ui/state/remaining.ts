import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What `useRemaining` returns. */
export interface Remaining {
  heading: RefObject<HTMLHeadingElement | null>;
  list: RefObject<HTMLUListElement | null>;
  /** To be called with the index of the line that is about to be removed. */
  removing(index: number): void;
}

/**
 * Keeps the focus in a list after a line was removed by its own button: on the last button of the
 * line that takes its place, else of the last line, else on the heading.
 */
export function useRemaining(count: number): Remaining {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);
  const before = useRef(count);
  useLayoutEffect(() => {
    const index = count < before.current ? removed.current : null;
    before.current = count;
    if (index === null) return;
    removed.current = null;
    if (document.activeElement === document.body)
      buttonAt(list.current, index, heading.current)?.focus();
  }, [count]);
  return {
    heading,
    list,
    removing: (index) => {
      removed.current = index;
    },
  };
}

function buttonAt(
  list: Element | null,
  index: number,
  otherwise: HTMLElement | null,
): HTMLElement | null {
  const lines = [...(list?.children ?? [])];
  const line = lines[Math.min(index, lines.length - 1)];
  return line?.querySelector<HTMLElement>('button:last-child') ?? otherwise;
}
