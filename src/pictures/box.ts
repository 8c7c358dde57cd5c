// Boxes on a picture.
import type { Box } from '../core/qr/reading.ts';

/** Size of a picture in its own pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A point of a picture in its own pixels. */
export interface Point {
  x: number;
  y: number;
}

/** Least side of a box in pixels: the smallest code has 21 modules. */
const LEAST = 21;

/** Returns the box before one is drawn: in the middle, a third of the shorter side. */
export function middle({ width, height }: Size): Box {
  const side = Math.min(width, height, Math.max(LEAST, Math.round(Math.min(width, height) / 3)));
  return {
    x: Math.round((width - side) / 2),
    y: Math.round((height - side) / 2),
    width: side,
    height: side,
  };
}

/** Returns the box between two points in any order, cut off at the picture's edges. */
export function between(from: Point, to: Point, size: Size): Box {
  const [left, right] = ordered(from.x, to.x, size.width);
  const [top, bottom] = ordered(from.y, to.y, size.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Returns a box moved by so many pixels, within the picture. */
export function moved(box: Box, dx: number, dy: number, size: Size): Box {
  return {
    ...box,
    x: clamped(box.x + dx, 0, size.width - box.width),
    y: clamped(box.y + dy, 0, size.height - box.height),
  };
}

/**
 * Returns a box whose bottom right corner was moved by so many pixels, within the picture and never
 * smaller than a code.
 */
export function resized(box: Box, dx: number, dy: number, size: Size): Box {
  const least = (side: number): number => Math.min(LEAST, side);
  return {
    ...box,
    width: clamped(box.width + dx, least(size.width), size.width - box.x),
    height: clamped(box.height + dy, least(size.height), size.height - box.y),
  };
}

/** Returns whether a box is large enough for a code; a click alone draws none. */
export function isDrawn({ width, height }: Box): boolean {
  return width >= LEAST && height >= LEAST;
}

function ordered(a: number, b: number, most: number): [number, number] {
  const low = Math.round(clamped(Math.min(a, b), 0, most));
  return [low, Math.round(clamped(Math.max(a, b), 0, most))];
}

function clamped(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
