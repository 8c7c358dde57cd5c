import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { hasFolders } from '../../browser/folder/folder.ts';
import { shownLanguage, text } from '../../ui/language/catalogue.ts';
import { sentenceOf } from '../../ui/language/error.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { policy } from '../../ui/policy/policy.ts';
import { showMessage } from '../../ui/state/message.ts';
import { replaceShared, roomForSharing, startSharing } from '../../vault/sync/start.ts';
import { joinFirst } from './first.ts';
import { Join } from './Join.tsx';
import { NameField, useName } from './NameField.tsx';
import { tried } from './state.ts';
import { carrierOf, useWay, Way } from './Way.tsx';

/** What leaves the computer once sharing is on, and the two ways to begin. */
export function Off() {
  const joining = useSignal(joinFirst.peek());
  useEffect(() => {
    joinFirst.value = false;
  }, []);
  if (policy.value.sync === false) return <p class="look by-policy">{sentenceOf('policy_off')}</p>;
  return (
    <>
      <ul class="panel promises leaves" aria-label={text('devices_leaves')}>
        <li class="promise">
          <Icon name="info" />
          <div>
            <h2>{text('devices_leaves')}</h2>
            {(['copy', 'seen', 'way'] as const).map((what) => (
              <p key={what} class="secondary">
                {text(`devices_leaves_${what}`)}
              </p>
            ))}
          </div>
        </li>
      </ul>
      {joining.value ? (
        <Join
          close={() => {
            joining.value = false;
          }}
        />
      ) : (
        <Begin
          join={() => {
            joining.value = true;
          }}
        />
      )}
    </>
  );
}

function Begin({ join }: { join: () => void }) {
  const way = useWay();
  const name = useName();
  const share = useSignal<number | null>(null);
  const exists = useSignal(false);
  const busy = useSignal(false);
  useEffect(() => {
    roomForSharing().then(
      (found) => {
        share.value = found;
      },
      () => undefined,
    );
  }, []);
  const isFull = way.value === 'browser' && (share.value ?? 0) > 1;
  const start = async (begin: typeof startSharing): Promise<void> => {
    if (busy.value || isFull) return;
    busy.value = true;
    await tried(async () => {
      // Before any other wait, as the browser asks only within a click.
      const carrier = await carrierOf(way.value);
      if (!carrier) return;
      if (await begin(carrier, name.value))
        showMessage({ tone: 'good', text: text('devices_on_done') });
      else exists.value = true;
    });
    busy.value = false;
  };
  return (
    <form
      class="begin-sharing"
      onSubmit={(event) => {
        event.preventDefault();
        void start(startSharing);
      }}
      aria-busy={busy.value}
    >
      <Way of={way} />
      {!hasFolders() && <p class="secondary">{text('devices_folder_none')}</p>}
      {way.value === 'browser' && share.value !== null && (
        <p class={isFull ? 'look room' : 'secondary room'}>
          {text(isFull ? 'devices_room_full' : 'devices_room', { percent: percent(share.value) })}
        </p>
      )}
      <NameField of={name} />
      {exists.value && (
        <div class="panel padded there" role="alert">
          <p>{text('devices_there')}</p>
          <p class="row-of-buttons">
            <button type="button" class="primary join" onClick={join}>
              {text('devices_join')}
            </button>
            <button type="button" class="danger anew" onClick={() => start(replaceShared)}>
              {text('devices_anew')}
            </button>
          </p>
        </div>
      )}
      {!exists.value && (
        <p class="row-of-buttons">
          <button type="submit" class="primary switch-on" aria-disabled={busy.value || isFull}>
            {text('devices_on')}
          </button>
          <button type="button" class="join" onClick={join}>
            {text('devices_join')}
          </button>
        </p>
      )}
    </form>
  );
}

function percent(share: number): string {
  return new Intl.NumberFormat(shownLanguage.value, { style: 'percent' }).format(share);
}
