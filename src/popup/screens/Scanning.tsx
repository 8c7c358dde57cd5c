import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { scanPage } from '../../act/scan.ts';
import { refusalCode } from '../../core/refusal.ts';
import { say } from '../../ui/catalogue.ts';
import { sentence } from '../../ui/error.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { accounts, tab } from '../../ui/state.ts';
import { go, goHome } from '../../ui/view.ts';

/** Looks for codes on the page. Nothing is drawn into it, nothing is stored. */
export function Scanning() {
  const progress = useSignal<{ done: number; of: number } | null>(null);
  const error = useSignal<unknown>(null);
  const attempt = useSignal(0);

  useEffect(() => {
    const controller = new AbortController();
    error.value = null;
    const scan = async (): Promise<void> => {
      try {
        if (!tab.value) throw new Error('no tab');
        const onProgress = (done: number, of: number): void => {
          progress.value = { done, of };
        };
        const found = await scanPage(tab.value, accounts.value, { onProgress, signal: controller.signal });
        if (!controller.signal.aborted) go({ screen: 'found', scan: found });
      } catch (caught) {
        if (!controller.signal.aborted) error.value = caught;
      }
    };
    scan();
    return () => controller.abort();
  }, [attempt.value]);

  const { done = 0, of = 0 } = progress.value ?? {};
  return (
    <div class="scanning screen">
      <Heading title={say('scan_page')} />
      <main class="centred">
        {error.value === null ? (
          <>
            <span class="badge">
              <Icon name="scan" size={24} />
            </span>
            <p role="status">{say('scanning')}</p>
            <progress class="slow" aria-label={say('scanning')} max={of || 1} value={of ? done : undefined} />
            <button type="button" class="cancel" onClick={goHome}>
              {say('cancel')}
            </button>
          </>
        ) : (
          <NotFound why={error.value} again={() => attempt.value++} />
        )}
      </main>
    </div>
  );
}

function NotFound({ why, again }: { why: unknown; again: () => void }) {
  // The browser's own pages stay closed however often one tries.
  const closed = refusalCode(why) === 'page_forbidden';
  return (
    <>
      <span class="badge look">
        <Icon name="scan" size={24} />
      </span>
      <p role="alert" class="outcome">
        {sentence(why)}
      </p>
      <div class="stack">
        {!closed && (
          <button type="button" class="primary again" onClick={again}>
            {say('scan_again')}
          </button>
        )}
        <button type="button" class="add-instead" onClick={() => go({ screen: 'add' })}>
          {say('add_by_hand')}
        </button>
      </div>
    </>
  );
}
