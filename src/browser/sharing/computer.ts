// What this computer and browser call themselves.

const SYSTEMS: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];
const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(?:e|ium)\//, 'Chrome'],
];

/** Returns a first name for this computer, such as `Chrome, Linux`; the person may change it. */
export function likelyName(agent = navigator.userAgent): string {
  const first = (list: [RegExp, string][]): string[] =>
    list.flatMap(([pattern, name]) => (pattern.test(agent) ? [name] : [])).slice(0, 1);
  return [...first(BROWSERS), ...first(SYSTEMS)].join(', ');
}
