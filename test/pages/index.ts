import type { Shape } from './shape.ts';
import { LAYOUTS, type Variant, writtenInPath } from './variant.ts';
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

const CLOCKS: readonly [seconds: number, name: string][] = [
  [0, 'right'],
  [95, '95 seconds ahead'],
  [-95, '95 seconds behind'],
  [240, '4 minutes ahead'],
];

const DATES: readonly [date: Variant['date'], name: string][] = [
  ['own', 'as the site’s clock'],
  ['exact', 'right, whatever the clock'],
  ['none', 'none'],
];

const LAYOUT_NAMES: Record<(typeof LAYOUTS)[number], string> = {
  list: 'a numbered list',
  table: 'a table of two columns',
  pre: 'preformatted text',
  textarea: 'a text area',
  grid: 'a grid, to copy and download',
  hidden: 'behind a button',
};

/** Returns the list of demo sites in every language, all of them in one variant. */
export function index(shapes: readonly Shape[], variant: Variant): string {
  const rows = shapes.map((shape) => {
    const links = languages.map(
      ({ lang, languageName }) =>
        `<a lang="${lang}" href="/${lang}/${shape.id}${writtenInPath(variant)}/signup">${esc(languageName)}</a>`,
    );
    return `<section><h2>${esc(shape.brand)}</h2><p>${esc(about[shape.id] ?? '')}</p><p class="links">${links.join('')}</p></section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Latchkey demo</title><link rel="icon" href="data:,"><style>
body{margin:0;font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;color:#17222b;background:#f3f6f6}
main{max-width:760px;margin:56px auto;padding:0 24px}h1{font-size:30px;margin:0 0 8px}
.variant{display:flex;flex-wrap:wrap;align-items:end;gap:12px;margin:24px 0}.variant label{font-size:14px;color:#4c5a63}
.variant select,.variant button{display:block;font:inherit;padding:7px 10px;border:1px solid #b9c4c4;border-radius:8px;background:#fff;color:#17222b}
section{background:#fff;border:1px solid #dde4e4;border-radius:12px;padding:20px 24px;margin:16px 0}h2{margin:0;font-size:18px}
p{margin:4px 0}.links{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
.links a{padding:6px 12px;border:1px solid #cfd8d8;border-radius:999px;color:#0d5c63;text-decoration:none}.links a:hover{background:#eaf4f4}
</style></head><body><main><h1>Sites to try Latchkey on</h1>
<p>Sign up anywhere, scan the code with the Latchkey button in the toolbar, confirm it, log out and log in again. Nothing is stored: all of this is gone when you stop it.</p>${choices(variant)}${rows.join('')}</main></body></html>`;
}

/** A form that shows the same sites with another clock or other recovery codes. */
function choices({ clock, date, codes }: Variant): string {
  const clocks = CLOCKS.some(([seconds]) => seconds === clock)
    ? CLOCKS
    : [...CLOCKS, [clock, `${clock} seconds`] as const];
  const layouts = LAYOUTS.map((layout) => [layout, LAYOUT_NAMES[layout]] as const);
  return `<form class="variant" autocomplete="off">
${select('clock', 'Clock of the site', clocks, clock)}
${select('date', 'Its Date header', DATES, date)}
${select('codes', 'Recovery codes', [['', 'as the site has them'], ...layouts], codes ?? '')}
<button type="submit">Change the sites</button></form>`;
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string | number, name: string])[],
  chosen: string | number,
): string {
  const drawn = options.map(
    ([value, said]) =>
      `<option value="${value}"${value === chosen ? ' selected' : ''}>${esc(said)}</option>`,
  );
  return `<label>${esc(label)}<select name="${name}">${drawn.join('')}</select></label>`;
}
