import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readParts } from '../../browser/handoff/parts.ts';
import { later } from '../../ui/state/later.tsx';
import { go } from '../../ui/state/view.ts';

const HalfRead = later(() =>
  import('../../ui/found/HalfRead.tsx').then(({ HalfRead }) => HalfRead),
);

/**
 * Shows exports that are half read, or read and not saved, above the list; the code that reads
 * exports is only loaded where there is one.
 */
export function Half() {
  const begun = useSignal(false);
  useEffect(() => {
    readParts().then((parts) => {
      begun.value = parts.length > 0;
    });
  }, []);
  return begun.value ? <HalfRead show={(scan) => go({ screen: 'found', scan })} /> : null;
}
