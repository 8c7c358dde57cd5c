import { useSignal } from '@preact/signals';
import { text } from '../../ui/language/catalogue.ts';
import { focused } from '../../ui/parts/focus.ts';
import { TextField } from '../../ui/parts/TextField.tsx';
import { now } from '../../ui/state/clock.ts';
import { showMessage } from '../../ui/state/message.ts';
import { removeComputer, renameComputer } from '../../vault/sync/computers.ts';
import type { SharingComputer, SharingState } from '../../vault/sync/state.ts';
import { daysAgo } from '../state/when.ts';
import { Add } from './Add.tsx';
import { shareNow, tried } from './state.ts';

/** The computers that share: renamed, removed, and one more added. */
export function Computers({ of }: { of: SharingState }) {
  const asked = useSignal<{ id: string; what: 'rename' | 'remove' } | null>(null);
  const ask = (next: typeof asked.value) => (): void => {
    asked.value = next;
  };
  const here = of.computers.filter(({ isRemoved }) => !isRemoved);
  return (
    <section class="computers">
      <h2>{text('devices_list')}</h2>
      <ul class="panel">
        {here.map((one) => {
          const what = asked.value?.id === one.id ? asked.value.what : null;
          return (
            <li key={one.id} class="line state computer">
              <span class="names">
                <span class="issuer">{one.name}</span>
                <span class="account-name">
                  {one.isOwn
                    ? text('devices_this')
                    : text('devices_seen', { when: daysAgo(one.lastSeenAt, now.value) })}
                </span>
              </span>
              {what === null && !of.isRemoved && (
                <span class="row-of-buttons">
                  <button
                    type="button"
                    class="quiet rename"
                    aria-label={text('devices_rename_of', { name: one.name })}
                    onClick={ask({ id: one.id, what: 'rename' })}
                  >
                    {text('devices_rename')}
                  </button>
                  {!one.isOwn && (
                    <button
                      type="button"
                      class="quiet remove"
                      aria-label={text('devices_remove_of', { name: one.name })}
                      onClick={ask({ id: one.id, what: 'remove' })}
                    >
                      {text('remove')}…
                    </button>
                  )}
                </span>
              )}
              {what === 'rename' && <Rename of={one} close={ask(null)} />}
              {what === 'remove' && <Remove of={one} close={ask(null)} />}
            </li>
          );
        })}
      </ul>
      {!of.isRemoved && <Add />}
    </section>
  );
}

interface Props {
  of: SharingComputer;
  close: () => void;
}

function Rename({ of: { id, name }, close }: Props) {
  const typed = useSignal(name);
  const rename = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!(await tried(() => renameComputer(id, typed.value)))) return;
    close();
    await shareNow();
  };
  return (
    <form class="rename-form" onSubmit={rename}>
      <TextField
        id="rename"
        label={text('devices_rename_of', { name })}
        value={typed.value}
        first
        onText={(entered) => {
          typed.value = entered;
        }}
      />
      <p class="row-of-buttons">
        <button type="submit" class="primary rename-now" aria-disabled={typed.value.trim() === ''}>
          {text('save')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {text('cancel')}
        </button>
      </p>
    </form>
  );
}

function Remove({ of: { id, name }, close }: Props) {
  const busy = useSignal(false);
  const remove = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    if (await tried(() => removeComputer(id))) {
      close();
      showMessage({ tone: 'good', text: text('devices_removed', { name }) });
      await shareNow();
    }
    busy.value = false;
  };
  return (
    <div class="sure">
      <p id="remove-sure">{text('devices_remove_sure', { name })}</p>
      <p class="row-of-buttons">
        <button
          type="button"
          class="keep"
          ref={focused}
          aria-describedby="remove-sure"
          onClick={close}
        >
          {text('keep')}
        </button>
        <button
          type="button"
          class="danger remove-sure"
          aria-disabled={busy.value}
          onClick={remove}
        >
          {text('remove')}
        </button>
      </p>
    </div>
  );
}
