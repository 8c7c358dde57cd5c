import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { gather, type Scan, type ScanOptions, scanFiles, scanPage } from '../../act/scan/page.ts';
import { Refusal, type RefusalCode, refusalCode } from '../../core/refusal.ts';
import { HalfRead } from '../../ui/found/HalfRead.tsx';
import { Looking } from '../../ui/found/Looking.tsx';
import { pictureSentence } from '../../ui/found/outcome.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { focused } from '../../ui/parts/focus.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Heading } from '../../ui/state/Heading.tsx';
import { usePaste } from '../../ui/state/pasted.ts';
import { accounts, tab } from '../../ui/state/state.ts';
import { go, goHome } from '../../ui/state/view.ts';
import { boxByHand, choosePicture, readPasted } from '../actions/picture.ts';

interface Props {
  /** Address of the one image of the page that the person pointed at. */
  image?: string | undefined;
  /** Pasted pictures, which are scanned instead of the page. */
  files?: File[] | undefined;
}

/**
 * Screen that scans the page, one image of it, or pasted pictures. Nothing is drawn into the page,
 * nothing is stored.
 */
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
      <Heading key={attempt.value} title={text(titleOf(image, files))} />
      <main class="centred">
        {error.value === null ? (
          <Looking title={text('scanning')} done={done} of={of} cancel={goHome} />
        ) : (
          <NotFound
            why={error.value}
            image={image !== undefined}
            pasted={files !== undefined}
            again={() => attempt.value++}
          />
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
  if (scan.findings.length === 0) throw new Refusal(outcomes[0]?.code ?? 'scan_nothing');
  return scan;
}

function titleOf(image: string | undefined, files: File[] | undefined) {
  if (files) return 'from_picture';
  return image === undefined ? 'scan_page' : 'menu_scan_image';
}

interface NotFoundProps {
  why: unknown;
  /** `image`: only one image of the page was scanned; `pasted`: only pasted pictures. */
  image: boolean;
  pasted: boolean;
  again: () => void;
}

function NotFound({ why, image, pasted, again }: NotFoundProps) {
  const code = refusalCode(why);
  // The browser's own pages stay closed however often the person tries; of some not even a
  // screenshot can be taken.
  const closed = code === 'page_forbidden';
  const boxable = !pasted && code !== 'page_unseen';
  const whole = image && code !== null && IN_IMAGE.has(code);
  const first = pasted || !boxable ? 'picture' : closed ? 'box' : 'again';
  return (
    <>
      <span class="badge look">
        <Icon name="scan" size={24} />
      </span>
      <p role="alert" class="outcome">
        {whyText(why, { whole, pasted })}
      </p>
      <HalfRead show={(scan) => go({ screen: 'found', scan })} />
      <div class="stack">
        {first === 'again' && (
          <button
            type="button"
            class="primary again"
            ref={focused}
            onClick={whole ? () => go({ screen: 'scan' }) : again}
          >
            {text(whole ? 'scan_page' : 'scan_again')}
          </button>
        )}
        {boxable && (
          <button
            type="button"
            class={first === 'box' ? 'primary box-instead' : 'box-instead'}
            ref={first === 'box' ? focused : null}
            onClick={boxByHand}
          >
            {text('box_by_hand')}
          </button>
        )}
        <button
          type="button"
          class={first === 'picture' ? 'primary picture-instead' : 'picture-instead'}
          ref={first === 'picture' ? focused : null}
          onClick={choosePicture}
        >
          {text('from_picture')}
        </button>
        <button type="button" class="add-instead" onClick={() => go({ screen: 'add' })}>
          {text('add_by_hand')}
        </button>
      </div>
    </>
  );
}

/** Refusals for one image after which the whole page may still have a code. */
const IN_IMAGE = new Set<RefusalCode>(['scan_nothing', 'scan_damaged', 'scan_unfinished']);

function whyText(why: unknown, { whole, pasted }: { whole: boolean; pasted: boolean }): string {
  const code = refusalCode(why);
  if (code === 'page_forbidden') return text('scan_closed');
  if (code === 'page_gone') return text('scan_gone');
  if (whole && code === 'scan_nothing') return text('image_nothing');
  return pasted && code ? pictureSentence(code) : sentence(why);
}
