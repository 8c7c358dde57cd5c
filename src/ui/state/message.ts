import { signal } from '@preact/signals';

/** One line that says what just happened; with `undo` it has a button for that. */
export interface Message {
  text: string;
  /** `wait`: something is running, and its end replaces the line. */
  tone: 'good' | 'bad' | 'wait';
  /** For `bad`: nothing is lost or in danger, the person only has to look. */
  look?: boolean;
  undo?: () => void;
}

const GOOD_MS = 2_000;
const UNDO_MS = 10_000;

/** The line that is shown, or `null`. */
export const message = signal<Message | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows a line: a good one for 2 s, or 10 s with `undo`; any other until it is replaced or cleared.
 */
export function showMessage(next: Message): void {
  clearTimeout(timer);
  message.value = next;
  if (next.tone !== 'good') return;
  timer = setTimeout(clearMessage, next.undo ? UNDO_MS : GOOD_MS);
}

/** Removes the line. */
export function clearMessage(): void {
  clearTimeout(timer);
  message.value = null;
}
