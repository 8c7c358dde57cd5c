import type { Shape } from './shape.ts';
import { esc } from './visit.ts';
import { languages } from './words/words.ts';

/** What each shape is like, for the list of sites. */
const about: Record<string, string> = {
  liveagent: 'a support desk: one plain field',
  '24seven': 'a business suite: ten steps, a code on a page of its own',
  amazon: 'a marketplace: “don’t ask again” stays yours',
  boxes: 'a bank: six boxes',
  frame: 'a company login: the form is in a frame',
};

/** Returns the list of demo sites in every language. */
export function index(shapes: readonly Shape[]): string {
  const rows = shapes.map((shape) => {
    const links = languages.map(
      ({ lang, languageName }) =>
        `<a lang="${lang}" href="/${lang}/${shape.id}/signup">${esc(languageName)}</a>`,
    );
    return `<section><h2>${esc(shape.brand)}</h2><p>${esc(about[shape.id] ?? '')}</p><p class="links">${links.join('')}</p></section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Latchkey demo</title><link rel="icon" href="data:,"><style>
body{margin:0;font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;color:#17222b;background:#f3f6f6}
main{max-width:760px;margin:56px auto;padding:0 24px}h1{font-size:30px;margin:0 0 8px}
section{background:#fff;border:1px solid #dde4e4;border-radius:12px;padding:20px 24px;margin:16px 0}h2{margin:0;font-size:18px}
p{margin:4px 0}.links{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
.links a{padding:6px 12px;border:1px solid #cfd8d8;border-radius:999px;color:#0d5c63;text-decoration:none}.links a:hover{background:#eaf4f4}
</style></head><body><main><h1>Sites to try Latchkey on</h1>
<p>Sign up anywhere, scan the code with the Latchkey button in the toolbar, confirm it, log out and log in again. Nothing is stored: all of this is gone when you stop it.</p>${rows.join('')}</main></body></html>`;
}
