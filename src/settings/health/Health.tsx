import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { onLocal } from '../../browser/storage/storage.ts';
import { type Concern, concernsOf, trustedBackup } from '../../core/account/health.ts';
import { changedSince } from '../../core/account/restore.ts';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { now } from '../../ui/state/clock.ts';
import { accounts, trash } from '../../ui/state/state.ts';
import { lastBackup } from '../../vault/vault.ts';
import { daysAgo } from '../state/when.ts';
import { ConcernList } from './ConcernList.tsx';
import { forgetLeft, leftBy } from './left.ts';

const MINUTE_S = 60;

/** Section that says what to look at among the accounts, from what the vault knows by itself. */
export function Health() {
  const backup = useLastBackup();
  // Ten thousand accounts are not gone through every second.
  const minute = useComputed(() => now.value - (now.value % MINUTE_S));
  const concerns = useComputed(() =>
    backup.value === undefined ? null : concernsOf(accounts.value, backup.value, minute.value),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const isRead = concerns.value !== null;
  // Back from an account that is mended: its line, which would take the focus, is gone.
  useLayoutEffect(() => {
    const left = leftBy();
    if (!left || !concerns.value) return;
    const isListed = ({ kind, ids }: Concern): boolean =>
      kind === left.kind && ids.includes(left.id);
    if (concerns.value.some(isListed)) return;
    heading.current?.focus();
    forgetLeft();
  }, [isRead]);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {text('section_health')}
      </h1>
      {concerns.value && <Verdict count={concerns.value.length} />}
      {backup.value !== undefined && accounts.value.length > 0 && (
        <p class="secondary last-backup">{saidOf(backup.value, minute.value)}</p>
      )}
      {concerns.value?.map((concern) => (
        <ConcernList key={concern.kind} {...concern} />
      ))}
    </>
  );
}

/** The one sentence at the top; read out again whenever it changes. */
function Verdict({ count }: { count: number }) {
  const isEmpty = accounts.value.length === 0;
  return (
    <p class={`verdict ${count === 0 ? 'fine' : 'look'}`} role="status">
      <Icon name={isEmpty ? 'info' : count === 0 ? 'check' : 'warning'} />
      <span>
        {isEmpty
          ? text('health_empty')
          : count === 0
            ? text('health_fine')
            : countedText('health_things', count)}
      </span>
    </p>
  );
}

function saidOf(backupAt: number | null, at: number): string {
  const last = trustedBackup(backupAt, at);
  if (last === null) return text('backup_never');
  const changes = changedSince({ accounts: [...accounts.value, ...trash.value] }, last);
  const when = daysAgo(last, at);
  return changes === 0
    ? text('backup_current', { when })
    : countedText('backup_behind', changes, { when });
}

/** When the last backup was made, in seconds since 1970 or `null`; `undefined` until it is read. */
function useLastBackup(): ReadonlySignal<number | null | undefined> {
  const at = useSignal<number | null | undefined>(undefined);
  useEffect(() => {
    const look = async (): Promise<void> => {
      // What cannot be read is no backup: better one too many is made than one too few.
      at.value = await lastBackup().catch(() => at.value ?? null);
    };
    void look();
    return onLocal(({ backup, automatic }) => (backup || automatic ? void look() : undefined));
  }, []);
  return at;
}
