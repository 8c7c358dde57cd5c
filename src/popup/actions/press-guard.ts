import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

// Nobody reads an address sooner; an Enter or a click that comes earlier was meant for the screen
// before.
const READ_MS = 700;

/**
 * Tells whether a press began once the question stood there long enough; a new question is read
 * anew.
 */
export function useReading(question: string) {
  const painted = useRef(Number.POSITIVE_INFINITY);
  const began = useRef<number | null>(null);
  useLayoutEffect(() => {
    painted.current = Number.POSITIVE_INFINITY;
    began.current = null;
  }, [question]);
  // An effect runs after the paint.
  useEffect(() => {
    painted.current = performance.now();
  }, [question]);
  return {
    pressed: (event: Event): void => {
      if (!(event instanceof KeyboardEvent && event.repeat)) began.current = event.timeStamp;
    },
    // Screen readers click without a press before it.
    at: (click: Event): boolean => {
      const since = (began.current ?? click.timeStamp) - painted.current;
      began.current = null;
      return since >= READ_MS;
    },
  };
}
