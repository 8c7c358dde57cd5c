import { are, note } from './note.ts';

/**
 * A fill into a frame of another host, for which the browser is about to ask the person; holds no
 * code.
 */
export interface FrameIntent {
  tabId: number;
  /** Address and top document of the tab: the fill is refused if either is another by then. */
  url: string;
  documentId: string;
  /** Host of the frame, which the person read and accepted for the account. */
  host: string;
  accountId: string;
}

/** Seconds after which an unanswered question of the browser no longer leads to a fill. */
export const INTENT_SECONDS = 60;

/** The fill that waits for the answer to the browser's question, which closes the popup. */
export const frameIntent = note<FrameIntent>(
  'intent',
  INTENT_SECONDS,
  (value) =>
    are('number', value, 'tabId') && are('string', value, 'url', 'documentId', 'host', 'accountId'),
);
