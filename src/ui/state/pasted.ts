import { useLayoutEffect } from 'preact/hooks';
import { isKeyUri } from '../../core/uri/scheme.ts';

/** Something pasted or dropped that may hold an account: files, or a text. */
export interface Brought {
  files: File[];
  text: string;
}

/**
 * Returns what of a clipboard or drop is worth reading, or `null`: files first. From a paste into a
 * field only files and links that set up accounts are taken; other text belongs to the field.
 */
export function broughtBy(data: DataTransfer | null, inField: boolean): Brought | null {
  const files = [...(data?.files ?? [])];
  if (files.length > 0) return { files, text: '' };
  const text = (data?.getData('text/plain') ?? '').trim();
  return text === '' || (inField && !isKeyUri(text)) ? null : { files: [], text };
}

/** Calls back with what is pasted anywhere into the page, unless a form has taken it itself. */
export function usePaste(take: (brought: Brought) => void): void {
  useLayoutEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      if (event.defaultPrevented) return;
      const brought = broughtBy(event.clipboardData, isField(event.target));
      if (!brought) return;
      event.preventDefault();
      take(brought);
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
