import { signal } from '@preact/signals';

/** One line that says what just happened; `undo` draws its button. */
export interface Message {
  text: string;
  tone: 'good' | 'bad';
  undo?: () => void;
}

const GOOD_MS = 2_000;
const UNDO_MS = 10_000;

/** The line that is shown, or `null`. */
export const message = signal<Message | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a line: good news for 2 s, an undo for 10 s, bad news until the next thing happens. */
export function tell(next: Message): void {
  clearTimeout(timer);
  message.value = next;
  if (next.tone === 'bad') return;
  timer = setTimeout(hush, next.undo ? UNDO_MS : GOOD_MS);
}

/** Takes the line away. */
export function hush(): void {
  clearTimeout(timer);
  message.value = null;
}
