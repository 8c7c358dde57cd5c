// A page that is never seen: only this old command writes to the clipboard there, and it does not
// copy nothing at all.
document.querySelector('textarea')?.select();
document.execCommand('copy');
