import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { scanFiles } from '../act/scan/page.ts';
import { Looking } from '../ui/found/Looking.tsx';
import { text } from '../ui/language/catalogue.ts';
import { sentence } from '../ui/language/error.ts';
import { showMessage } from '../ui/state/message.ts';
import { accounts } from '../ui/state/state.ts';
import { show } from './bring.ts';
import { goBack, outcomes } from './step.ts';

/** Screen that reads picture files one after the other; nothing is stored. */
export function Reading({ files }: { files: File[] }) {
  const done = useSignal(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const onFile = (count: number): void => {
      done.value = count;
    };
    const read = async (): Promise<void> => {
      outcomes.value = [];
      const { scan, outcomes: read } = await scanFiles(files, accounts.value, { onFile, signal });
      outcomes.value = read;
      if (scan.findings.length > 0) await show(scan);
      else goBack();
    };
    read().catch((caught) => {
      if (signal.aborted) return;
      goBack();
      showMessage({ tone: 'bad', text: sentence(caught) });
    });
    return () => controller.abort();
  }, [files]);
  const name = files[done.value]?.name ?? '';
  const several = files.length > 1;
  return (
    <main class="reading screen centred">
      <Looking
        title={text('reading_picture', { name })}
        done={done.value}
        of={several ? files.length : 0}
        cancel={goBack}
      >
        {several && (
          <p class="secondary">
            {done.value + 1} / {files.length}
          </p>
        )}
      </Looking>
    </main>
  );
}
