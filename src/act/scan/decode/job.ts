// A decoding job and its readings, as they go to the Worker and back.
import type { PagePicture, SightingBox, SightingPlace } from '../../../core/page/sighting.ts';
import { isOtpauth } from '../../../core/uri/scheme.ts';

/**
 * What is to be decoded: a screenshot with rectangles of its page (CSS pixels), pictures of the
 * page, picture files.
 */
export interface Job {
  /** `data:` URL. */
  screenshot: string | null;
  viewport: { width: number; height: number };
  boxes: SightingPlace[];
  /** Rectangles of the page in which a code was read already. */
  known: SightingBox[];
  /** Rectangles of the page in which other documents are shown. */
  frames: SightingBox[];
  /** Whether an account was read already. */
  hasAccount: boolean;
  pictures: PagePicture[];
  files: Blob[];
  /** Decode the boxes alone, not the whole screenshot. */
  only: boolean;
}

/**
 * A screenshot (`data:` URL) of a job to come; `scale`: how many of its pixels one CSS pixel takes.
 */
export interface ReadAhead {
  screenshot: string;
  scale: number;
}

/**
 * One code: its text; `top` when no other document is shown where it stands; `own` when its pixels
 * certainly belong to the top document.
 */
export interface Found {
  text: string;
  top: boolean;
  own: boolean;
  /**
   * Whether a person may be unable to see the code: something lies over its pixels, or they are
   * faint.
   */
  veiled?: boolean;
}

/**
 * The readings of a job. `known`: rectangles of the page's own pictures in which a code was read;
 * `damaged`: a code was located that could not be read; `unreadable`: how many files are no
 * picture.
 */
export interface JobReadings {
  found: Found[];
  known: SightingBox[];
  damaged: boolean;
  unreadable: number;
}

/** Returns whether a code sets up an account, or is an export of accounts. */
export function isAccount({ text }: { text: string }): boolean {
  return isOtpauth(text);
}

/** The readings of an empty job. */
export const NO_READINGS: Readonly<JobReadings> = {
  found: [],
  known: [],
  damaged: false,
  unreadable: 0,
};

/** An empty job. */
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
