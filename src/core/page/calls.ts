import type { DocumentFacts, WriteOrder, WriteReport } from './facts.ts';
import type { PageSightings, Revealed } from './sighting.ts';

/**
 * What a site's server said the time was, and when we asked and heard it, in milliseconds since
 * 1970.
 */
export interface SiteTime {
  site: number;
  before: number;
  after: number;
}

/**
 * Who a page says is logging in: at most a few dozen short texts, and of fields only what stands in
 * those for user names.
 */
export interface PageNames {
  /** What stands in its fields for user names and addresses. */
  typed: string[];
  /**
   * The addresses that can be read on it, masked ones too, and what stands in fields of other
   * forms.
   */
  written: string[];
  /**
   * Those of `written` that tell whose login it is: in the form with the code's field, or before
   * it, and in no footer, comment or note at the side.
   */
  told: string[];
}

/**
 * The calls that an injected content script answers, by name: arguments in, a JSON answer out,
 * nothing else. A content script never holds a secret; `fill.write` receives the one code that the
 * person asked to put there.
 */
export interface PageCalls {
  'capture.look': (image?: string) => Promise<PageSightings>;
  'capture.reveal': (id: number) => Promise<Revealed | null>;
  'capture.restore': () => Promise<true>;
  'clock.ask': () => Promise<SiteTime | null>;
  'fill.look': () => Promise<DocumentFacts>;
  'fill.names': (codeFields: number[]) => Promise<PageNames>;
  'fill.wait': (ms: number) => Promise<boolean>;
  'fill.write': (order: WriteOrder) => Promise<WriteReport>;
}

/** The name of a call, for instance `fill.look`. */
export type PageCall = keyof PageCalls;
