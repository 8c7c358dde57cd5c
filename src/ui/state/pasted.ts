import { useEffect } from 'preact/hooks';
import { isKeyUri } from '../../core/uri/scheme.ts';

/** What a person pasted or dropped that may hold an account. */
export interface Brought {
  files: File[];
  text: string;
}

/**
 * Returns what is worth reading of a clipboard or of something dropped, or `null`: pictures and
 * other files first. In a field only pictures and links that set up accounts are taken, as all
 * other text belongs to the field.
 */
export function broughtBy(data: DataTransfer | null, inField: boolean): Brought | null {
  const files = [...(data?.files ?? [])];
  if (files.length > 0) return { files, text: '' };
  const text = (data?.getData('text/plain') ?? '').trim();
  return text === '' || (inField && !isKeyUri(text)) ? null : { files: [], text };
}

/**
 * Calls back with what is pasted anywhere into the page; what a form has taken for itself stays
 * there.
 */
export function usePaste(take: (brought: Brought) => void): void {
  useEffect(() => {
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
