import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { recoveryCodesIn } from '../../core/account/recovery-codes.ts';
import type { FoundCode } from '../../core/recovery/find.ts';
import { countedText, text } from '../language/catalogue.ts';
import { focused } from '../parts/focus.ts';
import { Icon } from '../parts/Icon.tsx';
import { isTicked, saveCodes, useFound, withoutKnown } from '../recovery/found.ts';
import { Ticks } from '../recovery/Ticks.tsx';
import { accountById, host } from '../state/state.ts';
import { useDraft } from './draft.ts';
import { Unsaved } from './Unsaved.tsx';

interface Props {
  id: string;
  done: () => void;
  /** A text that the person has selected on a page to be kept as codes. */
  selected?: string | null;
  /** A file cannot be chosen here, because the dialog would close the window. */
  fileless?: boolean;
}

/**
 * Form that takes recovery codes (found on the open page, out of a file, or pasted as the site
 * shows them) and saves those that are ticked with the account.
 */
export function RecoveryForm({ id, done, selected = null, fileless = false }: Props) {
  const typed = useSignal('');
  const draft = useDraft(`recovery ${id}`, (fields) => {
    typed.value = fields.codes ?? '';
    found.codes.value = (fields.found ?? '').split('\n').filter(Boolean).map(asUnused);
  });
  const keep = (): void => {
    const some = found.codes.value.map(({ code }) => code).join('\n');
    const isEmpty = typed.value.trim() === '' && some === '';
    const codes = typed.value;
    draft.write(isEmpty ? null : some === '' ? { codes } : { codes, found: some });
  };
  const found = useFound(id, keep);
  useEffect(() => {
    if (selected) void found.read(selected);
  }, [selected]);
  const write = (next: string): void => {
    typed.value = next;
    keep();
  };
  const discard = (): (() => void) => {
    const before = [typed.value, found.codes.value] as const;
    found.codes.value = [];
    write('');
    return () => {
      found.codes.value = before[1];
      write(before[0]);
    };
  };
  const known = accountById(id)?.recoveryCodes ?? [];
  const others = [...known, ...found.codes.value.map(({ code }) => ({ code, usedAt: null }))];
  const pasted = recoveryCodesIn(typed.value, others).map(({ code }) => asUnused(code));
  const codes = withoutKnown([...found.codes.value, ...pasted], known);
  const ticked = codes.filter((one) => isTicked(one, found.changed.value)).map(({ code }) => code);
  // Nothing was typed that could be discarded: codes just found are left out by their ticks.
  const isOnlyFound =
    found.codes.value.length > 0 && typed.value.trim() === '' && !draft.restored.value;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (ticked.length === 0 || !(await saveCodes(id, ticked))) return;
    draft.write(null);
    done();
  };
  const dropped = (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void found.read(file);
  };
  return (
    <form
      class="body"
      onSubmit={submit}
      onDrop={dropped}
      onDragOver={(event) => event.preventDefault()}
    >
      <div class="scroller fields">
        <div class="ways-in">
          {host.value !== null && (
            <button
              type="button"
              class="wide find"
              aria-disabled={found.busy.value}
              onClick={found.look}
            >
              <Icon name="search" size={16} />
              {text('recovery_find')}
            </button>
          )}
          {!fileless && <FileChoice read={found.read} />}
        </div>
        <p class="secondary">{text('recovery_text')}</p>
        <div class="field">
          <label for="recovery-codes">{text('recovery_codes')}</label>
          <div class="box">
            <textarea
              id="recovery-codes"
              class="letters"
              rows={codes.length > 0 ? 3 : 6}
              autocomplete="off"
              spellcheck={false}
              placeholder={text('recovery_paste')}
              value={typed}
              onInput={(event) => {
                write(event.currentTarget.value);
              }}
              ref={focused}
            />
          </div>
        </div>
        {!isOnlyFound && <Unsaved draft={draft} discard={discard} />}
        <Ticks codes={codes} changed={found.changed} />
      </div>
      <div class="buttons">
        <button type="submit" class="primary wide save" aria-disabled={ticked.length === 0}>
          {codes.length > 0 ? countedText('recovery_save_count', ticked.length) : text('save')}
        </button>
      </div>
    </form>
  );
}

function FileChoice({ read }: { read: (file: File) => Promise<void> }) {
  return (
    <label class="file">
      <input
        id="recovery-file"
        type="file"
        accept=".txt,text/plain"
        autocomplete="off"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void read(file);
        }}
      />
      <span>{text('recovery_from_file')}</span>
    </label>
  );
}

function asUnused(code: string): FoundCode {
  return { code, used: false };
}
