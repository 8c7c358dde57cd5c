import type { Person } from './person.ts';
import { recoveryCss } from './recovery.ts';
import { esc, type Visit } from './visit.ts';
import type { Words } from './words/words.ts';

/**
 * One site: how it looks and how it asks, after one of the services that the product started from.
 */
export interface Shape {
  /** Second part of the path. */
  id: string;
  /** An invented brand: the markup and the name are ours, only the shape is the service's. */
  brand: string;
  css: string;
  /** What goes into the QR code. */
  uri(person: Person, words: Words): string;
  /**
   * The QR code as this site draws it; `address` leads to the same code as a picture on another
   * origin.
   */
  picture(uri: string, address: string): string;
  /** The verification-code field of the enrollment page. */
  enrollField(words: Words): string;
  /** The verification-code field of the login. */
  verifyField(words: Words): string;
  /** Below the field: the boxes that are the person's own choice. */
  remember(words: Words): string;
  /** In the header, beside the brand. */
  header(words: Words, visit: Visit): string;
  /** The recovery codes are many, or the one that must be kept. */
  recovery: 'many' | 'one';
  /** Where a person lands after choosing the password. */
  afterPassword: string;
  /** The verification form is in a same-origin frame. */
  framed: boolean;
  /** Pages that only this site has. */
  pages: Record<string, (words: Words, visit: Visit) => { title: string; body: string }>;
}

/** Returns a Key URI as services write it; `label` and `parameters` are percent-encoded already. */
export function keyUri(label: string, person: Person, parameters = ''): string {
  return `otpauth://totp/${label}?secret=${person.secret.base32}${parameters}`;
}

/** Returns a whole page. */
export function page(
  shape: Shape,
  words: Words,
  visit: Visit,
  title: string,
  body: string,
): string {
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)} · ${esc(shape.brand)}</title>
<link rel="icon" href="data:,">
<style>${base}${recoveryCss}${shape.css}</style>
</head>
<body class="${shape.id}">
<header><a class="brand" href="./"><span class="mark">${esc(shape.brand.slice(0, 1))}</span>${esc(shape.brand)}</a>${shape.header(words, visit)}</header>
<main>${body}</main>
<footer>© ${esc(shape.brand)} · <a href="/">Latchkey demo</a></footer>
</body>
</html>`;
}

/** Returns a form that posts to its own page and that browsers are asked not to remember. */
export function form(fields: string, button: string, more = ''): string {
  return `<form method="post" autocomplete="off">${fields}<button class="go" type="submit">${esc(button)}</button>${more}</form>`;
}

/** Returns a label over a field; `attributes` are the input's own. */
export function field(id: string, label: string, attributes: string): string {
  return `<p class="field"><label for="${id}">${esc(label)}</label><input id="${id}" name="${id}" ${attributes}></p>`;
}

const base = `
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;font:16px/1.5 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;color:#1d2430;background:#f4f5f7}
header{display:flex;align-items:center;gap:24px;padding:14px 32px;background:#fff;border-bottom:1px solid #e3e6eb}
.brand{display:flex;align-items:center;gap:10px;font-weight:650;font-size:18px;color:inherit;text-decoration:none}
.mark{display:grid;place-items:center;width:30px;height:30px;border-radius:8px;background:var(--accent);color:#fff}
header nav{margin-left:auto;display:flex;gap:20px;align-items:center}
a{color:var(--accent)}
main{flex:1;width:100%;max-width:460px;margin:48px auto;padding:0 20px}
.card{background:#fff;border:1px solid #e3e6eb;border-radius:14px;padding:32px}
h1{font-size:24px;line-height:1.25;margin:0 0 8px}
h2{font-size:17px;margin:28px 0 4px}
p{margin:0 0 16px}
.soft{color:#5d6675}
.field label{display:block;font-weight:550;margin-bottom:6px}
input:not([type=checkbox]){width:100%;padding:10px 12px;font:inherit;border:1px solid #c5cad3;border-radius:8px;background:#fff}
input:focus-visible,button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid color-mix(in srgb,var(--accent) 40%,transparent);outline-offset:1px}
.go{width:100%;padding:11px 16px;font:inherit;font-weight:600;color:#fff;background:var(--accent);border:0;border-radius:8px;cursor:pointer}
.quiet{padding:8px 14px;font:inherit;background:none;border:1px solid #c5cad3;border-radius:8px;cursor:pointer}
.check{display:flex;gap:8px;align-items:flex-start;margin:16px 0}
.check input{margin-top:5px}
.qr{display:block;width:220px;height:220px;margin:20px auto;image-rendering:pixelated}
.qr-table{border-collapse:collapse;margin:20px auto;background:#fff}
.qr-table td{width:5px;height:5px;padding:0}
.qr-table td.d{background:#10131a}
.key{font:14px/1.6 ui-monospace,monospace;overflow-wrap:anywhere;background:#f1f3f6;border-radius:8px;padding:8px 12px}
.codes{columns:2;list-style:none;margin:16px 0 24px;padding:16px;background:#f1f3f6;border-radius:10px;font:15px/2 ui-monospace,monospace}
.error{padding:10px 14px;border-radius:8px;background:#fdecec;color:#8c1d18}
.done{display:grid;place-items:center;width:52px;height:52px;margin-bottom:16px;border-radius:50%;background:#e5f5ea;color:#14713a;font-size:26px}
.after{margin:16px 0 0;text-align:center}
footer{padding:20px 32px;color:#5d6675;font-size:13px}
`;
