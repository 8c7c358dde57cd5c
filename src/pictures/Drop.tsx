import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { text } from '../ui/language/catalogue.ts';
import { broughtBy } from '../ui/state/pasted.ts';
import { bring } from './bring.ts';

/**
 * Takes whatever is dropped anywhere on the page, from the first paint on; otherwise the browser
 * would open the file in its place.
 */
export function Drop({ children }: { children: ComponentChildren }) {
  const over = useSignal(false);
  useLayoutEffect(() => {
    const dragged = (event: DragEvent): void => {
      event.preventDefault();
      over.value = event.type === 'dragover';
    };
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) over.value = false;
    };
    const dropped = (event: DragEvent): void => {
      event.preventDefault();
      over.value = false;
      const brought = broughtBy(event.dataTransfer, false);
      if (brought) bring(brought);
    };
    document.addEventListener('dragover', dragged);
    document.addEventListener('dragleave', left);
    document.addEventListener('drop', dropped);
    return () => {
      document.removeEventListener('dragover', dragged);
      document.removeEventListener('dragleave', left);
      document.removeEventListener('drop', dropped);
    };
  }, []);
  return (
    <div class={over.value ? 'sheet over' : 'sheet'}>
      {children}
      {over.value && <p class="release">{text('capture_release')}</p>}
    </div>
  );
}
