import { useLayoutEffect } from 'preact/hooks';
import { accounts, card, choosing, query, selection, shown } from '../../ui/state/state.ts';
import { copyCode, defaultAction, fillCode, fillFirst } from './actions.ts';
import { keepSelected, keepsSelected } from './selected.ts';

/**
 * Handles the keys of the list: typing searches, arrows select, Enter fills or copies, Ctrl/Cmd+C
 * copies, Esc clears. A key counts from the first paint on, on a busy computer too.
 */
export function useListKeys(search: () => HTMLInputElement | null): void {
  useLayoutEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      if (event.isComposing || event.altKey) return;
      if (event.repeat && event.key === 'Enter') return;
      if (event.ctrlKey || event.metaKey) copyKey(event);
      else moveKey(event, search);
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
}

/**
 * Lets a held Enter act once, so that its repeats do not answer the question on the next screen.
 * Returns the function that ends this.
 */
export function pressOnce(): () => void {
  const heard = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.repeat && !(event.target instanceof HTMLTextAreaElement))
      event.preventDefault();
  };
  document.addEventListener('keydown', heard, { capture: true });
  return () => document.removeEventListener('keydown', heard, { capture: true });
}

function copyKey(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== 'c' || String(getSelection() ?? '') !== '') return;
  const account = shown.value[selection.value] ?? card.value;
  if (!account) return;
  event.preventDefault();
  copyCode(account);
}

function moveKey(event: KeyboardEvent, search: () => HTMLInputElement | null): void {
  const { key } = event;
  if (key === 'ArrowDown' || key === 'ArrowUp') move(event, key === 'ArrowDown' ? 1 : -1, search);
  else if (key === 'Escape') clear(event, search);
  else if (key === 'Enter') enter(event, search());
  else if ([...key].length === 1 && key !== ' ' && !isField(event.target)) startSearch(search);
}

function move(event: KeyboardEvent, by: 1 | -1, search: () => HTMLInputElement | null): void {
  if (isField(event.target) && event.target !== search()) return;
  event.preventDefault();
  const next = selection.value + by;
  if (next >= shown.value.length) return;
  selection.value = Math.max(-1, next);
  if (next < 0) (search() ?? document.querySelector<HTMLElement>('.this-site .primary'))?.focus();
}

function enter(event: KeyboardEvent, search: HTMLInputElement | null): void {
  if (event.target !== search && event.target !== document.body) return;
  // Does what the button of the card, or the hint of the row, says.
  const account = query.value.trim() ? shown.value[0] : card.value;
  if (!account) return;
  event.preventDefault();
  if (account === card.value) fillFirst();
  else if (keepsSelected()) keepSelected(account.id);
  else if (defaultAction(account) === 'fill') fillCode(account);
  else copyCode(account);
}

function clear(event: KeyboardEvent, search: () => HTMLInputElement | null): void {
  if (!query.value && !choosing.value) return;
  event.preventDefault();
  query.value = '';
  choosing.value = false;
  selection.value = -1;
  search()?.focus();
}

// Moves the focus before the browser writes the character, so that it lands in the search field.
function startSearch(search: () => HTMLInputElement | null): void {
  if (accounts.value.length === 0) return;
  selection.value = -1;
  search()?.focus();
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}
