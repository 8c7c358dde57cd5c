import { useSignal } from '@preact/signals';
import { say } from '../../ui/catalogue.ts';
import { now } from '../../ui/clock.ts';
import { adding, enrolled } from '../../ui/edits.ts';
import { sentenceOf } from '../../ui/error.ts';
import { EMPTY_FORM, type FormErrors, type FormText, formOfUri, isKeyUri, readForm } from '../../ui/form.ts';
import { KeyFields } from '../../ui/KeyFields.tsx';
import { tell } from '../../ui/message.ts';
import { save } from '../../ui/save.ts';
import { TextField } from '../../ui/TextField.tsx';
import { goHome } from '../../ui/view.ts';
import { Heading } from '../Heading.tsx';
import { Preview } from '../Preview.tsx';

/** Adds an account by hand, or from an otpauth:// link pasted anywhere into the form. */
export function Add() {
  const form = useSignal<FormText>(EMPTY_FORM);
  const errors = useSignal<FormErrors>({});
  const busy = useSignal(false);
  const reading = readForm(form.value);

  const write = (change: Partial<FormText>): void => {
    const uri = Object.values(change).find((text) => typeof text === 'string' && isKeyUri(text));
    if (typeof uri === 'string' && takeUri(uri)) return;
    form.value = { ...form.value, ...change };
    errors.value = {};
  };
  const takeUri = (text: string): boolean => {
    const taken = formOfUri(text);
    if (taken === null) return false;
    if (typeof taken === 'string') errors.value = { setupKey: taken };
    else [form.value, errors.value] = [taken, {}];
    return true;
  };
  const pasted = (event: ClipboardEvent): void => {
    if (takeUri(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  };
  // A key that is still being typed is not wrong yet; one that was left is.
  const left = (): void => {
    if (form.value.setupKey.trim() && reading.errors) errors.value = reading.errors;
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    errors.value = reading.errors ?? {};
    if (!reading.draft) return;
    busy.value = true;
    if (await save(adding([enrolled(reading.draft, now.value)]))) {
      goHome();
      tell({ tone: 'good', text: say('saved') });
    }
    busy.value = false;
  };

  const { issuer, accountName, setupKey } = form.value;
  const wrong = errors.value.setupKey;
  return (
    <div class="add-screen screen">
      <Heading title={say('add_account')} />
      <main class="body">
        <form class="body" onSubmit={submit} onPaste={pasted}>
          <div class="scroller fields">
            <TextField
              id="issuer"
              label={say('issuer')}
              value={issuer}
              first
              placeholder={say('issuer_example')}
              onText={(text) => write({ issuer: text })}
            />
            <TextField
              id="account-name"
              label={say('account_name')}
              value={accountName}
              placeholder={say('account_name_example')}
              onText={(text) => write({ accountName: text })}
            />
            <TextField
              id="setup-key"
              label={say('setup_key')}
              value={setupKey}
              code
              onText={(text) => write({ setupKey: text })}
              onLeave={left}
              hint={say('setup_key_hint')}
              error={wrong ? sentenceOf(wrong) : null}
            />
            <details class="advanced">
              <summary>{say('advanced')}</summary>
              <KeyFields form={form.value} errors={reading.errors ?? {}} onForm={write} />
            </details>
          </div>
          <div class="buttons">
            {reading.draft && <Preview draft={reading.draft} />}
            <button type="submit" class="primary wide save" aria-disabled={busy.value}>
              {say('save')}
            </button>
          </div>
        </form>
      </main>
    </div>
  );
}
