import { signal } from '@preact/signals';

/** One line that says what just happened; `undo` draws its button. */
export interface Message {
  text: string;
  /** `wait`: something goes on, and its end replaces the line. */
  tone: 'good' | 'bad' | 'wait';
  /** Of a bad one: nothing is lost or in danger, the person only has to look. */
  look?: boolean;
  undo?: () => void;
}

const GOOD_MS = 2_000;
const UNDO_MS = 10_000;

/** The line that is shown, or `null`. */
export const message = signal<Message | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a line: good news for 2 s, an undo for 10 s, all else until the next thing happens. */
export function showMessage(next: Message): void {
  clearTimeout(timer);
  message.value = next;
  if (next.tone !== 'good') return;
  timer = setTimeout(clearMessage, next.undo ? UNDO_MS : GOOD_MS);
}

/** Takes the line away. */
export function clearMessage(): void {
  clearTimeout(timer);
  message.value = null;
}
