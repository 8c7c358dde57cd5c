import { are, note } from './note.ts';

/** A text that the person selected on a page because it holds recovery codes. */
export interface LeftText {
  tabId: number;
  text: string;
}

/** Seconds that the text waits for the account to be chosen in the popup. */
const TEXT_SECONDS = 180;

/** The text that was chosen last with the context menu; in session memory, gone at the lock. */
export const leftText = note<LeftText>(
  'selected',
  TEXT_SECONDS,
  (value) => are('number', value, 'tabId') && are('string', value, 'text'),
);
