// QR codes large on the page, one after the other, and hidden again by themselves.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { countedText, text } from '../../../ui/language/catalogue.ts';
import { focused, seen } from '../../../ui/parts/focus.ts';
import { QrPicture } from '../../../ui/parts/QrPicture.tsx';
import { now } from '../../../ui/state/clock.ts';

/** Seconds for which a code is shown: whoever walks by later sees nothing. */
const SHOWN_S = 60;

interface Props {
  texts: readonly string[];
  /** What the one code is; several are numbered. */
  name?: string;
  /** Closes them; `isOver` when their time is over. */
  close: (isOver: boolean) => void;
}

/** Shows one code at a time; each step begins the time anew. */
export function Codes({ texts, name, close }: Props) {
  const at = useSignal(0);
  const until = useSignal(now.peek() + SHOWN_S);
  const step = (by: number): void => {
    at.value += by;
    until.value = now.peek() + SHOWN_S;
  };
  const isLast = at.value === texts.length - 1;
  const label = name ?? text('export_step', { at: at.value + 1, of: texts.length });
  return (
    <div class="panel padded codes-out" ref={seen}>
      <h3 tabIndex={-1} ref={focused}>
        <bdi role="status">{label}</bdi>
      </h3>
      <QrPicture text={texts[at.value] ?? ''} label={label} onScreen />
      <Countdown until={until.value} over={() => close(true)} />
      <p class="row-of-buttons">
        {!isLast && (
          <button type="button" class="primary next-code" onClick={() => step(1)}>
            {text('export_next')}
          </button>
        )}
        {at.value > 0 && (
          <button type="button" class="code-before" onClick={() => step(-1)}>
            {text('export_before')}
          </button>
        )}
        <button
          type="button"
          class={isLast ? 'primary hide-codes' : 'quiet hide-codes'}
          onClick={() => close(false)}
        >
          {text('export_hide')}
        </button>
      </p>
    </div>
  );
}

function Countdown({ until, over }: { until: number; over: () => void }) {
  const left = until - now.value;
  useEffect(() => {
    if (left <= 0) over();
  }, [left <= 0]);
  return <p class="secondary">{countedText('export_seconds', Math.max(left, 0))}</p>;
}
