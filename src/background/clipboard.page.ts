// The offscreen page that overwrites Chromium's clipboard. Only this old command works there, and
// it copies nothing when nothing is selected: so it copies the page's one space.

/** Milliseconds until the page goes: a page that ends at once may take its copy with it. */
const LINGER_MS = 1000;

document.querySelector('textarea')?.select();
document.execCommand('copy');
setTimeout(() => globalThis.close(), LINGER_MS);
