import { useSignal } from '@preact/signals';
import { say } from '../../ui/catalogue.ts';
import { sentenceOf } from '../../ui/error.ts';
import { Icon } from '../../ui/Icon.tsx';
import { failure, refresh } from '../../ui/state.ts';

/** Says that there is a vault and that it does not open. It is left as it is: a new one is not offered here. */
export function Failed() {
  const busy = useSignal(false);
  const again = async (): Promise<void> => {
    busy.value = true;
    await refresh();
    busy.value = false;
  };
  return (
    <main class="failed screen centred">
      <span class="badge bad">
        <Icon name="warning" size={24} />
      </span>
      <h1>{say('failed_title')}</h1>
      <p role="alert">{sentenceOf(failure.value)}</p>
      <p class="secondary">{say('failed_kept')}</p>
      <button type="button" class="primary again" aria-disabled={busy.value} onClick={again}>
        {say('try_again')}
      </button>
    </main>
  );
}
