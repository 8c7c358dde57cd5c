import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { setUpPasskey, takePasskeyBack } from '../../act/passkey/passkey.ts';
import { arePasskeysRefused } from '../../browser/storage/refused.ts';
import { refusalCode } from '../../core/refusal.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentenceOf } from '../../ui/language/error.ts';
import { TextField } from '../../ui/parts/TextField.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { useRemaining } from '../../ui/state/remaining.ts';
import { MOST_PASSKEYS, onVault, type Passkey, passkeys } from '../../vault/vault.ts';
import { OnePasskey } from './OnePasskey.tsx';
import { PasswordForm } from './PasswordForm.tsx';

/**
 * The passkeys that open the vault: makes further ones, renames and removes them. Whether the
 * browser lets an extension have any is found out by trying; where it does not, only that is said.
 */
export function Passkeys() {
  const { all, refused, look } = usePasskeys();
  const adding = useSignal(false);
  const name = useSignal('');
  const { heading, list, removing } = useRemaining(all.length);
  const show = (on: boolean): void => {
    adding.value = on;
    name.value = '';
  };
  const add = async (password: string): Promise<void> => {
    const given = name.value.trim() || text('passkey_unnamed');
    try {
      await setUpPasskey(password, given);
    } catch (caught) {
      if (refusalCode(caught) !== 'passkey_impossible') throw caught;
      await look();
      return show(false);
    }
    await look();
    show(false);
    showMessage({ tone: 'good', text: text('passkey_added', { passkey: given }) });
  };
  const remove = (passkey: Passkey) => async (password: string) => {
    removing(all.findIndex(({ id }) => id === passkey.id));
    await takePasskeyBack(password, passkey);
    await look();
    const said = text('passkey_removed', { passkey: passkey.name });
    showMessage({ tone: 'good', look: true, text: said });
  };
  return (
    <section class="passkeys">
      <h2 tabIndex={-1} ref={heading}>
        {text('passkey_title')}
      </h2>
      <p class="secondary">{text('passkey_text')}</p>
      {all.length > 0 && (
        <ul class="panel" ref={list}>
          {all.map((passkey) => (
            <OnePasskey key={passkey.id} of={passkey} renamed={look} remove={remove(passkey)} />
          ))}
        </ul>
      )}
      {all.length > 0 && <p class="secondary">{text('passkey_backups')}</p>}
      {refused && <p class="passkeys-refused">{sentenceOf('passkey_impossible')}</p>}
      {!refused && all.length < MOST_PASSKEYS && !adding.value && (
        <button type="button" class="add-passkey" onClick={() => show(true)}>
          {text('passkey_add')}…
        </button>
      )}
      {!refused && adding.value && (
        <PasswordForm deed={text('passkey_add')} work={add} close={() => show(false)}>
          <TextField
            id="passkey-name"
            label={text('passkey_name')}
            hint={text('passkey_name_hint')}
            value={name.value}
            onText={(typed) => {
              name.value = typed;
            }}
          />
        </PasswordForm>
      )}
    </section>
  );
}

function usePasskeys(): { all: Passkey[]; refused: boolean; look: () => Promise<void> } {
  const all = useSignal<Passkey[]>([]);
  const refused = useSignal(false);
  const look = async (): Promise<void> => {
    const [stored, isRefused] = await Promise.all([
      passkeys().catch(() => all.peek()),
      arePasskeysRefused().catch(() => false),
    ]);
    [all.value, refused.value] = [stored, isRefused];
  };
  useEffect(() => {
    void look();
    return onVault(() => void look());
  }, []);
  return { all: all.value, refused: refused.value, look };
}
