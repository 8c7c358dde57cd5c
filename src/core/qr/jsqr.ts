// The decoder jsQR: its answers with texts read by our own rules.
import decode, { type QRCode } from 'jsqr';
import type { Plane } from '../picture/plane.ts';
import type { Box, Reading } from './reading.ts';
import { textOf } from './text.ts';

/**
 * Which polarity jsQR looks for: dark on light, or both. Its `onlyInvert` throws in 1.4.0, so light
 * on dark alone needs an inverted plane.
 */
type Polarity = 'dark' | 'both';

/** Returns the code that jsQR finds in a plane, or `null` for none and for an empty text. */
export function readJsqr(plane: Plane, polarity: Polarity): Reading | null {
  const found = decoded(plane, polarity);
  const text = found ? textFrom(found.chunks) : '';
  return found && text !== '' ? { text, box: boxOf(found.location) } : null;
}

/** How a text must begin to be believed without a second decoder. */
const ADDRESS = /^(?:otpauth(?:-migration)?|https?):/i;

/**
 * Returns the link (to an account, an export or the web) that jsQR alone reads, dark on light.
 * `null` for any other text, since another decoder may read it differently: jsQR takes the header
 * of a message split over several codes for text, and reads Kanji by a table that the content
 * script's copy lacks.
 */
export function readAddress(plane: Plane): string | null {
  const found = decoded(plane, 'dark');
  if (!found || found.chunks.some(({ type }) => type === 'kanji')) return null;
  const text = textFrom(found.chunks);
  return ADDRESS.test(text) ? text : null;
}

function decoded({ width, height, data }: Plane, polarity: Polarity): QRCode | null {
  if (Math.min(width, height) < 21) return null;
  const rgba = new Uint8ClampedArray(data.length * 4);
  for (let i = 0, o = 0; i < data.length; i++, o += 4) {
    const grey = data[i] ?? 0;
    rgba[o] = grey;
    rgba[o + 1] = grey;
    rgba[o + 2] = grey;
    rgba[o + 3] = 255;
  }
  // Passed on every call, because jsQR writes its options into its own defaults.
  const attempts = { dark: 'dontInvert', both: 'attemptBoth' } as const;
  return decode(rgba, width, height, { inversionAttempts: attempts[polarity] });
}

// jsQR returns an empty text when one segment is not UTF-8, so the bytes of each segment are
// decoded here, in its own character set.
function textFrom(chunks: QRCode['chunks']): string {
  let eci: number | null = null;
  let text = '';
  let pending: number[] = [];
  const flush = (): void => {
    if (pending.length > 0) text += textOf(Uint8Array.from(pending), eci);
    pending = [];
  };
  for (const chunk of chunks) {
    if ('assignmentNumber' in chunk) {
      flush();
      eci = chunk.assignmentNumber;
    } else if ('bytes' in chunk && chunk.type === 'byte') pending.push(...chunk.bytes);
    else if ('text' in chunk) {
      flush();
      text += chunk.text;
    }
  }
  flush();
  return text;
}

function boxOf(place: QRCode['location']): Box {
  const corners = [
    place.topLeftCorner,
    place.topRightCorner,
    place.bottomLeftCorner,
    place.bottomRightCorner,
  ];
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
