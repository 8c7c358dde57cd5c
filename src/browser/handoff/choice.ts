import type { ChosenFields } from '../../core/page/facts.ts';
import { are, note } from './note.ts';

/** A field that the person chose with the context menu before it could be filled. */
export interface LeftChoice {
  tabId: number;
  /** What `fill` takes as `choice`. */
  choice: ChosenFields;
}

/** Seconds that the choice waits for the vault to be opened or the site to be confirmed. */
const CHOICE_SECONDS = 180;

/** The field that was chosen last with the context menu. */
export const leftChoice = note<LeftChoice>(
  'choice',
  CHOICE_SECONDS,
  (value) => are('number', value, 'tabId') && isChosen(value.choice),
);

function isChosen(value: unknown): value is ChosenFields {
  const { documentId, indexes } = (value ?? {}) as Record<string, unknown>;
  return typeof documentId === 'string' && Array.isArray(indexes);
}
