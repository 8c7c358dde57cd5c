// How a demo site differs from its plain self: its clock, its Date header, its recovery codes.

/** The layouts of the recovery codes, as sites have them. */
export const LAYOUTS = ['list', 'table', 'pre', 'textarea', 'grid', 'hidden'] as const;

/** How a site lays its recovery codes out. */
export type Layout = (typeof LAYOUTS)[number];

/**
 * What the header `Date` tells: the site's own clock, the right time (as of a proxy before it), or
 * nothing.
 */
export type DateHeader = 'own' | 'exact' | 'none';

/** How a site differs. */
export interface Variant {
  /** Seconds by which its clock is ahead, by which it judges codes. */
  clock: number;
  date: DateHeader;
  /** `null`: as the shape of site has them. */
  codes: Layout | null;
}

/** The site as it is without parameters. */
export const PLAIN: Variant = { clock: 0, date: 'own', codes: null };

const DATES: readonly DateHeader[] = ['own', 'exact', 'none'];
/** Ten years. */
const MOST_SECONDS = 315_360_000;

/**
 * Returns the variant that parameters name: `clock`, `date`, `codes`. `null` where one of them has
 * a value that means nothing, so that a slip of the pen is seen.
 */
export function variantOf(parameters: URLSearchParams): Variant | null {
  const clock = Number(parameters.get('clock') || 0);
  const date = DATES.find((one) => one === (parameters.get('date') || 'own'));
  const layout = parameters.get('codes') || null;
  const codes = LAYOUTS.find((one) => one === layout) ?? null;
  if (!Number.isInteger(clock) || Math.abs(clock) > MOST_SECONDS) return null;
  if (!date || codes !== layout) return null;
  return { clock, date, codes };
}

/**
 * Returns a variant as the end of a path segment, `;clock=95;codes=table`; empty for the plain one.
 * It stands in the path, because every link of a site is relative, and because a page's clock is
 * asked for without cookies.
 */
export function writtenInPath({ clock, date, codes }: Variant): string {
  const parts = [
    clock === 0 ? [] : [`clock=${clock}`],
    date === 'own' ? [] : [`date=${date}`],
    codes === null ? [] : [`codes=${codes}`],
  ];
  return parts
    .flat()
    .map((part) => `;${part}`)
    .join('');
}

/**
 * Returns the id and the variant in a path segment such as `boxes;clock=95`; `null` where the
 * variant means nothing.
 */
export function readSegment(segment: string): { id: string; variant: Variant } | null {
  const [id = '', ...parts] = segment.split(';');
  const variant = variantOf(new URLSearchParams(parts.join('&')));
  return variant && { id, variant };
}

/** Returns the Date header of an answer at `now`, the right time in milliseconds, or `null`. */
export function dateHeader({ clock, date }: Variant, now: number): string | null {
  if (date === 'none') return null;
  return new Date(now + (date === 'own' ? clock * 1000 : 0)).toUTCString();
}
