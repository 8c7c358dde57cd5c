import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { readable } from '../act/scan/files.ts';
import { scanBox } from '../act/scan/page.ts';
import type { Box } from '../core/qr/reading.ts';
import { refusalCode } from '../core/refusal.ts';
import { text } from '../ui/language/catalogue.ts';
import { sentence } from '../ui/language/error.ts';
import { Heading } from '../ui/state/Heading.tsx';
import { accounts } from '../ui/state/state.ts';
import { middle, type Size } from './box.ts';
import { show } from './bring.ts';
import { Frame } from './Frame.tsx';
import { goBack, outcomes } from './step.ts';

/**
 * Screen with a picture on which the person draws a box; reads the code in it. The picture never
 * leaves memory.
 */
export function Boxing({ picture }: { picture: Blob }) {
  const drawn = useSignal<{ url: string; size: Size; picture: Blob } | null>(null);
  const box = useSignal<Box>({ x: 0, y: 0, width: 0, height: 0 });
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const ended = useRef(new AbortController());

  useEffect(() => {
    let url = '';
    const open = async (): Promise<void> => {
      const painted = await readable(picture);
      const bitmap = await createImageBitmap(painted);
      const size = { width: bitmap.width, height: bitmap.height };
      bitmap.close();
      url = URL.createObjectURL(painted);
      box.value = middle(size);
      drawn.value = { url, size, picture: painted };
    };
    open().catch((caught) => {
      error.value = sentence(caught);
    });
    return () => {
      URL.revokeObjectURL(url);
      ended.current.abort();
    };
  }, [picture]);

  const read = async (): Promise<void> => {
    if (busy.value || !drawn.value) return;
    busy.value = true;
    error.value = null;
    outcomes.value = [];
    const { signal } = ended.current;
    try {
      await show(await scanBox(drawn.value.picture, box.value, accounts.value, { signal }));
    } catch (caught) {
      if (signal.aborted) return;
      const nothing = ['scan_nothing', 'scan_damaged'].includes(refusalCode(caught) ?? '');
      error.value = nothing ? text('box_nothing') : sentence(caught);
    }
    busy.value = false;
  };

  return (
    <div class="boxing screen">
      <Heading title={text('box_title')} back={goBack} />
      <main>
        <p id="box-how">{text('box_how')}</p>
        {drawn.value && (
          <Frame url={drawn.value.url} size={drawn.value.size} box={box} read={read} />
        )}
        <div class="under">
          <button type="button" class="primary read" aria-disabled={busy.value} onClick={read}>
            {text('box_read')}
          </button>
          <p role="status" class={error.value ? 'outcome bad' : 'outcome'}>
            {busy.value ? text('scanning') : error.value}
          </p>
        </div>
        <p class="secondary">{text('box_kept')}</p>
      </main>
    </div>
  );
}
