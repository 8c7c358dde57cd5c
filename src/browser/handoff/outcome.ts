import { are, note } from './note.ts';

/** How a fill without the popup ended; holds no code and no account. */
export interface QuickOutcome {
  tabId: number;
  /** `outcome` of a `FillOutcome`. */
  outcome: string;
  /** Refusal code, where there is one. */
  code: string | null;
}

/** Seconds for which a popup that is opened still says how the fill ended. */
const OUTCOME_SECONDS = 20;

/** How the last fill without the popup ended, for the popup to say. */
export const quickOutcome = note<QuickOutcome>(
  'quick',
  OUTCOME_SECONDS,
  (value) => are('number', value, 'tabId') && are('string', value, 'outcome'),
);
