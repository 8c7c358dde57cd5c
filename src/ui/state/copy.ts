import { noteCopied } from '../../act/copied.ts';
import { writeClipboard } from '../../browser/clipboard.ts';

/**
 * Puts a text on the clipboard and returns whether the browser let us. Where the person chose so,
 * it is overwritten later, which is arranged when this returns: whoever closes the popup at
 * "copied" has it overwritten all the same.
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await writeClipboard(text);
  } catch {
    return false;
  }
  await note();
  return true;
}

/**
 * Notes what the person copies by hand out of this page, as from a selection, like every other
 * copy.
 */
export function followCopies(): void {
  for (const type of ['copy', 'cut'] as const)
    document.addEventListener(type, ({ target }) => heard(target));
}

function heard(target: EventTarget | null): void {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const selected = isField
    ? target.selectionStart !== target.selectionEnd
    : String(getSelection() ?? '') !== '';
  // copying without a selection leaves the clipboard as it was
  if (selected) void note();
}

// It was copied all the same.
async function note(): Promise<void> {
  await noteCopied().catch(() => undefined);
}
