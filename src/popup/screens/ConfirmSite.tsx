import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { confirmSites } from '../../act/site/site.ts';
import type { Reach } from '../../core/match/reach.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { now } from '../../ui/state/clock.ts';
import { Heading } from '../../ui/state/Heading.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { accountById, refresh } from '../../ui/state/state.ts';
import { goBack } from '../../ui/state/view.ts';
import { fillCode } from '../actions/actions.ts';
import { useReading } from '../actions/press-guard.ts';
import { AskedSite } from '../parts/AskedSite.tsx';

/**
 * Screen that asks once whether this account's codes belong on a host; the host is what has to be
 * read.
 */
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
  const reach = useReach(host);
  // The host for which the whole domain was chosen; for another host the choice starts anew.
  const chosen = useSignal<string | null>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const isRead = useReading(`${id} ${host}`);
  useLayoutEffect(() => cancel.current?.focus(), [id, host]);
  const account = accountById(id);
  if (!account) return null;
  const wider = lookalikeOf === null ? reach : null;
  const yes = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    try {
      const isWhole = chosen.value === host && wider !== null && !wider.shared;
      const domain = isWhole ? [`*.${wider.domain}`] : [];
      await confirmSites(id, [host, ...domain], now.value);
      await refresh();
      await fillCode(accountById(id) ?? account);
    } catch (caught) {
      showMessage({ tone: 'bad', text: sentence(caught) });
    }
    busy.value = false;
  };
  return (
    <div class="confirm-site screen">
      <Heading title={text('confirm_title')} />
      <main class="centred">
        <p>{text('confirm_text')}</p>
        <AskedSite host={host} account={account} lookalikeOf={lookalikeOf} />
        <p class="secondary">{text('confirm_once')}</p>
        {wider && <Wider reach={wider} host={host} chosen={chosen} />}
      </main>
      <footer class="pair">
        <button type="button" class="cancel" ref={cancel} onClick={goBack}>
          {text('cancel')}
        </button>
        <button
          type="button"
          class={`confirm ${lookalikeOf === null ? 'primary' : 'danger'}`}
          aria-disabled={busy.value}
          onPointerDown={isRead.pressed}
          onKeyDown={isRead.pressed}
          onClick={(event) => isRead.at(event) && yes()}
        >
          {text('confirm_fill')}
        </button>
      </footer>
    </div>
  );
}

/** The separate choice of the whole domain, offered where it belongs to one owner. */
function Wider({
  reach: { domain, shared },
  host,
  chosen,
}: {
  reach: Reach;
  host: string;
  chosen: Signal<string | null>;
}) {
  if (shared) return <p class="secondary shared">{text('domain_shared', { domain })}</p>;
  return (
    <label class="tick wider">
      <input
        type="checkbox"
        autocomplete="off"
        checked={chosen.value === host}
        aria-describedby="wider-text"
        onChange={(event) => {
          chosen.value = event.currentTarget.checked ? host : null;
        }}
      />
      <span>
        {text('domain_whole', { domain })}
        <span id="wider-text" class="secondary">
          {text('domain_whole_text')}
        </span>
      </span>
    </label>
  );
}

// The public suffix list is large, so the question does not wait for it.
function useReach(host: string): Reach | null {
  const reach = useSignal<Reach | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const { reachOf } = await import('../../core/match/reach.ts');
      if (isCurrent) reach.value = reachOf(host);
    };
    load().catch(() => undefined);
    return () => {
      isCurrent = false;
      reach.value = null;
    };
  }, [host]);
  return reach.value;
}
