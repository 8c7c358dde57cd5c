// What a look at a page, and a fill, end with.
import type { ChosenFields } from '../../core/page/facts.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { PageDocument } from './documents.ts';

/** Where to write: one document and its fields. */
export interface Spot {
  document: PageDocument;
  indexes: number[];
  /** Behind the password in the one field. */
  append?: true;
}

/** A field that could take the code, described by name and place for the person to choose. */
export interface FieldChoice {
  /** Handed back to `fill`. */
  fields: ChosenFields;
  /** What the page calls it; may be empty. */
  name: string;
  host: string;
  /** 1 for the first of the offered fields in page order. */
  position: number;
  /** Behind the password that it holds. */
  append: boolean;
  /** Whether it can be told from the others the next time, so that the choice is remembered. */
  isKnownAgain: boolean;
}

/** What the open page would take, read after the popup's first paint; nothing is written. */
export interface PageLook {
  /** ASCII host of the top document, `null` where we may not look. */
  host: string | null;
  /** https, or http on a loopback host. */
  secure: boolean;
  field: 'fill' | 'offer' | 'none' | 'forbidden';
  /** An enrollment code is likely on this page. */
  enrollment: boolean;
  /**
   * ASCII hosts of frames of other sites that may hold the form, where the page itself has no
   * field.
   */
  frames: string[];
  /** Ids of those accounts of the site that the page names; only where several belong to it. */
  named?: string[];
}

/** How a fill ended. */
export type FillOutcome =
  | { outcome: 'filled'; host: string }
  | { outcome: 'offered'; code: RefusalCode; choices: FieldChoice[] }
  | { outcome: 'unknown_site'; host: string; lookalikeOf: string | null }
  | Framed
  /** `spare` is the code that the page did not keep, for the clipboard. */
  | { outcome: 'refused'; code: RefusalCode; spare?: string };

/** The site of a frame that we cannot see into before the person lets us. */
export interface FrameSite {
  /** ASCII. */
  host: string;
  /** Confirmed for the account already. */
  known: boolean;
  lookalikeOf: string | null;
}

/** A page whose form may be in a frame of another site. */
export interface Framed {
  outcome: 'framed';
  /** ASCII host of the page, and its top document. */
  page: string;
  documentId: string;
  /** Confirmed ones first; never empty. */
  frames: FrameSite[];
}
