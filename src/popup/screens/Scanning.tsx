import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { gather, type Scan, type ScanOptions, scanFiles, scanPage } from '../../act/scan.ts';
import { Refusal, refusalCode } from '../../core/refusal.ts';
import { say } from '../../ui/catalogue.ts';
import { sentence } from '../../ui/error.ts';
import { focused } from '../../ui/focus.ts';
import { HalfRead } from '../../ui/found/HalfRead.tsx';
import { Looking } from '../../ui/found/Looking.tsx';
import { pictureSentence } from '../../ui/found/outcome.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { usePaste } from '../../ui/pasted.ts';
import { accounts, tab } from '../../ui/state.ts';
import { go, goHome } from '../../ui/view.ts';
import { boxByHand, choosePicture, readPasted } from '../picture.ts';

interface Props {
  /** Address of the one image of the page that the person pointed at. */
  image?: string | undefined;
  /** Pasted pictures, in place of the page. */
  files?: File[] | undefined;
}

/** Looks for codes on the page, in one image of it, or in pasted pictures. Nothing is drawn into the page, nothing is stored. */
export function Scanning({ image, files }: Props) {
  const progress = useSignal<{ done: number; of: number } | null>(null);
  const error = useSignal<unknown>(null);
  const attempt = useSignal(0);
  usePaste(readPasted);

  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    error.value = null;
    const onProgress = (done: number, of: number): void => {
      progress.value = { done, of };
    };
    const scan = async (): Promise<void> => {
      try {
        const found = files
          ? await scanPasted(files, signal)
          : await scanHere({ onProgress, signal, ...(image === undefined ? {} : { image }) });
        if (signal.aborted) return;
        const scan = await gather(found);
        if (!signal.aborted) go({ screen: 'found', scan });
      } catch (caught) {
        if (!signal.aborted) error.value = caught;
      }
    };
    scan();
    return () => controller.abort();
  }, [attempt.value, image, files]);

  const { done = 0, of = 0 } = progress.value ?? {};
  return (
    <div class="scanning screen">
      <Heading key={attempt.value} title={say(files ? 'from_picture' : 'scan_page')} />
      <main class="centred">
        {error.value === null ? (
          <Looking text={say('scanning')} done={done} of={of} cancel={goHome} />
        ) : (
          <NotFound why={error.value} pasted={files !== undefined} again={() => attempt.value++} />
        )}
      </main>
    </div>
  );
}

function scanHere(options: ScanOptions): Promise<Scan> {
  if (!tab.value) throw new Error('no tab');
  return scanPage(tab.value, accounts.value, options);
}

async function scanPasted(files: File[], signal: AbortSignal): Promise<Scan> {
  const { scan, outcomes } = await scanFiles(files, accounts.value, { signal });
  if (scan.sightings.length === 0) throw new Refusal(outcomes[0]?.code ?? 'scan_nothing');
  return scan;
}

function NotFound({ why, pasted, again }: { why: unknown; pasted: boolean; again: () => void }) {
  const code = refusalCode(why);
  // The browser's own pages stay closed however often one tries.
  const closed = code === 'page_forbidden';
  return (
    <>
      <span class="badge look">
        <Icon name="scan" size={24} />
      </span>
      <p role="alert" class="outcome">
        {closed ? say('scan_closed') : pasted && code ? pictureSentence(code) : sentence(why)}
      </p>
      <HalfRead show={(scan) => go({ screen: 'found', scan })} />
      <div class="stack">
        {!closed && !pasted && (
          <button type="button" class="primary again" ref={focused} onClick={again}>
            {say('scan_again')}
          </button>
        )}
        {!pasted && (
          <button
            type="button"
            class={closed ? 'primary box-instead' : 'box-instead'}
            ref={closed ? focused : null}
            onClick={boxByHand}
          >
            {say('box_by_hand')}
          </button>
        )}
        <button type="button" class="picture-instead" ref={pasted ? focused : null} onClick={choosePicture}>
          {say('from_picture')}
        </button>
        <button type="button" class="add-instead" onClick={() => go({ screen: 'add' })}>
          {say('add_by_hand')}
        </button>
      </div>
    </>
  );
}
