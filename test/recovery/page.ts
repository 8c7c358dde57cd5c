// The frame that every page of this folder has around what it shows.
import type { Words } from './words.ts';

/** A page's own part: what it shows, and the codes that are to be kept from it. */
export interface Shown {
  html: string;
  codes: string[];
  /** Codes that the page strikes out. */
  used?: string[];
}

/** Returns the paragraphs that announce codes; with a heading of that level. */
export function announced(w: Words, level = 2): string {
  return `<h${level}>${w.heading}</h${level}><p>${w.keep} ${w.once}</p>`;
}

/** Returns the buttons that stand below codes. */
export function buttons(w: Words): string {
  return `<div class="row"><button>${w.copy}</button> <button>${w.print}</button>
    <a href="#" download>${w.download}</a></div>
    <label><input type="checkbox"> ${w.done}</label>`;
}

/** Returns a whole document. */
export function documentOf(w: Words, title: string, body: string): string {
  return `<!doctype html><html lang="${w.lang}"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:15px/1.5 sans-serif;margin:0}header,footer,main{padding:12px 24px}
.grid{display:grid;grid-template-columns:1fr 1fr;gap:8px}.row{display:flex;gap:12px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}
.mono{font-family:monospace}.off{display:none}</style></head>
<body><header><a href="/">Example</a> <a href="/settings">${w.settings}</a>
<a href="/help">${w.help}</a></header><main><h1>${w.title}</h1>${body}</main>
<footer>© 2026 Example · +1 555 010 0199 · <a href="/terms">example.com/terms</a></footer>
</body></html>`;
}

/** Returns a text for each item, joined. */
export function each<T>(items: T[], write: (item: T, at: number) => string): string {
  return items.map(write).join('\n');
}
