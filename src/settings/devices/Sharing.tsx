import { askFolder, chooseFolder } from '../../browser/folder/folder.ts';
import { askToShare } from '../../browser/sharing/consent.ts';
import { Refusal } from '../../core/refusal.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentenceOf } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';
import { useAnotherFolder } from '../../vault/sync/carrier.ts';
import { runSync } from '../../vault/sync/cycle.ts';
import type { SharingState } from '../../vault/sync/state.ts';
import { dateAndTime } from '../state/when.ts';
import { shareNow, sharing, tried } from './state.ts';

/** How sharing stands: what carries it, when it last worked, and what it needs of the person. */
export function Sharing({ of }: { of: SharingState }) {
  const { carrier, folder, record, isRemoved } = of;
  const where =
    carrier === 'folder' && folder
      ? text('devices_in_folder', { name: folder.handle.name })
      : text(`devices_${carrier}`);
  return (
    <section class="sharing">
      {isRemoved && (
        <p class="look sharing-removed" role="status">
          {text('devices_gone')}
        </p>
      )}
      <div class="panel">
        <div class="line">
          <span class="names">
            <span class="issuer">{where}</span>
            <span class="account-name last-shared">
              {record.at === null
                ? text('devices_never')
                : text('devices_last', { when: dateAndTime(record.at) })}
            </span>
          </span>
          {!isRemoved && (
            <button type="button" class="share-now" onClick={now}>
              {text('devices_now')}
            </button>
          )}
        </div>
      </div>
      {record.waits && <p class="secondary waits">{text('devices_waits')}</p>}
      {record.failed && !isRemoved && record.failed.why !== 'sync_folder_ask' && (
        <p class="look sharing-failed" role="status">
          {sentenceOf(record.failed.why)}
        </p>
      )}
      {record.failed?.why === 'sync_consent_gone' && (
        <p>
          <button type="button" class="primary consent" onClick={consent}>
            {text('devices_consent')}
          </button>
        </p>
      )}
      {record.unread.map(({ name, why }) => (
        <p key={name} class="look unread-file" role="status">
          {text('devices_unread', { name })} {sentenceOf(why)}
        </p>
      ))}
      {folder?.access === 'ask' && (
        <div class="panel padded allow" role="status">
          <p>{text('devices_allow_text', { name: folder.handle.name })}</p>
          <button type="button" class="primary allow-folder" onClick={allow}>
            {text('devices_allow')}
          </button>
        </div>
      )}
      {carrier === 'folder' && (folder === null || folder.access === 'denied' || isGone(of)) && (
        <p>
          <button type="button" class="choose-folder" onClick={again}>
            {text('devices_again')}…
          </button>
        </p>
      )}
    </section>
  );

  async function now(): Promise<void> {
    await runSync();
    await tried(async () => undefined);
    const state = sharing.value;
    if (state && state !== 'off' && !state.record.failed)
      showMessage({ tone: 'good', text: text('devices_shared') });
  }

  async function consent(): Promise<void> {
    await tried(async () => {
      // Before any other wait, as the browser asks only within a click.
      if (!(await askToShare())) throw new Refusal('sync_consent_gone');
    });
    await shareNow();
  }

  async function allow(): Promise<void> {
    await tried(async () => {
      if (folder) await askFolder(folder.handle);
    });
    await shareNow();
  }

  async function again(): Promise<void> {
    await tried(async () => {
      const chosen = await chooseFolder();
      if (chosen) await useAnotherFolder(chosen);
    });
    await shareNow();
  }
}

function isGone({ record }: SharingState): boolean {
  return record.failed?.why === 'sync_folder_gone';
}
