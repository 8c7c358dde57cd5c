import type { PagePicture, Place, SightingBox } from '../../core/qr/sighting.ts';

/** What there is to look at: a screenshot with rectangles of its page, pictures of the page, picture files. */
export interface Job {
  shot: string | null;
  viewport: { width: number; height: number };
  boxes: Place[];
  /** Rectangles of the page in which a code was read already. */
  known: SightingBox[];
  /** Rectangles in which other documents show. */
  frames: SightingBox[];
  /** Rectangles of pictures whose pixels the page itself may not read. */
  foreign: SightingBox[];
  pictures: PagePicture[];
  files: Blob[];
  /** Look at the boxes alone, not at the whole screenshot. */
  only: boolean;
}

/** One code: what it says, whether no other document shows where it stands, and whether its pixels are certainly the top document's own. */
export interface Found {
  text: string;
  top: boolean;
  own: boolean;
}

/**
 * All codes of a job; `known` are the rectangles of the page's pictures that were read; `damaged` when a code was located that could not
 * be read; `unreadable` counts files that are no picture.
 */
export interface Findings {
  found: Found[];
  known: SightingBox[];
  damaged: boolean;
  unreadable: number;
}

/** What a job without anything gives. */
export const NO_FINDINGS: Readonly<Findings> = { found: [], known: [], damaged: false, unreadable: 0 };

/** A job with nothing in it. */
export const NO_JOB: Job = {
  shot: null,
  viewport: { width: 0, height: 0 },
  boxes: [],
  known: [],
  frames: [],
  foreign: [],
  pictures: [],
  files: [],
  only: false,
};
