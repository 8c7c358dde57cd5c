// One account as a QR code for a phone, on the account's own page.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { exportedText } from '../../../act/transfer/export.ts';
import type { Account } from '../../../core/account/account.ts';
import { lossesOf } from '../../../core/transfer/out/losses.ts';
import { text } from '../../../ui/language/catalogue.ts';
import { sentenceOf } from '../../../ui/language/error.ts';
import { policy } from '../../../ui/policy/policy.ts';
import { showMessage } from '../../../ui/state/message.ts';
import { PasswordForm } from '../../security/PasswordForm.tsx';
import { wantedOut } from '../../state/section.ts';
import { Codes } from './Codes.tsx';

/** The button that shows the code, the password that it asks for, and the code. */
export function OneCode({ account }: { account: Account }) {
  const isWanted = wantedOut.value === account.id;
  const asked = useSignal(isWanted);
  const link = useSignal<string | null>(null);
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  // The popup may ask for it while this page is open.
  useEffect(() => {
    if (isWanted) asked.value = true;
  }, [isWanted]);
  const losses = lossesOf('qr', [account]);
  const work = async (password: string): Promise<void> => {
    const job = { format: 'qr', accounts: [account], password: '' } as const;
    const made = await exportedText(job, password, leaving.current.signal);
    [link.value, asked.value] = [made.trim(), false];
  };
  const close = (isOver: boolean): void => {
    [link.value, asked.value] = [null, false];
    if (isOver) showMessage({ tone: 'good', text: text('export_hidden') });
  };
  const { issuer, accountName } = account;
  const name = [issuer, accountName].filter((half) => half !== '').join(': ') || text('unnamed');
  if (link.value !== null) return <Codes texts={[link.value]} name={name} close={close} />;
  if (policy.value.plainExport === false)
    return (
      <p class="by-policy">
        <button type="button" class="link one-code" aria-disabled="true">
          {text('export_one')}
        </button>{' '}
        <span class="secondary">{sentenceOf('policy_off')}</span>
      </p>
    );
  if (!asked.value)
    return (
      <p>
        <button
          type="button"
          class="link one-code"
          onClick={() => {
            asked.value = true;
          }}
        >
          {text('export_one')}
        </button>
      </p>
    );
  return (
    <div class="export one">
      {losses.leftOut.map(({ why }) => (
        <p key={why} class="look left-out">
          {text(`export_why_${why}`)}
        </p>
      ))}
      {losses.doubts.map(({ why }) => (
        <p key={why} class="doubts">
          {text(`export_doubt_${why}`)}
        </p>
      ))}
      {losses.carried.length > 0 && (
        <>
          <p class="look">{text('export_seen')}</p>
          <PasswordForm
            deed={text('export_show')}
            work={work}
            close={() => close(false)}
            label={text('export_vault_password')}
          />
        </>
      )}
    </div>
  );
}
