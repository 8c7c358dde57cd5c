/** Returns the time now in whole seconds since 1970: the default of every `now` of this room. */
export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
