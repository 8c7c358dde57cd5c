import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { confirmSite } from '../../act/site.ts';
import { say } from '../../ui/catalogue.ts';
import { sentence } from '../../ui/error.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Host } from '../../ui/Host.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { tell } from '../../ui/message.ts';
import { Names } from '../../ui/Names.tsx';
import { accountById, refresh } from '../../ui/state.ts';
import { goHome } from '../../ui/view.ts';
import { fillCode } from '../deeds.ts';

// Nobody reads an address sooner; an Enter or a click that comes earlier was meant for the screen before.
const READ_MS = 700;

/** Asks once whether this account's codes belong on this site; the address is the thing to read. */
export function ConfirmSite({
  id,
  host,
  lookalikeOf,
}: {
  id: string;
  host: string;
  lookalikeOf: string | null;
}) {
  const busy = useSignal(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const isRead = useReading(`${id} ${host}`);
  useLayoutEffect(() => cancel.current?.focus(), [id, host]);
  const account = accountById(id);
  if (!account) return null;
  const yes = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    try {
      await confirmSite(id, host);
      await refresh();
      await fillCode(accountById(id) ?? account);
    } catch (caught) {
      tell({ tone: 'bad', text: sentence(caught) });
    }
    busy.value = false;
  };
  return (
    <div class="confirm-site screen">
      <Heading title={say('confirm_title')} />
      <main class="centred">
        <p>{say('confirm_text')}</p>
        <p class="large">
          <Host name={host} />
        </p>
        <div class="who">
          <Mark name={account.issuer || account.accountName} />
          <Names issuer={account.issuer} accountName={account.accountName} />
        </div>
        {lookalikeOf !== null && (
          <p class="banner bad lookalike" role="alert">
            <Icon name="warning" />
            <span>{say('lookalike', { host: lookalikeOf })}</span>
          </p>
        )}
        <p class="secondary">{say('confirm_once')}</p>
      </main>
      <footer class="pair">
        <button type="button" class="cancel" ref={cancel} onClick={goHome}>
          {say('cancel')}
        </button>
        <button
          type="button"
          class={`confirm ${lookalikeOf === null ? 'primary' : 'danger'}`}
          aria-disabled={busy.value}
          onPointerDown={isRead.pressed}
          onKeyDown={isRead.pressed}
          onClick={(event) => isRead.at(event) && yes()}
        >
          {say('confirm_fill')}
        </button>
      </footer>
    </div>
  );
}

/** Whether a press began once the question stood there long enough; a new question is read anew. */
function useReading(question: string) {
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
