import { are, note } from './note.ts';

/** How a fill without the popup ended; says no code and no account. */
export interface QuickOutcome {
  tabId: number;
  outcome: string;
  /** Refusal code, where there is one. */
  code: string | null;
}

/** Who opens the popup later than so many seconds after a press no longer asks about that press. */
const OUTCOME_SECONDS = 20;

/** How the last fill without the popup ended, for the popup to say. */
export const quickOutcome = note<QuickOutcome>(
  'quick',
  OUTCOME_SECONDS,
  (value) => are('number', value, 'tabId') && are('string', value, 'outcome'),
);
