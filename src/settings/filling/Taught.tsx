import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { TaughtField } from '../../core/account/account.ts';
import { taughtName } from '../../core/account/taught.ts';
import { forgetTaught } from '../../ui/account/undo.ts';
import { text } from '../../ui/language/catalogue.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { useRemaining } from '../../ui/state/remaining.ts';
import { onVault, read } from '../../vault/vault.ts';

/** The taught fields with their hosts; one or all can be forgotten. */
export function Taught() {
  const fields = useTaught();
  const { heading, list, removing } = useRemaining(fields.length);
  const forget = (...gone: TaughtField[]): void => {
    removing(gone[0] ? fields.indexOf(gone[0]) : 0);
    void forgetTaught(gone);
  };
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>
        {text('taught')}
      </h2>
      <p class={`secondary ${fields.length === 0 ? 'taught-none' : ''}`}>
        {text(fields.length === 0 ? 'taught_none' : 'taught_text')}
      </p>
      {fields.length > 0 && (
        <ul class="sites taught" ref={list}>
          {fields.map((field) => (
            <Field
              key={`${field.host} ${field.likeness} ${field.page}`}
              field={field}
              forget={() => forget(field)}
            />
          ))}
        </ul>
      )}
      {fields.length > 1 && (
        <p>
          <button type="button" class="forget-all" onClick={() => forget(...fields)}>
            {text('taught_forget_all')}
          </button>
        </p>
      )}
    </>
  );
}

function Field({ field, forget }: { field: TaughtField; forget: () => void }) {
  const name = taughtName(field) || text('field_unnamed');
  return (
    <li>
      <Icon name="fill" size={16} />
      <span class="whole">
        <bdi>{name}</bdi>
        <span class="secondary">
          <bdi dir="ltr">{field.host}</bdi>
          {field.append && ` · ${text('field_append')}`}
        </span>
      </span>
      <button
        type="button"
        class="quiet glyph forget"
        aria-label={text('taught_forget', { field: name, host: field.host })}
        title={text('remove')}
        onClick={forget}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  );
}

function useTaught(): TaughtField[] {
  const fields = useSignal<TaughtField[]>([]);
  useEffect(() => {
    const load = (): void => {
      read().then(
        ({ taughtFields }) => {
          fields.value = taughtFields;
        },
        () => undefined,
      );
    };
    load();
    return onVault(load);
  }, []);
  return fields.value;
}
