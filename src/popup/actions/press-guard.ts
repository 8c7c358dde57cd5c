// Ignores presses that come before a question can have been read.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

// Milliseconds. Nobody reads an address sooner: an earlier Enter or click was meant for the screen
// before.
const READ_MS = 700;

/**
 * Hook that ignores presses made before the person could have read `question` (700 ms after it was
 * painted). `pressed` takes the start of a press; `at` returns whether a click counts.
 */
export function useReading(question: string) {
  const painted = useRef(Number.POSITIVE_INFINITY);
  const began = useRef<number | null>(null);
  useLayoutEffect(() => {
    painted.current = Number.POSITIVE_INFINITY;
    began.current = null;
  }, [question]);
  // Effects run after the paint.
  useEffect(() => {
    painted.current = performance.now();
  }, [question]);
  return {
    pressed: (event: Event): void => {
      if (!(event instanceof KeyboardEvent && event.repeat)) began.current = event.timeStamp;
    },
    // Screen readers click without pressing first.
    at: (click: Event): boolean => {
      const since = (began.current ?? click.timeStamp) - painted.current;
      began.current = null;
      return since >= READ_MS;
    },
  };
}
