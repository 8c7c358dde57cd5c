// The files of an import: what each is, and the password that some need.
import { useSignal } from '@preact/signals';
import type { FileOutcome } from '../../act/transfer/import.ts';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { sentenceOf } from '../../ui/language/error.ts';
import { focusField } from '../../ui/parts/focus.ts';
import { PasswordField } from '../../ui/parts/PasswordField.tsx';
import { outcomes, unlockFile } from './import.ts';

/** Every file with its program and what became of it. */
export function Files() {
  if (outcomes.value.length === 0) return null;
  return (
    <ul class="panel files" aria-label={text('import_files')}>
      {outcomes.value.map((outcome, at) => (
        <li key={at} class="line file-read">
          <span class="names">
            <bdi class="issuer">{outcome.name}</bdi>
            <span class="account-name">{aboutOf(outcome)}</span>
          </span>
          {outcome.isLocked && <Unlock outcome={outcome} at={at} />}
        </li>
      ))}
    </ul>
  );
}

function aboutOf({ program, accounts, problems, code, isLocked, table }: FileOutcome): string {
  if (table && accounts.length + problems.length === 0) return text('import_table_asks');
  const what = isLocked
    ? text('import_locked')
    : code === null
      ? countedText('accounts_count', accounts.length)
      : sentenceOf(code);
  return program === null ? what : `${program} · ${what}`;
}

function Unlock({ outcome, at }: { outcome: FileOutcome; at: number }) {
  const password = useSignal('');
  const shown = useSignal(false);
  const busy = useSignal(false);
  const id = `file-password-${at}`;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value || password.value === '') return;
    busy.value = true;
    await unlockFile(at, password.value).catch(() => undefined);
    busy.value = false;
    focusField(id);
  };
  return (
    <form class="unlock-file" onSubmit={submit} aria-busy={busy.value}>
      <PasswordField
        id={id}
        label={text('import_password')}
        value={password}
        shown={shown}
        error={outcome.code === null ? null : sentenceOf(outcome.code)}
      />
      <p>
        <button type="submit" class="primary" aria-disabled={busy.value}>
          {busy.value ? text('working') : text('import_open')}
        </button>
      </p>
    </form>
  );
}
