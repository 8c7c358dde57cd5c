import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onLocal } from '../../browser/storage/storage.ts';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { now } from '../../ui/state/clock.ts';
import { accounts } from '../../ui/state/state.ts';
import { automaticState, backupState, read } from '../../vault/vault.ts';
import { daysAgo } from '../state/when.ts';
import { AutomaticBackups } from './AutomaticBackups.tsx';
import { Contest } from './Conflict.tsx';
import { KeptAside } from './KeptAside.tsx';
import type { Made } from './made.ts';
import { Restore } from './Restore.tsx';
import { SaveBackup } from './SaveBackup.tsx';
import { Snapshots } from './Snapshots.tsx';

/** Section that saves the sealed vault as a file and restores it, or an earlier state. */
export function Backup() {
  const last = useSignal<State | null>(null);
  const made = useSignal<Made | null>(null);
  const look = async (): Promise<void> => {
    last.value = await stateNow().catch(() => null);
  };
  useEffect(() => void look(), [accounts.value]);
  useEffect(() => onLocal(({ automatic }) => (automatic ? void look() : undefined)), []);
  return (
    <>
      <h1>{text('section_backup')}</h1>
      <Contest />
      <p class="secondary">{text('backup_text')}</p>
      {made.value && <p class="backup-state">{text('backup_unchecked')}</p>}
      {!made.value && last.value && <p class="backup-state">{stateOf(last.value)}</p>}
      <SaveBackup made={made} saved={look} />
      <AutomaticBackups />
      <Restore />
      <Snapshots />
      <KeptAside />
    </>
  );
}

interface State {
  at: number | null;
  changes: number;
}

/** `null` where there are automatic backups alone, which are listed: "none yet" would be wrong. */
async function stateNow(): Promise<State | null> {
  const state = await backupState(await read());
  return state.at === null && (await automaticState()).files.length > 0 ? null : state;
}

function stateOf({ at, changes }: State): string {
  if (at === null) return text('backup_never');
  const when = daysAgo(at, now.value);
  return changes === 0
    ? text('backup_current', { when })
    : countedText('backup_behind', changes, { when });
}
