// Scrolls to elements out of sight, and back: the answers to `capture.reveal` and
// `capture.restore`.
import type { Revealed } from '../../core/page/sighting.ts';
import { parentOf } from '../dom/roots.ts';
import { Pace } from './page/pace.ts';
import { walk } from './page/walk.ts';

interface Remembered {
  /** Elements out of sight, by the id in the answer. */
  hidden: Element[];
  /** Scroll positions before the first element was revealed. */
  scrolled: [Element, left: number, top: number][];
  abandoned?: ReturnType<typeof setTimeout>;
}

// Kept on the global object, because the file is injected anew for every call.
const world = globalThis as { latchkeyCapture?: Remembered };

/**
 * Milliseconds after which everything is scrolled back if no call follows: a popup that is closed
 * makes none.
 */
const ABANDONED_MS = 5_000;

/**
 * Remembers the elements that are out of sight for `reveal`; scroll positions that an earlier look
 * has not restored are kept.
 */
export function remember(hidden: Element[]): void {
  const { scrolled = [], abandoned } = world.latchkeyCapture ?? {};
  clearTimeout(abandoned);
  world.latchkeyCapture = { hidden, scrolled };
  if (scrolled.length > 0) world.latchkeyCapture.abandoned = setTimeout(restore, ABANDONED_MS);
}

/**
 * Scrolls to a remembered element; returns where it is then, in CSS pixels of the viewport, or
 * `null` when it is gone. `restore` scrolls everything back.
 */
export async function reveal(id: number): Promise<Revealed | null> {
  const remembered = world.latchkeyCapture;
  const element = remembered?.hidden[id];
  if (!remembered || !element?.isConnected) return null;
  clearTimeout(remembered.abandoned);
  remembered.abandoned = setTimeout(restore, ABANDONED_MS);
  const shut: [Element, left: number, top: number][] = [];
  for (let up: Element | null = element; up; up = parentOf(up)) {
    if (isShut(up)) shut.push([up, up.scrollLeft, up.scrollTop]);
    if (up.scrollHeight > up.clientHeight || up.scrollWidth > up.clientWidth)
      world.latchkeyCapture?.scrolled.push([up, up.scrollLeft, up.scrollTop]);
  }
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  await painted();
  // A picture that comes into sight may not be drawn yet.
  if (element instanceof HTMLImageElement)
    await Promise.race([element.decode().catch(() => {}), painted()]);
  await painted();
  const { x, y, width, height } = element.getBoundingClientRect();
  const { frames } = await walk(() => {}, new Pace());
  return {
    box: { x, y, width, height },
    frames,
    viewport: { width: innerWidth, height: innerHeight },
    forced: shut.some(([one, left, top]) => one.scrollLeft !== left || one.scrollTop !== top),
  };
}

/** Whether only a script can scroll an element. */
function isShut(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return overflowX === 'hidden' || overflowY === 'hidden';
}

/** Scrolls everything back to where it was before the first `reveal`. */
export async function restore(): Promise<true> {
  clearTimeout(world.latchkeyCapture?.abandoned);
  for (const [element, left, top] of world.latchkeyCapture?.scrolled.reverse() ?? [])
    element.scrollTo({ left, top, behavior: 'instant' });
  delete world.latchkeyCapture;
  return true;
}

// Resolves after two frames, or after 100 ms where the tab paints none.
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
