// Layouts in which each code has an element: lists, tables, grids, cards.
import { type Draw, several } from './codes.ts';
import { announced, buttons, each, type Shown } from './page.ts';
import type { Words } from './words.ts';

/** A layout: what a page of that kind shows in a language. */
export type Layout = (w: Words, draw: Draw) => Shown;

/** The layouts by name. */
export const lists: Record<string, Layout> = {
  'list of 4-4 hex': (w, draw) => {
    const codes = several(draw, 10, 'hex', [4, 4]);
    const items = each(codes, (code) => `<li>${code}</li>`);
    return { codes, html: `${announced(w)}<ul>${items}</ul>${buttons(w)}` };
  },
  'numbered list of 8 digits': (w, draw) => {
    const codes = several(draw, 10, 'digits', [8]);
    return { codes, html: `${announced(w)}<ol>${each(codes, (code) => `<li>${code}</li>`)}</ol>` };
  },
  'numbers written before them': (w, draw) => {
    const codes = several(draw, 8, 'alnum', [5, 5]);
    const items = each(codes, (code, at) => `<div>${at + 1}. ${code}</div>`);
    return { codes, html: `${announced(w)}${items}${buttons(w)}` };
  },
  'table of two columns': (w, draw) => {
    const codes = several(draw, 10, 'alnum', [5, 5]);
    const rows = each([0, 2, 4, 6, 8], (at) => `<tr><td>${codes[at]}<td>${codes[at + 1]}</tr>`);
    return { codes, html: `${announced(w)}<table>${rows}</table>${buttons(w)}` };
  },
  'table with numbers and status': (w, draw) => {
    const codes = several(draw, 6, 'ALNUM', [4, 4]);
    const rows = each(
      codes,
      (code, at) => `<tr><td>${at + 1}</td><td>${code}</td><td>${w.unused}</td></tr>`,
    );
    const head = `<tr><th>#</th><th>${w.code}</th><th>${w.status}</th></tr>`;
    return { codes, html: `${announced(w)}<table>${head}${rows}</table>` };
  },
  'table of digits in two groups': (w, draw) => {
    const codes = several(draw, 10, 'digits', [4, 4], ' ');
    const rows = each([0, 2, 4, 6, 8], (at) => `<tr><td>☐ ${codes[at]}<td>☐ ${codes[at + 1]}</tr>`);
    return { codes, html: `${announced(w, 3)}<table>${rows}</table><p>${w.once}</p>` };
  },
  'grid of divs': (w, draw) => {
    const codes = several(draw, 12, 'alnum', [10]);
    const items = each(codes, (code) => `<div class="mono">${code}</div>`);
    return { codes, html: `${announced(w)}<div class="grid">${items}</div>${buttons(w)}` };
  },
  'grid of spans, without spaces': (w, draw) => {
    const codes = several(draw, 8, 'hex', [8]);
    const items = codes.map((code) => `<span>${code}</span>`).join('');
    return { codes, html: `${announced(w)}<div class="grid">${items}</div>${buttons(w)}` };
  },
  'code elements in a row': (w, draw) => {
    const codes = several(draw, 8, 'hex', [5, 5]);
    const items = codes.map((code) => `<code>${code}</code>`).join(' ');
    return { codes, html: `${announced(w)}<p>${items}</p>${buttons(w)}` };
  },
  'code elements without spaces': (w, draw) => {
    const codes = several(draw, 8, 'alnum', [8]);
    const items = codes.map((code) => `<code>${code}</code>`).join('');
    return { codes, html: `${announced(w)}<div>${items}</div>${buttons(w)}` };
  },
  'code elements in list items': (w, draw) => {
    const codes = several(draw, 16, 'alnum', [5, 5]);
    const items = each(codes, (code) => `<li><code>${code}</code></li>`);
    return { codes, html: `${announced(w)}<ul>${items}</ul>${buttons(w)}` };
  },
  'a number in a span before each': (w, draw) => {
    const codes = several(draw, 10, 'alnum', [6, 6]);
    const items = each(codes, (code, at) => `<li><span>${at + 1}</span><code>${code}</code></li>`);
    return { codes, html: `${announced(w)}<ul>${items}</ul>` };
  },
  'one per paragraph': (w, draw) => {
    const codes = several(draw, 6, 'mixed', [12]);
    return { codes, html: `${announced(w)}${each(codes, (code) => `<p>${code}</p>`)}` };
  },
  'a copy button beside each': (w, draw) => {
    const codes = several(draw, 8, 'ALNUM', [4, 4, 4]);
    const items = each(codes, (code) => `<li>${code} <button>${w.copy}</button></li>`);
    return { codes, html: `${announced(w)}<ul>${items}</ul>` };
  },
  'each is a button': (w, draw) => {
    const codes = several(draw, 10, 'hex', [4, 4]);
    const items = each(codes, (code) => `<button title="${w.copy}">${code}</button>`);
    return { codes, html: `${announced(w)}<div>${items}</div>` };
  },
  'definition list': (w, draw) => {
    const codes = several(draw, 6, 'hex', [4, 4]);
    const items = each(codes, (code, at) => `<dt>${w.code} ${at + 1}</dt><dd>${code}</dd>`);
    return { codes, html: `${announced(w)}<dl>${items}</dl>` };
  },
  cards: (w, draw) => {
    const codes = several(draw, 5, 'alnum', [4, 4, 4]);
    const items = each(
      codes,
      (code, at) => `<section><h3>${w.code} ${at + 1}</h3><p class="mono">${code}</p>
        <p>${w.unused}</p><button>${w.copy}</button></section>`,
    );
    return { codes, html: `${announced(w)}<div class="grid">${items}</div>` };
  },
  'labelled lines': (w, draw) => {
    const codes = several(draw, 8, 'digits', [8]);
    const items = each(codes, (code, at) => `<div>${w.code} ${at + 1}: ${code}</div>`);
    return { codes, html: `${announced(w)}${items}${buttons(w)}` };
  },
  'used ones struck through': (w, draw) => {
    const all = several(draw, 10, 'hex', [4, 4]);
    const items = each(all, (code, at) =>
      at < 3 ? `<li><s>${code}</s></li>` : `<li>${code}</li>`,
    );
    const html = `${announced(w)}<ul>${items}</ul>`;
    return { codes: all.slice(3), used: all.slice(0, 3), html };
  },
  'used ones with a remark': (w, draw) => {
    const all = several(draw, 8, 'alnum', [5, 5]);
    const items = each(all, (code, at) => `<li>${code}${at === 1 ? ` (${w.used})` : ''}</li>`);
    const codes = all.filter((_, at) => at !== 1);
    return { codes, used: all.slice(1, 2), html: `${announced(w)}<ul>${items}</ul>` };
  },
};
