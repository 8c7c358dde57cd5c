// The clock of a page of ours, and whether this computer's clock can be right.
import { computed, signal } from '@preact/signals';

/**
 * The time in whole seconds since 1970; ticks at the start of each second while the window is
 * visible.
 */
export const now = signal(seconds());

/**
 * By how many seconds the person took this computer's clock to be ahead (negative: behind) when
 * codes are made; 0 mostly.
 */
export const clockAhead = signal(0);

/** The time for which codes are made, in whole seconds since 1970. */
export const codeTime = computed(() => now.value - clockAhead.value);

/**
 * When the page was opened, in milliseconds since 1970; with `performance.now()` a clock that
 * cannot be set.
 */
const startedAt = performance.timeOrigin;
const EARLIEST = Date.UTC(2026, 0, 1);
const JUMP_MS = 90_000;

/**
 * Returns whether this computer's clock cannot be right: before 2026, or set back since the page
 * was opened. Both arguments in milliseconds.
 */
export function isClockWrong(
  wall: number = Date.now(),
  monotonic: number = performance.now(),
): boolean {
  // Only backwards, because the monotonic clock may stop during sleep.
  return wall < EARLIEST || wall < startedAt + monotonic - JUMP_MS;
}

/** Whether the clock is certainly wrong; checked with every tick. */
export const clockWrong = signal(isClockWrong());

/** Starts the one clock of a page; returns the function that stops it. */
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
