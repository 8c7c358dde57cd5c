// The window from which the small one for a passkey was opened, so that the person gets back there.
import { are, note } from './note.ts';

/** For how long one may look for a key before the window that one came from no longer matters. */
const LIFETIME_S = 600;

/** The note that the popup leaves for the small window: the browser's id of the popup's window. */
export const unlocking = note<{ windowId: number }>('unlocking', LIFETIME_S, (value) =>
  are('number', value, 'windowId'),
);
