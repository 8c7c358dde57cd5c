import { useSignal } from '@preact/signals';
import type { Account } from '../../core/account/account.ts';
import { AccountForm } from '../../ui/account/AccountForm.tsx';
import { RecoveryCodes } from '../../ui/account/RecoveryCodes.tsx';
import { RecoveryForm } from '../../ui/account/RecoveryForm.tsx';
import { Sites } from '../../ui/account/Sites.tsx';
import { remove } from '../../ui/account/trash.ts';
import { loadFurther, text } from '../../ui/language/catalogue.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { later } from '../../ui/state/later.tsx';
import type { Section } from '../state/section.ts';

// Loaded with the sentences that only the ways in and out show.
const OneCode = later(async () => {
  const [{ OneCode }] = await Promise.all([import('../transfer/out/OneCode.tsx'), loadFurther()]);
  return OneCode;
});

interface Props {
  account: Account;
  /** The section to which the way back leads. */
  from: Section;
  back: () => void;
}

/** One account in the settings: its names, recovery codes and sites, and its code for a phone. */
export function OneAccount({ account, from, back }: Props) {
  const { id, issuer, accountName, recoveryCodes, sites } = account;
  const adding = useSignal(false);
  const stop = (): void => {
    adding.value = false;
  };
  return (
    <>
      <p>
        <button type="button" class="link back" onClick={back}>
          <Icon name="back" size={16} />
          {text(`section_${from}`)}
        </button>
      </p>
      <h1>
        <bdi>{issuer || accountName || text('unnamed')}</bdi>
      </h1>
      <div class="panel">
        <AccountForm account={account} done={() => undefined} />
      </div>
      <RecoveryCodes id={id} codes={recoveryCodes} />
      {adding.value ? (
        <div class="panel">
          <RecoveryForm id={id} done={stop} />
        </div>
      ) : (
        <p>
          <button
            type="button"
            class="link recovery"
            onClick={() => {
              adding.value = true;
            }}
          >
            {text(recoveryCodes.length > 0 ? 'recovery_add' : 'recovery_save')}
          </button>
        </p>
      )}
      <Sites id={id} sites={sites} />
      <OneCode account={account} key={id} />
      <p class="last-deed">
        <button
          type="button"
          class="danger delete"
          onClick={async () => (await remove(account)) && back()}
        >
          <Icon name="trash" size={18} />
          {text('delete')}
        </button>
      </p>
    </>
  );
}
