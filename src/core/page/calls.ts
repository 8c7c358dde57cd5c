// The functions that injected scripts answer by name, and what they say about a page.
import type { DocumentFacts, WriteOrder, WriteReport } from './facts.ts';
import type { ShownPage } from './shown.ts';
import type { PageSightings, Revealed } from './sighting.ts';

/**
 * The time in a site's `Date` header (`site`), and when the request was sent (`before`) and
 * answered (`after`) by this computer's clock; all in milliseconds since 1970.
 */
export interface SiteTime {
  site: number;
  before: number;
  after: number;
}

/**
 * Why a site's time is not known. `silent`: it answers without a `Date`; `cached`: a cache answers
 * for it, with the time at which it once got the page (`Age`); `offline`: nothing answers.
 */
export type NoTime = 'silent' | 'cached' | 'offline';

/**
 * Who a page says is logging in. Lists have at most 5 (`typed`) or 20 entries; of form fields, only
 * those for user names and addresses are read.
 */
export interface PageNames {
  /** Values of the login's own fields for user names and addresses. */
  typed: string[];
  /** Mail addresses in visible text, masked ones too, and values of such fields in other forms. */
  written: string[];
  /**
   * The addresses among `written` that tell whose login it is: in the form with the field for the
   * code, or before it, and not in a footer, comment or aside.
   */
  told: string[];
}

/**
 * The calls that an injected content script answers, by name: arguments in, a JSON answer out,
 * nothing else. A content script never holds an OTP secret; only `fill.write` receives a code, the
 * one that the person asked to put there.
 */
export interface PageCalls {
  /** Looks for codes on the page, or only in images with the address `image`. */
  'capture.look': (image?: string) => Promise<PageSightings>;
  /** Scrolls to the hidden element of that number; `null` when it is gone. */
  'capture.reveal': (id: number) => Promise<Revealed | null>;
  /** Scrolls back everything that `capture.reveal` moved. */
  'capture.restore': () => Promise<true>;
  /** Asks the page's server for the time. */
  'clock.ask': () => Promise<SiteTime | NoTime>;
  /** Describes the fields of the document, changing nothing. */
  'fill.look': () => Promise<DocumentFacts>;
  /** Returns who is logging in, by the indexes of fields that could take the code. */
  'fill.names': (codeFields: number[]) => Promise<PageNames>;
  /** Resolves `true` once a visible field shows, `false` after `ms` milliseconds without one. */
  'fill.wait': (ms: number) => Promise<boolean>;
  /** Writes a code into fields. */
  'fill.write': (order: WriteOrder) => Promise<WriteReport>;
  /** Returns what the document shows, changing nothing; asked when codes are to be found in it. */
  'recovery.look': () => Promise<ShownPage>;
  /** Returns the text that is selected in the document, with its line breaks. */
  'recovery.selected': () => Promise<string>;
}

/** The name of a call, for instance `fill.look`. */
export type PageCall = keyof PageCalls;
