import { noteCopied } from '../../act/copied.ts';
import { writeClipboard } from '../../browser/clipboard.ts';

/**
 * Puts a text on the clipboard and returns whether the browser allowed it. If the person chose to
 * have it overwritten later, that is arranged before this returns, so that the popup may close at
 * once.
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

/** Has whatever the person copies out of this page by hand overwritten like every other copy. */
export function followCopies(): void {
  for (const type of ['copy', 'cut'] as const)
    document.addEventListener(type, ({ target }) => heard(target));
}

function heard(target: EventTarget | null): void {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const selected = isField
    ? target.selectionStart !== target.selectionEnd
    : String(getSelection() ?? '') !== '';
  // Copying without a selection leaves the clipboard as it was.
  if (selected) void note();
}

// If the overwriting cannot be arranged, the text is copied all the same.
async function note(): Promise<void> {
  await noteCopied().catch(() => undefined);
}
