// Waits with a change of the screen until a press is over.
import { useEffect, useRef } from 'preact/hooks';

/**
 * Returns a function that calls back at once or, while the pointer is pressed, after that press: a
 * button that moves during a press would not be clicked.
 */
export function useAfterPress(): (act: () => void) => void {
  const isDown = useRef(false);
  useEffect(() => {
    const heard = ({ type }: Event): void => {
      isDown.current = type === 'pointerdown';
    };
    const types = ['pointerdown', 'pointerup', 'pointercancel'];
    for (const type of types) document.addEventListener(type, heard, { capture: true });
    return () => {
      for (const type of types) document.removeEventListener(type, heard, { capture: true });
    };
  }, []);
  return (act) => {
    if (!isDown.current) return act();
    // The click follows right after `pointerup`.
    document.addEventListener('pointerup', () => setTimeout(act), { once: true });
  };
}
