// The path of a page. One path can serve many pages, and then a word of the query says which.
const ROUTING =
  /^(?:a|act|action|cmd|do|go|m|mod|mode|module|op|option|p|page|r|route|section|task|view)$/i;
const WORD = /^[a-z_./-]{1,24}$/i;

/**
 * Returns the path of a page with what else of its address says which page it is: words of the
 * query and a route in the hash, without numbers, which change with every login.
 */
export function pathOf({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  const route = /^#!?\//.test(hash) ? hash.replace(/\?.*/s, '') : '';
  const words = [...new URLSearchParams(search)]
    .filter(([name, value]) => ROUTING.test(name) && WORD.test(value))
    .map(([name, value]) => `?${name}=${value}`);
  return `${pathname}${words.join('')}${route}`.replace(/\d+/g, '#').slice(0, 200);
}
