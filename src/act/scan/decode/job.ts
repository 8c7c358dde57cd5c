import type { PagePicture, SightingBox, SightingPlace } from '../../../core/page/sighting.ts';
import { isOtpauth } from '../../../core/uri/scheme.ts';

/**
 * What there is to look at: a screenshot with rectangles of its page, pictures of the page, picture
 * files.
 */
export interface Job {
  screenshot: string | null;
  viewport: { width: number; height: number };
  boxes: SightingPlace[];
  /** Rectangles of the page in which a code was read already. */
  known: SightingBox[];
  /** Rectangles in which other documents show. */
  frames: SightingBox[];
  /** Whether the code of an account was read already. */
  hasAccount: boolean;
  pictures: PagePicture[];
  files: Blob[];
  /** Look at the boxes alone, not at the whole screenshot. */
  only: boolean;
}

/** A screenshot that a job will come for, and how many of its pixels are one of the page's. */
export interface ReadAhead {
  screenshot: string;
  scale: number;
}

/**
 * One code: what it says, whether no other document is seen where it stands, and whether its pixels
 * are certainly the top document's own.
 */
export interface Found {
  text: string;
  top: boolean;
  own: boolean;
  /**
   * Whether no person may see it there: it was read from pixels that something lies over, or that
   * are faint.
   */
  veiled?: boolean;
}

/**
 * All codes of a job; `known` are the rectangles of the page's pictures that were read; `damaged`
 * when a code was located that could not be read; `unreadable` counts files that are no picture.
 */
export interface JobReadings {
  found: Found[];
  known: SightingBox[];
  damaged: boolean;
  unreadable: number;
}

/** Returns whether a code says that it is an account, or an export of accounts. */
export function isAccount({ text }: { text: string }): boolean {
  return isOtpauth(text);
}

/** What a job without anything gives. */
export const NO_READINGS: Readonly<JobReadings> = {
  found: [],
  known: [],
  damaged: false,
  unreadable: 0,
};

/** A job with nothing in it. */
export const NO_JOB: Job = {
  screenshot: null,
  viewport: { width: 0, height: 0 },
  boxes: [],
  known: [],
  frames: [],
  hasAccount: false,
  pictures: [],
  files: [],
  only: false,
};
