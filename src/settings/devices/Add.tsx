import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { focused } from '../../ui/parts/focus.ts';
import { QrPicture } from '../../ui/parts/QrPicture.tsx';
import { now } from '../../ui/state/clock.ts';
import { endInvitation, invite, type ShownCode } from '../../vault/sync/invite.ts';
import { confirmPassword } from '../../vault/vault.ts';
import { PasswordForm } from '../security/PasswordForm.tsx';
import { sharing, tried } from './state.ts';

/** Shows a pairing code after the password, and waits for the other computer. */
export function Add() {
  const asked = useSignal(false);
  const shown = useSignal<(ShownCode & { before: string[] }) | null>(null);
  const isOver = useSignal(false);
  const paired = useSignal<string | null>(null);
  const { value: state } = sharing;
  const known = state && state !== 'off' ? state.computers.filter((one) => !one.isRemoved) : [];
  const begin = async (password: string): Promise<void> => {
    await confirmPassword(password);
    [paired.value, isOver.value] = [null, false];
    shown.value = { ...(await invite()), before: known.map(({ id }) => id) };
    asked.value = false;
  };
  const end = async (): Promise<void> => {
    shown.value = null;
    await tried(endInvitation);
  };
  const came = shown.value && known.find(({ id }) => !shown.value?.before.includes(id));
  const isLate = shown.value !== null && now.value >= shown.value.until;
  useEffect(() => {
    if (!came && !isLate) return;
    if (came) paired.value = came.name;
    else isOver.value = true;
    void end();
  }, [came?.id, isLate]);
  // A code that nobody looks at any more helps nobody but a thief.
  useEffect(() => () => void (shown.peek() ? endInvitation().catch(() => undefined) : null), []);
  return (
    <div class="add-computer">
      {paired.value !== null && (
        <p class="banner fine paired" role="status">
          {text('devices_paired', { name: paired.value })}
        </p>
      )}
      {isOver.value && (
        <p class="look add-over" role="status">
          {text('devices_add_over')}
        </p>
      )}
      {shown.value && <Code of={shown.value} stop={end} />}
      {!shown.value && asked.value && (
        <PasswordForm
          deed={text('devices_add_show')}
          work={begin}
          close={() => {
            asked.value = false;
          }}
        />
      )}
      {!shown.value && !asked.value && (
        <button
          type="button"
          class="add-a-computer"
          onClick={() => {
            asked.value = true;
          }}
        >
          {text('devices_add')}…
        </button>
      )}
    </div>
  );
}

function Code({ of: { code, until }, stop }: { of: ShownCode; stop: () => void }) {
  const minutes = Math.max(1, Math.ceil((until - now.value) / 60));
  const half = code.length >> 1;
  const halves = [code.slice(0, half + 1), code.slice(half + 1)];
  return (
    <div class="panel padded sheet pairing">
      <p>{text('devices_add_text')}</p>
      <div class="both">
        <QrPicture text={code} label={text('devices_add_qr')} onScreen />
        <p class="letters large pairing-code" tabIndex={-1} ref={focused}>
          {halves.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      </div>
      <p class="secondary" role="status">
        {text('devices_add_wait')} {countedText('devices_add_left', minutes)}
      </p>
      <p class="look">{text('devices_add_look')}</p>
      <p class="row-of-buttons">
        <button type="button" class="stop-adding" onClick={stop}>
          {text('cancel')}
        </button>
      </p>
    </div>
  );
}
