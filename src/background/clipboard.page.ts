// The offscreen page that overwrites Chromium's clipboard. Only this old command works there, and
// it copies nothing when nothing is selected: so it copies the page's one space.
document.querySelector('textarea')?.select();
document.execCommand('copy');
