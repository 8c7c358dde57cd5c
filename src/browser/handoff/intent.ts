import { are, note } from './note.ts';

/**
 * A fill into a frame of another host, for which the browser is about to ask the person; says no
 * code.
 */
export interface FrameIntent {
  tabId: number;
  /** What the tab showed, and its top document: neither may be another by then. */
  url: string;
  documentId: string;
  /** Host of the frame, which the person read and accepted for the account. */
  host: string;
  accountId: string;
}

/** Who has not answered the browser's question after so many seconds has something else in mind. */
export const INTENT_SECONDS = 60;

/** The intent that waits for the browser's question, which ends the popup. */
export const frameIntent = note<FrameIntent>(
  'intent',
  INTENT_SECONDS,
  (value) =>
    are('number', value, 'tabId') && are('string', value, 'url', 'documentId', 'host', 'accountId'),
);
