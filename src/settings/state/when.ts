import { shownLanguage } from '../../ui/language/catalogue.ts';

const DAY_S = 24 * 3600;

/**
 * Returns how many days ago `then` was, in words of the shown language: `today`, `yesterday`, `3
 * days ago`. Both times in seconds since 1970.
 */
export function daysAgo(then: number, now: number): string {
  const days = Math.floor(localDay(then) - localDay(now));
  return new Intl.RelativeTimeFormat(shownLanguage.value, { numeric: 'auto' }).format(days, 'day');
}

/** Returns date and time in the shown language. `at` in seconds since 1970. */
export function dateAndTime(at: number): string {
  const format = new Intl.DateTimeFormat(shownLanguage.value, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(at * 1000);
}

/** Returns the date in the shown language. `at` in seconds since 1970. */
export function dateOf(at: number): string {
  return new Intl.DateTimeFormat(shownLanguage.value, { dateStyle: 'long' }).format(at * 1000);
}

function localDay(seconds: number): number {
  return Math.floor((seconds - new Date(seconds * 1000).getTimezoneOffset() * 60) / DAY_S);
}
