import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type TaughtField, taughtIn, taughtName } from '../core/field/taught.ts';
import { say } from '../ui/catalogue.ts';
import { unteaching } from '../ui/edits.ts';
import { Icon } from '../ui/Icon.tsx';
import { save } from '../ui/save.ts';
import { onVault, read } from '../vault/vault.ts';

/** The fields that the person pointed out, by their site: each can be forgotten, or all of them. */
export function Taught() {
  const fields = useTaught();
  return (
    <>
      <h2>{say('taught')}</h2>
      <p class={`secondary ${fields.length === 0 ? 'taught-none' : ''}`}>
        {say(fields.length === 0 ? 'taught_none' : 'taught_text')}
      </p>
      {fields.length > 0 && (
        <ul class="sites taught">
          {fields.map((field) => (
            <Field key={`${field.host} ${field.likeness}`} field={field} />
          ))}
        </ul>
      )}
      {fields.length > 1 && (
        <p>
          <button type="button" class="forget-all" onClick={() => save(unteaching(fields))}>
            {say('taught_forget_all')}
          </button>
        </p>
      )}
    </>
  );
}

function Field({ field }: { field: TaughtField }) {
  const name = taughtName(field) || say('field_unnamed');
  return (
    <li>
      <Icon name="fill" size={16} />
      <span class="whole">
        <bdi>{name}</bdi>
        <span class="secondary">
          <bdi dir="ltr">{field.host}</bdi>
          {field.append && ` · ${say('field_append')}`}
        </span>
      </span>
      <button
        type="button"
        class="quiet glyph forget"
        aria-label={say('taught_forget', { field: name, host: field.host })}
        title={say('remove')}
        onClick={() => save(unteaching([field]))}
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
        ({ extra }) => {
          fields.value = taughtIn(extra);
        },
        () => undefined,
      );
    };
    load();
    return onVault(load);
  }, []);
  return fields.value;
}
