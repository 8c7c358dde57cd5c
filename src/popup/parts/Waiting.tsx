import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Account } from '../../core/account/account.ts';
import { draftNames } from '../../ui/account/draft.ts';
import { text } from '../../ui/language/catalogue.ts';
import { accountById, accounts } from '../../ui/state/state.ts';
import { go, type View } from '../../ui/state/view.ts';

/** Something typed that is not saved: the sentence about it, and the screen of its form. */
export interface Typed {
  said: string;
  view: View;
}

/** Hook that returns what was typed last and not saved, or `null`. */
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

/** One line that says that something typed is not saved, and leads to it. */
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

// Reads the name that a form gave its draft.
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

// Where two accounts share an issuer, the account name is needed too.
function nameOf({ id, issuer, accountName }: Account): string {
  const isAlone = accounts.value.every((other) => other.id === id || other.issuer !== issuer);
  const names = isAlone ? [issuer || accountName] : [issuer, accountName];
  return names.filter(Boolean).join(' · ') || text('unnamed');
}
