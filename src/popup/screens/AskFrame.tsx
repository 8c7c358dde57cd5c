import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { askForFrame, continueFrame } from '../../act/fill/frame-permission.ts';
import type { Framed, FrameSite } from '../../act/fill/outcome.ts';
import { frameIntent } from '../../browser/handoff/intent.ts';
import { quickOutcome } from '../../browser/handoff/outcome.ts';
import { holdsHost } from '../../browser/hosts.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence, sentenceOf } from '../../ui/language/error.ts';
import { Host } from '../../ui/parts/Host.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Heading } from '../../ui/state/Heading.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { accountById, tab } from '../../ui/state/state.ts';
import { goHome } from '../../ui/state/view.ts';
import { copyCode, ended, filled } from '../actions/actions.ts';
import { useReading } from '../actions/press-guard.ts';
import { AskedSite } from '../parts/AskedSite.tsx';

/**
 * Screen for a form in a frame of another site: the person chooses the frame and reads its host,
 * then the browser asks for access to that one host.
 */
export function AskFrame({ id, framed }: { id: string; framed: Framed }) {
  const [first] = framed.frames;
  const chosen = useSignal<FrameSite | null>(
    first && (first.known || framed.frames.length === 1) ? first : null,
  );
  const site = chosen.value;
  const toFrames = (): void => {
    chosen.value = null;
  };
  const back = site && framed.frames.length > 1 ? toFrames : goHome;
  return (
    <div class="ask-frame screen">
      {/* Drawn anew with each step, so that the title takes the focus that was lost. */}
      <Heading key={site?.host} title={text('frame_title')} back={back} />
      {site ? (
        <Question id={id} framed={framed} site={site} back={back} />
      ) : (
        <main class="scroller padded">
          <p>{text('frame_which', { host: framed.page })}</p>
          <ul class="choices">
            {framed.frames.map((one) => (
              <li key={one.host}>
                <button
                  type="button"
                  class="choice"
                  onClick={() => {
                    chosen.value = one;
                  }}
                >
                  <Icon name="globe" />
                  <Host name={one.host} />
                  <Icon name="forward" size={16} />
                </button>
              </li>
            ))}
          </ul>
          <Instead id={id} />
        </main>
      )}
    </div>
  );
}

function Question({
  id,
  framed,
  site,
  back,
}: {
  id: string;
  framed: Framed;
  site: FrameSite;
  back: () => void;
}) {
  const { host, known, lookalikeOf } = site;
  const cancel = useRef<HTMLButtonElement>(null);
  const isRead = useReading(`${id} ${host}`);
  useLayoutEffect(() => cancel.current?.focus(), [id, host]);
  const allow = useAllow(id, framed, host);
  const account = accountById(id);
  if (!account) return null;
  return (
    <>
      <main class="centred">
        <p>{text('frame_text', { host: framed.page })}</p>
        <AskedSite host={host} account={account} lookalikeOf={lookalikeOf} />
        <p class="secondary">{text(known ? 'frame_known' : 'frame_new')}</p>
        <Instead id={id} />
      </main>
      <footer class="pair">
        <button type="button" class="cancel" ref={cancel} onClick={back}>
          {text('cancel')}
        </button>
        <button
          type="button"
          class={`allow ${lookalikeOf === null ? 'primary' : 'danger'}`}
          onPointerDown={isRead.pressed}
          onKeyDown={isRead.pressed}
          onClick={(event) => isRead.at(event) && allow()}
        >
          {text('frame_allow')}
        </button>
      </footer>
    </>
  );
}

function Instead({ id }: { id: string }) {
  const account = accountById(id);
  return (
    account && (
      <button type="button" class="link copy" onClick={() => copyCode(account)}>
        {text('copy_instead')}
      </button>
    )
  );
}

/**
 * Returns the function that asks the browser at once, as it needs the press itself. Where the popup
 * stays open, says how the fill ended.
 */
function useAllow(id: string, framed: Framed, host: string): () => void {
  const isHeld = useSignal(false);
  useEffect(() => {
    holdsHost(host).then(
      (held) => {
        isHeld.value = held;
      },
      () => undefined,
    );
    return quickOutcome.onLeft(({ tabId, outcome, code }) => {
      if (tabId !== tab.value?.tabId) return;
      if (outcome === 'filled') return filled(host);
      goHome();
      if (code !== null) showMessage({ tone: 'bad', text: sentenceOf(code as RefusalCode) });
    });
  }, [host]);
  return () => {
    const here = tab.value;
    const account = accountById(id);
    if (!here || !account) return;
    const { tabId, url } = here;
    const intent = {
      tabId,
      url,
      documentId: framed.documentId,
      host,
      accountId: id,
    };
    const pressed = Date.now() / 1000;
    const done = isHeld.value
      ? frameIntent
          .leave(intent, pressed)
          .then(() => continueFrame(pressed))
          .then((end) => end && ended(account, end.fill, false))
      : askForFrame(intent, pressed).then(
          (given) => given || showMessage({ tone: 'bad', text: text('frame_denied') }),
        );
    done.catch((caught: unknown) => showMessage({ tone: 'bad', text: sentence(caught) }));
  };
}
