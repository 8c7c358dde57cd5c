/** Returns the path of a browser, or `null`: named, installed, or installed now as root. */
export function findBrowser(said: { quiet: boolean }): string | null;
