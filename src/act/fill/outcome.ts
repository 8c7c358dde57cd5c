// What a look at a page, and a fill, return.
import type { ChosenFields } from '../../core/page/facts.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { PageDocument } from './documents.ts';

/** Where to write: one document and the indexes of its fields. */
export interface Spot {
  document: PageDocument;
  indexes: number[];
  /** Write the code behind the password in the one field. */
  append?: true;
}

/** A field that could take the code, described by name and place for the person to choose. */
export interface FieldChoice {
  /** What `fill` takes as `choice`. */
  fields: ChosenFields;
  /** The field's label on the page; may be empty. */
  name: string;
  host: string;
  /** 1 for the first of the offered fields in page order. */
  position: number;
  /** The code goes behind the password that the field holds. */
  append: boolean;
  /**
   * Whether the field can be told from all others the next time, so that the choice is remembered.
   */
  isKnownAgain: boolean;
}

/** What a look at the open page found, after the popup's first paint; nothing is written. */
export interface PageLook {
  /** ASCII host of the top document, `null` where we may not look. */
  host: string | null;
  /** https, or http on a loopback host. */
  secure: boolean;
  field: 'fill' | 'offer' | 'none' | 'forbidden';
  /** The page most likely sets up an account. */
  enrollment: boolean;
  /**
   * ASCII hosts of frames of other sites that may hold the form, where the page itself has no
   * field.
   */
  frames: string[];
  /** Ids of the site's accounts that the page names; only where several belong to the site. */
  named?: string[];
}

/** How a fill ended. */
export type FillOutcome =
  | { outcome: 'filled'; host: string }
  | { outcome: 'offered'; code: RefusalCode; choices: FieldChoice[] }
  | { outcome: 'unknown_site'; host: string; lookalikeOf: string | null }
  | Framed
  /** `spare` is a code that the page did not keep, to be copied instead. */
  | { outcome: 'refused'; code: RefusalCode; spare?: string };

/** The site of a frame to which the person has to give access first. */
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
  /** ASCII host of the page; `documentId` is that of its top document. */
  page: string;
  documentId: string;
  /** Confirmed ones first; never empty. */
  frames: FrameSite[];
}
