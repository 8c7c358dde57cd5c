import { _QRScanner, type DecodeResult, type QRScannerOpts } from 'qr/decode.js';
import { cropped, type Plane } from '../picture/plane.ts';
import { readPayload } from './payload.ts';
import type { Box, Look } from './reading.ts';

const NO_MESSAGE = new Error('data');

/**
 * The pinned decoder of the `qr` package with our own reading of the corrected codewords (Kanji,
 * ECI, bytes that are not UTF-8).
 */
class Scanner extends _QRScanner {
  protected override decodePayload(
    data: Uint8Array,
    length: number,
    version: number,
  ): DecodeResult {
    return readPayload(data, length, version)?.text ?? NO_MESSAGE;
  }
}

/** How long the decoder may go on trying other readings of what it located, in milliseconds. */
export interface Patience {
  retryMs: number;
}

/**
 * Returns the first code of a plane that the `qr` package finds, dark on light or light on dark.
 */
export function readFirst(plane: Plane, { retryMs }: Patience): Look {
  return readWith(plane, retryMs, false);
}

/** Returns every code of a plane that the `qr` package finds. */
export function readEvery(plane: Plane, { retryMs }: Patience): Look {
  return readWith(plane, retryMs, true);
}

/**
 * The longest side that the decoder takes, and how far neighbouring tiles of a larger picture
 * overlap, in pixels.
 */
const TILE = 4096;
const OVERLAP = 1024;

function readWith(plane: Plane, retryMs: number, all: boolean): Look {
  const look: Look = { readings: [], damaged: false };
  for (const y of starts(plane.height))
    for (const x of starts(plane.width)) {
      const whole = plane.width <= TILE && plane.height <= TILE;
      const tile = readTile(whole ? plane : cropped(plane, x, y, TILE, TILE), retryMs, all);
      look.damaged ||= tile.damaged;
      for (const { text, box } of tile.readings) {
        if (look.readings.some((other) => other.text === text)) continue;
        look.readings.push({ text, box: box && { ...box, x: box.x + x, y: box.y + y } });
      }
    }
  return look;
}

function starts(side: number): number[] {
  const all = [0];
  for (let at = 0; at + TILE < side; ) {
    at += TILE - OVERLAP;
    all.push(at);
  }
  return all;
}

function readTile(plane: Plane, retryMs: number, all: boolean): Look {
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
