import { _QRScanner, type DecodeResult, type QRScannerOpts } from 'qr/decode.js';
import { readPayload } from './payload.ts';
import type { Plane } from './plane.ts';
import type { Box, Look } from './reading.ts';

const NO_MESSAGE = new Error('data');

/** The pinned decoder of the `qr` package with our own reading of the corrected codewords (Kanji, ECI, bytes that are not UTF-8). */
class Scanner extends _QRScanner {
  protected override decodePayload(data: Uint8Array, length: number, version: number): DecodeResult {
    return readPayload(data, length, version)?.text ?? NO_MESSAGE;
  }
}

/** How long the decoder may go on trying other readings of what it located, in milliseconds. */
export interface Patience {
  retryMs: number;
}

/** Returns the first code of a plane that the `qr` package finds, dark on light or light on dark. */
export function readFirst(plane: Plane, { retryMs }: Patience): Look {
  return readWith(plane, retryMs, false);
}

/** Returns every code of a plane that the `qr` package finds. */
export function readEvery(plane: Plane, { retryMs }: Patience): Look {
  return readWith(plane, retryMs, true);
}

function readWith(plane: Plane, retryMs: number, all: boolean): Look {
  const look: Look = { readings: [], damaged: false };
  if (Math.min(plane.width, plane.height) < 21) return look;
  const options: QRScannerOpts = {
    maxSize: { width: plane.width, height: plane.height },
    effort: Number.POSITIVE_INFINITY,
    timeLimit: retryMs,
    pointsOnDetect: ({ boundingBox }, result) => {
      if (typeof result === 'string') look.readings.push({ text: result, box: whole(boundingBox) });
      else if (result.message === 'rs') look.damaged = true;
    },
  };
  const scanner = new Scanner(options);
  try {
    scanner.addImage(plane, 'I420');
    scanner.decode(all);
  } finally {
    scanner.clean();
  }
  return look;
}

function whole({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}
