import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Account } from '../../core/account/account.ts';
import { draftNames } from '../../ui/account/draft.ts';
import { text } from '../../ui/language/catalogue.ts';
import { accountById, accounts } from '../../ui/state/state.ts';
import { go, type View } from '../../ui/state/view.ts';

/** Something typed that is not saved, and the form in which it stands. */
export interface Typed {
  said: string;
  view: View;
}

/** Returns what was typed last and is not saved, `null` where there is nothing. */
export function useWaiting(): Typed | null {
  const names = useSignal<string[]>([]);
  useEffect(() => {
    let isOpen = true;
    void draftNames().then((found) => {
      if (isOpen) names.value = found;
    });
    return () => {
      isOpen = false;
    };
  }, [accounts.value]);
  for (const name of names.value) {
    const typed = typedIn(name);
    if (typed) return typed;
  }
  return null;
}

/** Says in one line that something typed waits to be saved, and leads there. */
export function Waiting({ on }: { on: Typed }) {
  return (
    <aside class="waiting-draft" aria-label={text('draft_kept')}>
      <p>{on.said}</p>
      <button type="button" class="link open-draft" onClick={() => go(on.view)}>
        {text('draft_open')}
      </button>
    </aside>
  );
}

// The names that the forms give their drafts.
function typedIn(draft: string): Typed | null {
  if (draft === 'add') return { said: text('draft_waits_add'), view: { screen: 'add' } };
  const [form, id = ''] = draft.split(' ');
  const account = accountById(id);
  if (!account || account.deletedAt !== null) return null;
  const name = nameOf(account);
  if (form === 'edit')
    return { said: text('draft_waits_edit', { name }), view: { screen: 'edit', id } };
  if (form !== 'recovery') return null;
  return { said: text('draft_waits_recovery', { name }), view: { screen: 'recovery', id } };
}

// Of two accounts of one site the issuer does not say which.
function nameOf({ id, issuer, accountName }: Account): string {
  const isAlone = accounts.value.every((other) => other.id === id || other.issuer !== issuer);
  const names = isAlone ? [issuer || accountName] : [issuer, accountName];
  return names.filter(Boolean).join(' · ') || text('unnamed');
}
