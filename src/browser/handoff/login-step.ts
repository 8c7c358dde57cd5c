import { are, note } from './note.ts';

/** The accounts to which the user name typed in a login step belongs: their ids, never the name. */
export interface LoginStep {
  tabId: number;
  /** ASCII host of the page. */
  host: string;
  ids: string[];
}

/** Seconds after which the page that asks for the code belongs to another login. */
const STEP_SECONDS = 300;

/** The login step that was seen last. */
export const loginStep = note<LoginStep>(
  'loginStep',
  STEP_SECONDS,
  (value) =>
    are('number', value, 'tabId') && are('string', value, 'host') && Array.isArray(value.ids),
);
