const FIELD = '<input id="otp" name="otp" autocomplete="one-time-code">';
const FORM = `<form><h1>Two-factor authentication</h1><label for="otp">Authentication code</label>${FIELD}<button>Verify</button></form>`;
const PLAIN = `<p>Welcome</p>${FORM}`;

// Names by which a form and a document give what they contain, before what they can do.
const OF_FORM =
  'matches parentElement querySelector querySelectorAll localName textContent childNodes checkVisibility getRootNode contains nodeType assignedSlot shadowRoot getBoundingClientRect previousElementSibling nextElementSibling';
const OF_DOCUMENT = 'documentElement body title activeElement elementFromPoint defaultView getElementById';
const OF_WINDOW = 'latchkey latchkeySeen';
const named = (names: string, html: string): string =>
  names
    .split(' ')
    .map((name) => html.replaceAll('NAME', name))
    .join('');

/** Six boxes without any attribute, drawn by a script that hears each of them. */
function boxesOf(heard: string, name = 'once'): string {
  return `<h1>Two-factor authentication</h1><p>Enter the code from your authenticator app</p><div id="row"></div><script>
    const values = ['', '', '', '', '', ''];
    function ${name}() { row.innerHTML = values.map((value, n) => '<input style="width:40px;height:40px" data-n="' + n + '" value="' + value + '">').join('') }
    row.addEventListener('input', (event) => { values[event.target.dataset.n] = event.target.value; ${heard} });
    ${name}();
  </script>`;
}

/** A page, the number of inputs that may change on it, and what it tries. */
export interface Hostile {
  name: string;
  html: string;
  changes: 0 | 1 | 6;
}

/**
 * Ways to make a person fill what they do not see (DOM clickjacking), and honest pages that look
 * alike to a careless check.
 */
export const hostile: Hostile[] = [
  { name: 'plain', html: PLAIN, changes: 1 },
  { name: 'body transparent', html: `<style>body{opacity:0.001}</style>${PLAIN}`, changes: 0 },
  { name: 'root transparent', html: `<style>html{opacity:0}</style>${PLAIN}`, changes: 0 },
  { name: 'parent transparent', html: `<div style="opacity:.01">${FORM}</div>`, changes: 0 },
  { name: 'field transparent', html: `<style>#otp{opacity:0}</style>${FORM}`, changes: 0 },
  { name: 'filtered away', html: `<div style="filter:opacity(2%)">${FORM}</div>`, changes: 0 },
  { name: 'tiny', html: `<style>#otp{width:2px;height:2px;padding:0;border:0}</style>${FORM}`, changes: 0 },
  { name: 'clipped', html: `<style>#otp{position:absolute;clip-path:inset(50%)}</style>${FORM}`, changes: 0 },
  { name: 'scaled to nothing', html: `<div style="transform:scale(.01)">${FORM}</div>`, changes: 0 },
  { name: 'off the left edge', html: `<div style="position:absolute;left:-9999px">${FORM}</div>`, changes: 0 },
  { name: 'above the top edge', html: `<div style="position:absolute;top:-9999px">${FORM}</div>`, changes: 0 },
  { name: 'under a cover', html: `${FORM}<div style="position:fixed;inset:0;background:#fff">Cookies?</div>`, changes: 0 },
  {
    name: 'under a popover',
    html: `${FORM}<div popover="manual" id="p" style="inset:0;width:100%;height:100%;border:0">Win!</div><script>p.showPopover()</script>`,
    changes: 0,
  },
  {
    name: 'under a dialog',
    html: `${FORM}<dialog id="d">Accept?</dialog><script>d.showModal()</script>`,
    changes: 0,
  },
  { name: 'scaled to zero', html: `<div style="transform:scale(0)">${FORM}</div>`, changes: 0 },
  { name: 'cut out of its parent', html: `<div style="clip-path:circle(0)">${FORM}</div>`, changes: 0 },
  { name: 'cut to a corner', html: `<div style="clip-path:polygon(0 0,1px 0,0 1px)">${FORM}</div>`, changes: 0 },
  { name: 'blurred', html: `<div style="filter:blur(30px)">${FORM}</div>`, changes: 0 },
  { name: 'blended into the ground', html: `<body style="background:#fff"><div style="mix-blend-mode:lighten">${FORM}</div>`, changes: 0 },
  { name: 'masked', html: `<div style="mask-image:linear-gradient(transparent,transparent)">${FORM}</div>`, changes: 0 },
  { name: 'behind the page', html: `<body style="isolation:isolate"><div style="position:relative;z-index:-1">${FORM}</div><div style="position:absolute;inset:0;background:#fff">Win!</div>`, changes: 0 },
  { name: 'under a cover that lets clicks through', html: `${FORM}<div style="position:fixed;inset:0;background:#fff;pointer-events:none">Play</div>`, changes: 0 },
  { name: 'under a popover that lets clicks through', html: `${FORM}<div popover="manual" id="p" style="inset:0;width:100%;height:100%;border:0;pointer-events:none;background:#fff">Win!</div><script>p.showPopover()</script>`, changes: 0 },
  { name: 'over a painted background', html: `<div style="position:fixed;inset:0;z-index:-1;background:#cde;pointer-events:none"></div>${FORM}`, changes: 1 },
  { name: 'behind grain', html: `${FORM}<div style="position:fixed;inset:0;background:#000;opacity:.04;pointer-events:none"></div>`, changes: 1 },
  { name: 'beyond the right edge', html: `<body style="overflow-x:hidden"><div style="position:fixed;left:200vw">${FORM}</div>`, changes: 0 },
  { name: 'in a box of no width', html: `<div style="width:0;height:0;overflow:hidden">${FORM}</div>`, changes: 0 },
  { name: 'swapped when it gets the focus', html: FORM.replace('<input', `<input onfocus="this.outerHTML='<input name=comment>'"`), changes: 0 },
  {
    name: 'swapped again and again',
    html: `${FORM}<script>setInterval(() => { const old = document.querySelector('input'); old.replaceWith(Object.assign(document.createElement('input'), { name: old.name ? '' : 'otp', placeholder: 'Search' })) }, 1)</script>`,
    changes: 0,
  },
  { name: 'invisible', html: `<style>#otp{visibility:hidden}</style>${FORM}`, changes: 0 },
  { name: 'in a box of no height', html: `<div style="height:0;overflow:hidden">${FORM}</div>`, changes: 0 },
  { name: 'read only', html: FORM.replace('<input', '<input readonly'), changes: 0 },
  { name: 'disabled by its group', html: `<fieldset disabled>${FORM}</fieldset>`, changes: 0 },
  { name: 'holds a name', html: FORM.replace('<input', '<input value="eve@example.com"'), changes: 0 },
  { name: 'holds an old code', html: FORM.replace('<input', '<input value="123456"'), changes: 1 },
  {
    name: 'floating label on top',
    html: `<style>form{position:relative}label{position:absolute;left:14px;top:62px;z-index:2}#otp{height:36px}</style>${FORM}`,
    changes: 1,
  },
  { name: 'below the fold', html: `<div style="height:3000px"></div>${FORM}`, changes: 1 },
  { name: 'zoomed and right to left', html: `<html dir="rtl" style="zoom:1.5">${PLAIN}`, changes: 1 },
  {
    name: 'drawn late',
    html: `<div id="app"></div><script>setTimeout(() => { app.innerHTML = ${JSON.stringify(FORM)} }, 700)</script>`,
    changes: 1,
  },
  { name: 'frame of the same site', html: '<iframe src="plain" width="500" height="300"></iframe>', changes: 1 },
  { name: 'sandboxed frame', html: '<iframe sandbox="allow-scripts" src="plain" width="500" height="300"></iframe>', changes: 0 },
  { name: 'frame in a frame of the same site', html: '<iframe src="frame of the same site" width="600" height="400"></iframe>', changes: 1 },
  { name: 'blank frame that the page fills', html: `<iframe id="f" width="500" height="300"></iframe><script>f.contentDocument.body.innerHTML = ${JSON.stringify(FORM)}</script>`, changes: 1 },
  { name: 'sandboxed frame in a frame', html: '<iframe src="sandboxed frame" width="600" height="400"></iframe>', changes: 0 },
  { name: 'frame in a transparent frame', html: '<iframe src="frame of the same site" style="opacity:.1" width="600" height="400"></iframe>', changes: 0 },
  { name: 'data frame', html: `<iframe src="data:text/html,${encodeURIComponent(FORM)}" width="500" height="300"></iframe>`, changes: 0 },
  { name: 'frame from the page itself', html: `<iframe srcdoc="${FORM.replaceAll('"', '&quot;')}" width="500" height="300"></iframe>`, changes: 1 },
  {
    name: 'sandboxed frame from the page itself',
    html: `<iframe sandbox srcdoc="${FORM.replaceAll('"', '&quot;')}" width="500" height="300"></iframe>`,
    changes: 0,
  },
  { name: 'frame of another site', html: '<iframe id="f" width="500" height="300"></iframe><script>f.src = location.href.replace("127.0.0.1", "localhost").replace(/[^/]*$/, "plain")</script>', changes: 0 },
  { name: 'transparent frame', html: '<iframe src="plain" style="opacity:0" width="500" height="300"></iframe>', changes: 0 },
  {
    name: 'closed shadow root',
    html: `<x-a></x-a><script>document.querySelector('x-a').attachShadow({mode:'closed'}).innerHTML = ${JSON.stringify(FORM)}</script>`,
    changes: 1,
  },
  {
    name: 'closed shadow root far down a long page',
    html: `${'<p><i>word</i></p>'.repeat(3_000)}<x-a></x-a><script>document.querySelector('x-a').attachShadow({mode:'closed'}).innerHTML = ${JSON.stringify(FORM)}</script>`,
    changes: 1,
  },
  {
    name: 'closed shadow root of an empty box far down',
    html: `${'<p><i>word</i></p>'.repeat(3_000)}<div id="host">\n</div><script>document.getElementById('host').attachShadow({mode:'closed'}).innerHTML = ${JSON.stringify(FORM)}</script>`,
    changes: 1,
  },
  { name: 'boxes drawn anew after every digit', html: boxesOf('draw()', 'draw'), changes: 6 },
  { name: 'boxes whose group alone has a name', html: boxesOf('').replace(/<h1>.*<\/p>/, '').replace('<div id', '<div role="group" aria-label="Code from your authenticator app" id'), changes: 6 },
  { name: 'boxes that move the focus on', html: boxesOf('event.target.nextElementSibling?.focus()'), changes: 6 },
  { name: 'boxes that put back what was not typed one by one', html: boxesOf('if (event.target.value.length > 1) event.target.value = ""'), changes: 6 },
  { name: 'a field that keeps digits only and a state of its own', html: FORM.replace('<input', `<input oninput="this.value = (window.state = this.value.replace(/\\D/g, '')).slice(0, 6)"`), changes: 1 },
  { name: 'a field that sends itself with the last digit', html: FORM.replace('<input', `<input oninput="if (this.value.length === 6) this.form.replaceWith(this)"`), changes: 1 },
  { name: 'names of a form', html: FORM.replace('</form>', `${named(OF_FORM, '<input type="hidden" name="NAME">')}</form>`), changes: 1 },
  { name: 'names of a document', html: `${FORM}${named(OF_DOCUMENT, '<img name="NAME" hidden>')}`, changes: 1 },
  { name: 'a list of a document', html: `${FORM}<img name="querySelectorAll" hidden><img name="querySelector" hidden>`, changes: 1 },
  { name: 'names of a window', html: `${FORM}${named(OF_WINDOW, '<form id="NAME"></form>')}`, changes: 1 },
];
