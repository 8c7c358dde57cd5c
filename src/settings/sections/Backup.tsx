import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say, sayCount } from '../../ui/catalogue.ts';
import { now } from '../../ui/clock.ts';
import { sentence } from '../../ui/error.ts';
import { saveFile } from '../../ui/file.ts';
import { tell } from '../../ui/message.ts';
import { backupFile, backupState, confirmBackup, read } from '../../vault/vault.ts';
import { Contest } from '../Contest.tsx';
import { Restore } from '../Restore.tsx';
import { Snapshots } from '../Snapshots.tsx';
import { daysAgo } from '../when.ts';

/** The sealed vault as a file, and the way back. */
export function Backup() {
  const last = useSignal<{ at: number | null; changes: number } | null>(null);
  const look = async (): Promise<void> => {
    last.value = await backupState(await read()).catch(() => null);
  };
  useEffect(() => void look(), []);
  const save = async (): Promise<void> => {
    try {
      const { name, text } = await backupFile();
      saveFile(name, text);
      await confirmBackup();
      await look();
      tell({ tone: 'good', text: say('backup_saved') });
    } catch (caught) {
      tell({ tone: 'bad', text: sentence(caught) });
    }
  };
  return (
    <>
      <h1>{say('section_backup')}</h1>
      <Contest />
      <p class="secondary">{say('backup_text')}</p>
      {last.value && <p class="backup-state">{stateOf(last.value)}</p>}
      <p>
        <button type="button" class="primary backup" onClick={save}>
          {say('backup_save')}
        </button>
      </p>
      <Restore />
      <Snapshots />
    </>
  );
}

function stateOf({ at, changes }: { at: number | null; changes: number }): string {
  if (at === null) return say('backup_never');
  const when = daysAgo(at, now.value);
  return changes === 0 ? say('backup_current', { when }) : sayCount('backup_behind', changes, { when });
}
