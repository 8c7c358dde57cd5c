import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Account } from '../../core/account/account.ts';
import type { Asked } from '../../ui/backup/RestoreForm.tsx';
import { loadFurther, text } from '../../ui/language/catalogue.ts';
import { focused } from '../../ui/parts/focus.ts';
import { Names } from '../../ui/parts/Names.tsx';
import { isSharing } from '../../vault/sync/record.ts';

/** Asks, while accounts are shared, whether to restore everywhere or only to look. */
export function Everywhere({ restore, look, close }: Asked) {
  const inside = useSignal<Account[] | null>(null);
  const show = async (): Promise<void> => {
    inside.value = await look();
  };
  return (
    <div class="panel padded everywhere" role="alert">
      <p id="about-everywhere">{text('devices_restore')}</p>
      <p class="row-of-buttons">
        <button
          type="button"
          class="only-look"
          ref={focused}
          aria-describedby="about-everywhere"
          onClick={show}
        >
          {text('devices_restore_look')}
        </button>
        <button type="button" class="danger restore-everywhere" onClick={restore}>
          {text('devices_restore_all')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {text('cancel')}
        </button>
      </p>
      {inside.value && (
        <ul class="looked-at">
          {inside.value.map(({ id, issuer, accountName }) => (
            <li key={id}>
              <Names issuer={issuer} accountName={accountName} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Returns whether accounts are shared, as a signal that is read once. */
export function useIsSharing(): { readonly value: boolean } {
  const shares = useSignal(false);
  useEffect(() => {
    void Promise.all([isSharing(), loadFurther()]).then(
      ([found]) => {
        shares.value = found;
      },
      () => undefined,
    );
  }, []);
  return shares;
}
