// Captions of buttons that submit a login or send something.
import { sendCaptions, submitCaptions } from './words/captions.ts';
import { fold } from './words/fold.ts';

/** Folded captions of each list, read when first needed: most pages need none. */
const read = new Map<string, Set<string>>();

function captionsOf(lists: string): Set<string> {
  const known = read.get(lists);
  if (known) return known;
  const lines = lists.trim().split('\n');
  const written = lines.flatMap((line) => line.slice(line.indexOf(':') + 1).split('|'));
  const captions = new Set(written.map(plain));
  read.set(lists, captions);
  return captions;
}

/**
 * Returns whether a button's whole caption says that it submits a login ("Continue"); any other
 * button only the person presses.
 */
export function isSubmitCaption(caption: string): boolean {
  return captionsOf(submitCaptions).has(plain(caption));
}

/**
 * Returns whether a button's whole caption says "send": it submits the form or has a new code sent.
 */
export function sends(caption: string): boolean {
  return captionsOf(sendCaptions).has(plain(caption));
}

function plain(caption: string): string {
  return fold(caption)
    .replace(/[^\p{L}\p{M}\p{N}&]+/gu, ' ')
    .trim();
}
