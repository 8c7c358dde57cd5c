// A sheet with setup keys and recovery codes, to be printed.
import { useSignal } from '@preact/signals';
import type { Account } from '../../../core/account/account.ts';
import { encodeBase32 } from '../../../core/bytes/base32.ts';
import { lossesOf } from '../../../core/transfer/out/losses.ts';
import { linkOf } from '../../../core/transfer/out/otpauth.ts';
import { text } from '../../../ui/language/catalogue.ts';
import { focused } from '../../../ui/parts/focus.ts';
import { QrPicture } from '../../../ui/parts/QrPicture.tsx';
import { now } from '../../../ui/state/clock.ts';
import { dateOf } from '../../state/when.ts';

/** The sheet as it will be printed, with the choice of codes beside the keys. */
export function Sheet({ accounts, close }: { accounts: readonly Account[]; close: () => void }) {
  const isDrawn = useSignal(false);
  return (
    <>
      <p class="row-of-buttons">
        <button type="button" class="primary print-sheet" onClick={() => print()}>
          {text('print')}
        </button>
        <button type="button" class="quiet close-sheet" onClick={close}>
          {text('export_hide')}
        </button>
      </p>
      <label class="with-codes">
        <input
          type="checkbox"
          autocomplete="off"
          checked={isDrawn.value}
          onChange={() => {
            isDrawn.value = !isDrawn.value;
          }}
        />
        {text('export_with_codes')}
      </label>
      <div class="panel padded sheet out-sheet">
        <h3 tabIndex={-1} ref={focused}>
          {text('export_sheet_title', { when: dateOf(now.peek()) })}
        </h3>
        <p>{text('export_sheet_text')}</p>
        <ul>
          {accounts.map((account) => (
            <OnSheet key={account.id} account={account} isDrawn={isDrawn.value} />
          ))}
        </ul>
      </div>
    </>
  );
}

function OnSheet({ account, isDrawn }: { account: Account; isDrawn: boolean }) {
  const { issuer, accountName, secret, note, recoveryCodes } = account;
  const unused = recoveryCodes.filter(({ usedAt }) => usedAt === null);
  const settings = settingsOf(account);
  const name = [issuer, accountName].filter((half) => half !== '').join(': ') || text('unnamed');
  return (
    <li class="entry">
      <div>
        <h4>
          <bdi>{name}</bdi>
        </h4>
        <p class="letters">{groupsOfFour(encodeBase32(secret))}</p>
        {settings !== '' && <p class="secondary">{settings}</p>}
        {note !== '' && <p class="note">{note}</p>}
        {unused.length > 0 && (
          <p>
            {text('recovery_codes')}:{' '}
            <span class="letters">{unused.map(({ code }) => code).join(' · ')}</span>
          </p>
        )}
      </div>
      {isDrawn && isDrawable(account) && <QrPicture text={linkOf(account)} label={name} />}
    </li>
  );
}

function isDrawable(account: Account): boolean {
  return lossesOf('qr', [account]).carried.length > 0;
}

/** What has to be chosen beside the setup key; '' for what every app has. */
function settingsOf({ type, algorithm, digits, period, counter }: Account): string {
  if (type === 'steam') return text('type_steam');
  const said = [
    type === 'hotp' ? `${text('type_hotp')}, ${text('counter')}: ${counter}` : '',
    algorithm === 'SHA1' ? '' : `${text('algorithm')}: ${algorithm}`,
    digits === 6 ? '' : `${text('digits')}: ${digits}`,
    type === 'hotp' || period === 30 ? '' : `${text('period')}: ${period}`,
  ];
  return said.filter((word) => word !== '').join(', ');
}

function groupsOfFour(letters: string): string {
  return letters.replace(/(.{4})(?=.)/g, '$1 ');
}
