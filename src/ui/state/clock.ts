import { signal } from '@preact/signals';

/**
 * The time in whole seconds since 1970: ticks when the second begins, only while the window is
 * seen.
 */
export const now = signal(seconds());

/** When the page was opened, by the clock that nobody can set. */
const startedAt = performance.timeOrigin;
const EARLIEST = Date.UTC(2026, 0, 1);
const JUMP_MS = 90_000;

/**
 * Returns whether this computer's clock cannot be right: before this version was written, or set
 * back while we watched.
 */
export function isClockWrong(
  wall: number = Date.now(),
  monotonic: number = performance.now(),
): boolean {
  // Only backwards: after sleep the wall clock is rightly ahead of the one that slept too.
  return wall < EARLIEST || wall < startedAt + monotonic - JUMP_MS;
}

/** True while the clock is plainly wrong; looked at with every tick. */
export const clockWrong = signal(isClockWrong());

/** Starts the one clock of a page; returns what stops it. */
export function startClock(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = (): void => {
    now.value = seconds();
    clockWrong.value = isClockWrong();
    timer = setTimeout(tick, 1000 - (Date.now() % 1000));
  };
  const seen = (): void => {
    clearTimeout(timer);
    if (!document.hidden) tick();
  };
  document.addEventListener('visibilitychange', seen);
  tick();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  };
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
