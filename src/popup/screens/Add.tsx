import { useSignal } from '@preact/signals';
import { adding, enrolled } from '../../core/account/edits.ts';
import {
  EMPTY_FORM,
  type FormErrors,
  type FormText,
  isShort,
  readForm,
  withKeyUriApplied,
} from '../../core/uri/form.ts';
import { isExport, isKeyUri } from '../../core/uri/scheme.ts';
import { CounterStart } from '../../ui/account/CounterStart.tsx';
import { useDraft } from '../../ui/account/draft.ts';
import { KeyFields } from '../../ui/account/KeyFields.tsx';
import { fieldsOf, formIn } from '../../ui/account/kept-form.ts';
import { Unsaved } from '../../ui/account/Unsaved.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { sentenceOfFault } from '../../ui/language/error.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { TextField } from '../../ui/parts/TextField.tsx';
import { now } from '../../ui/state/clock.ts';
import { Heading } from '../../ui/state/Heading.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { usePaste } from '../../ui/state/pasted.ts';
import { useAfterPress } from '../../ui/state/press.ts';
import { save } from '../../ui/state/save.ts';
import { goHome } from '../../ui/state/view.ts';
import { choosePicture, readPasted } from '../actions/picture.ts';
import { useReading } from '../actions/press-guard.ts';
import { Preview } from '../parts/Preview.tsx';

/** Form that adds an account by hand, or from an otpauth:// link pasted anywhere into it. */
export function Add() {
  const form = useSignal<FormText>(EMPTY_FORM);
  const errors = useSignal<FormErrors>({});
  const busy = useSignal(false);
  const asked = useSignal(false);
  const tried = useSignal(false);
  const reading = readForm(form.value);
  const short = reading.draft !== null && isShort(reading.draft.secret);
  // The second press of a double click must not answer the question that the first one raised.
  const isRead = useReading(asked.value ? 'short' : '');

  const afterPress = useAfterPress();
  const draft = useDraft('add', (fields) => {
    form.value = formIn(fields);
  });
  const stand = (next: FormText): void => {
    form.value = next;
    draft.write(fieldsOf(next));
  };

  const write = (change: Partial<FormText>): void => {
    stand({ ...form.value, ...change });
    errors.value = {};
    if (change.setupKey !== undefined) asked.value = false;
  };
  const discard = (): (() => void) => {
    const before = form.value;
    write(EMPTY_FORM);
    return () => write(before);
  };
  usePaste(readPasted);
  // A setup key or link is only judged once its field is left.
  const left = (): void => {
    const next = withKeyUriApplied(form.value);
    if (next !== form.value) stand(next);
    if (form.value.setupKey.trim()) errors.value = readForm(form.value).errors ?? {};
  };
  const pasted = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!isKeyUri(text) || isExport(text)) return;
    event.preventDefault();
    write({ setupKey: text });
    left();
  };
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    form.value = withKeyUriApplied(form.value);
    tried.value = true;
    errors.value = reading.errors ?? {};
    if (!reading.draft) return showFault(event.currentTarget, errors.value);
    if (short && !(asked.value && isRead.at(event))) {
      asked.value = true;
      return;
    }
    busy.value = true;
    if (await save(adding([enrolled(reading.draft, now.value)]))) {
      draft.write(null);
      goHome();
      showMessage({ tone: 'good', text: text('saved') });
    }
    busy.value = false;
  };

  const { issuer, accountName, setupKey } = form.value;
  const { type, asksCounter, counter } = withKeyUriApplied(form.value);
  const faults = tried.value ? reading.errors : withoutMissing(reading.errors);
  const wrong = errors.value.setupKey;
  return (
    <div class="add-screen screen">
      <Heading title={text('add_account')} />
      <main class="body">
        <form class="body" onSubmit={submit} onPaste={pasted}>
          <div class="scroller fields">
            <TextField
              id="issuer"
              label={text('issuer')}
              value={issuer}
              first
              placeholder={text('issuer_example')}
              onText={(text) => write({ issuer: text })}
              onLeave={() => afterPress(left)}
            />
            <TextField
              id="account-name"
              label={text('account_name')}
              value={accountName}
              placeholder={text('account_name_example')}
              onText={(text) => write({ accountName: text })}
              onLeave={() => afterPress(left)}
            />
            <TextField
              id="setup-key"
              label={text('setup_key')}
              value={setupKey}
              code
              onText={(text) => write({ setupKey: text })}
              onLeave={() => afterPress(left)}
              hint={text('setup_key_hint')}
              look={short ? text('setup_key_short') : null}
              error={wrong ? sentenceOfFault(wrong) : null}
            />
            <button type="button" class="link from-picture" onClick={choosePicture}>
              <Icon name="picture" size={16} />
              {text('from_picture')}
            </button>
            {type === 'hotp' && asksCounter && (
              <CounterStart
                start={startOf(counter)}
                onStart={(start) =>
                  write({ ...withKeyUriApplied(form.value), counter: `${start}` })
                }
                missing={tried.value && counter === ''}
              />
            )}
            <details class="advanced">
              <summary>{text('advanced')}</summary>
              <KeyFields form={form.value} errors={faults ?? {}} onForm={write} />
            </details>
            <Unsaved draft={draft} discard={discard} />
          </div>
          <div class="buttons">
            {reading.draft && <Preview draft={reading.draft} />}
            <div role="alert">
              {short && asked.value && <p class="look sure">{text('setup_key_sure')}</p>}
            </div>
            <button type="submit" class="primary wide save" aria-disabled={busy.value}>
              {text(short && asked.value ? 'add_anyway' : 'save')}
            </button>
          </div>
        </form>
      </main>
    </div>
  );
}

// The fields in their order on the screen; all but the first are folded away at first.
const PLACES = [
  ['setupKey', 'setup-key'],
  ['digits', 'digits'],
  ['period', 'period'],
  ['counter', 'counter'],
] as const;

// A missing counter is asked for, and is an error only when the person saves without it.
function withoutMissing(errors: FormErrors | null): FormErrors {
  const { counter, ...others } = errors ?? {};
  return counter === undefined || counter === 'counter_missing' ? others : { ...others, counter };
}

function startOf(counter: string): number | null {
  return counter === '' ? null : Number(counter);
}

function showFault(form: HTMLFormElement, errors: FormErrors): void {
  const [field, id] = PLACES.find(([name]) => errors[name]) ?? PLACES[0];
  const isAsked = field === 'counter' && errors.counter === 'counter_missing';
  const question = isAsked ? form.querySelector<HTMLElement>('.counter-start input') : null;
  const folded = question ? null : form.querySelector('details');
  if (folded && field !== 'setupKey') folded.open = true;
  (question ?? form.querySelector<HTMLElement>(`#${id}`))?.focus();
}
