import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { TextField } from '../../ui/parts/TextField.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { type Passkey, renamePasskey } from '../../vault/vault.ts';
import { dateOf } from '../state/when.ts';
import { PasswordForm } from './PasswordForm.tsx';

interface Props {
  of: Passkey;
  /** Called once it has another name. */
  renamed: () => Promise<void>;
  /** Removes it; gets the password. */
  remove: (password: string) => Promise<void>;
}

/** One passkey in the list: its name, when it was made, and what can be done with it. */
export function OnePasskey({ of, renamed, remove }: Props) {
  const asked = useSignal<'rename' | 'remove' | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const close = (): void => {
    const from = asked.peek();
    asked.value = null;
    row.current?.querySelector<HTMLElement>(`.${from}-passkey`)?.focus();
  };
  const ask = (what: typeof asked.value) => (): void => {
    asked.value = what;
  };
  return (
    <li class="line state" ref={row}>
      <span class="names">
        <span class="issuer">
          <bdi>{of.name}</bdi>
        </span>
        <span class="account-name">{text('passkey_since', { when: dateOf(of.createdAt) })}</span>
      </span>
      <button type="button" class="rename-passkey" onClick={ask('rename')}>
        {text('passkey_rename')}
      </button>
      <button type="button" class="remove-passkey" onClick={ask('remove')}>
        {text('remove')}
      </button>
      {asked.value === 'rename' && <Rename of={of} renamed={renamed} close={close} />}
      {asked.value === 'remove' && (
        <PasswordForm deed={text('passkey_remove')} work={remove} close={close}>
          <p class="look">{text('passkey_remove_text')}</p>
        </PasswordForm>
      )}
    </li>
  );
}

function Rename({ of, renamed, close }: Pick<Props, 'of' | 'renamed'> & { close: () => void }) {
  const name = useSignal(of.name);
  const rename = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = name.value.trim();
    try {
      if (given !== '' && given !== of.name) {
        await renamePasskey(of.id, given);
        await renamed();
        showMessage({ tone: 'good', text: text('saved') });
      }
      close();
    } catch (caught) {
      showMessage({ tone: 'bad', text: sentence(caught) });
    }
  };
  return (
    <form class="panel padded" onSubmit={rename}>
      <TextField
        id="passkey-new-name"
        label={text('passkey_name')}
        value={name.value}
        first
        onText={(typed) => {
          name.value = typed;
        }}
      />
      <p class="row-of-buttons">
        <button type="submit" class="primary save-name">
          {text('save')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {text('cancel')}
        </button>
      </p>
    </form>
  );
}
