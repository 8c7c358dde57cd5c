// The decoder of the npm package `qr`, with our own reading of messages.
import { _QRScanner, type DecodeResult, type QRScannerOpts } from 'qr/decode.js';
import { cropped, type Plane } from '../picture/plane.ts';
import { readPayload } from './payload.ts';
import type { Box, Look } from './reading.ts';

const NO_MESSAGE = new Error('data');

/**
 * The decoder of the `qr` package with our own reading of corrected codewords (Kanji, ECI, bytes
 * that are not UTF-8). It extends an internal class, so the version is pinned.
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

/** How many milliseconds the decoder may retry codes that it located and could not read. */
export interface Patience {
  retryMs: number;
}

/**
 * Returns the first code that the `qr` package finds in each tile of a plane, dark on light or
 * light on dark; planes up to 4096 pixels a side are one tile.
 */
export function readFirst(plane: Plane, { retryMs }: Patience): Look {
  return readWith(plane, retryMs, false);
}

/** Returns every code that the `qr` package finds in a plane, each text once. */
export function readEvery(plane: Plane, { retryMs }: Patience): Look {
  return readWith(plane, retryMs, true);
}

/**
 * Longest side of a picture that the decoder takes, and overlap of neighbouring tiles of a larger
 * one, in pixels.
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
