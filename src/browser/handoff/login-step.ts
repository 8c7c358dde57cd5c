import { are, note } from './note.ts';

/** Which accounts the user name of a login step belongs to: ids, never the name itself. */
export interface LoginStep {
  tabId: number;
  /** ASCII host of the page. */
  host: string;
  ids: string[];
}

/** Who has not gone on to the code after so many seconds has begun another login. */
const STEP_SECONDS = 300;

/** The login step that was seen last. */
export const loginStep = note<LoginStep>(
  'loginStep',
  STEP_SECONDS,
  (value) =>
    are('number', value, 'tabId') && are('string', value, 'host') && Array.isArray(value.ids),
);
