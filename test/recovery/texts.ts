// Layouts in which codes stand in a text or in fields.
import { drawn, several, worded } from './codes.ts';
import type { Layout } from './lists.ts';
import { announced, buttons, each } from './page.ts';

/** The layouts by name. */
export const texts: Record<string, Layout> = {
  'preformatted block': (w, draw) => {
    const codes = several(draw, 10, 'hex', [4, 4]);
    return { codes, html: `${announced(w)}<pre>${codes.join('\n')}</pre>${buttons(w)}` };
  },
  'preformatted block in two columns': (w, draw) => {
    const codes = several(draw, 10, 'hex', [5, 5]);
    const lines = [0, 2, 4, 6, 8].map((at) => `${codes[at]}   ${codes[at + 1]}`);
    return { codes, html: `${announced(w)}<pre>${lines.join('\n')}</pre>${buttons(w)}` };
  },
  'preformatted block of 8 in columns by one space': (w, draw) => {
    const codes = several(draw, 8, 'digits', [8]);
    const lines = [0, 2, 4, 6].map((at) => `${codes[at]} ${codes[at + 1]}`);
    return { codes, html: `${announced(w)}<pre>${lines.join('\n')}</pre>` };
  },
  'a downloaded text, shown': (w, draw) => {
    const codes = several(draw, 10, 'digits', [4, 4], ' ');
    const lines = [0, 1, 2, 3, 4].map(
      (at) => `${at + 1}. ${codes[at]}\t\t${at + 6}. ${codes[at + 5]}`,
    );
    const end = `(eve@example.com)\n\n* ${w.once}\n* 2026-03-01`;
    const text = `${w.heading}\n\n${lines.join('\n')}\n\n${end}`;
    return { codes: inColumns(codes), html: `<pre style="white-space:pre-wrap">${text}</pre>` };
  },
  'read-only textarea': (w, draw) => {
    const codes = several(draw, 10, 'alnum', [5, 5]);
    const text = `<textarea readonly rows="10">${codes.join('\n')}</textarea>`;
    return { codes, html: `${announced(w)}${text}${buttons(w)}` };
  },
  'textarea with a heading': (w, draw) => {
    const codes = several(draw, 6, 'mixed', [10]);
    const text = `<textarea rows="10">${w.heading}: Example\n\n${codes.join('\n')}\n</textarea>`;
    return { codes, html: `${announced(w)}${text}` };
  },
  'read-only inputs': (w, draw) => {
    const codes = several(draw, 8, 'hex', [4, 4, 4]);
    const items = each(codes, (code) => `<input readonly value="${code}">`);
    return { codes, html: `${announced(w)}<div class="grid">${items}</div>` };
  },
  'labelled inputs': (w, draw) => {
    const codes = several(draw, 5, 'ALNUM', [5, 5]);
    const items = each(
      codes,
      (code, at) => `<label>${w.code} ${at + 1} <input disabled value="${code}"></label>`,
    );
    return { codes, html: `${announced(w)}<form>${items}</form>` };
  },
  'joined by commas': (w, draw) => {
    const codes = several(draw, 8, 'hex', [4, 4]);
    return { codes, html: `${announced(w)}<p>${codes.join(', ')}</p>` };
  },
  'behind a colon, joined by commas': (w, draw) => {
    const codes = several(draw, 6, 'digits', [8]);
    return { codes, html: `<p>${w.keep}</p><p>${w.heading}: ${codes.join(', ')}</p>` };
  },
  'joined by line breaks': (w, draw) => {
    const codes = several(draw, 10, 'alnum', [4, 4]);
    return { codes, html: `${announced(w)}<div>${codes.join('<br>')}</div>${buttons(w)}` };
  },
  'joined by bars': (w, draw) => {
    const codes = several(draw, 6, 'ALNUM', [8]);
    return { codes, html: `${announced(w)}<p>${codes.join(' | ')}</p>` };
  },
  'a span for each group': (w, draw) => {
    const codes = several(draw, 8, 'hex', [4, 4]);
    const items = each(codes, (code) => `<li>${inSpans(code, '<span>-</span>')}</li>`);
    return { codes, html: `${announced(w)}<ul>${items}</ul>` };
  },
  'groups as boxes side by side': (w, draw) => {
    const codes = several(draw, 6, 'digits', [4, 4, 4], ' ');
    const items = each(codes, (code) => `<div class="row">${inSpans(code, '')}</div>`);
    return { codes, html: `${announced(w)}${items}` };
  },
  'a box for each character': (w, draw) => {
    const codes = several(draw, 5, 'ALNUM', [8]);
    const items = each(codes, (code) => {
      return `<div class="row">${[...code].map((one) => `<b>${one}</b>`).join('')}</div>`;
    });
    return { codes, html: `${announced(w)}${items}` };
  },
  'one long code': (w, draw) => {
    const code = drawn(draw, 'ALNUM', [5, 5, 5, 5]);
    return { codes: [code], html: `<h2>${w.single}</h2><p>${w.keep}</p><p><b>${code}</b></p>` };
  },
  'one code behind its name': (w, draw) => {
    const code = drawn(draw, 'mixed', [24]);
    return { codes: [code], html: `<p>${w.keep}</p><p>${w.single}: <code>${code}</code></p>` };
  },
  'one code in a field': (w, draw) => {
    const code = drawn(draw, 'hex', [32]);
    const field = `<label>${w.single} <input readonly size="40" value="${code}"></label>`;
    return { codes: [code], html: `${field}<button>${w.copy}</button><p>${w.keep}</p>` };
  },
  'one UUID': (w, draw) => {
    const code = drawn(draw, 'hex', [8, 4, 4, 4, 12]);
    return { codes: [code], html: `<h2>${w.single}</h2><div class="mono">${code}</div>` };
  },
  UUIDs: (w, draw) => {
    const codes = several(draw, 5, 'hex', [8, 4, 4, 4, 12]);
    return { codes, html: `${announced(w)}<ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>` };
  },
  'words with dashes': (w, draw) => {
    const codes = Array.from({ length: 6 }, () => worded(draw, 4));
    return { codes, html: `${announced(w)}<ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>` };
  },
  'words with spaces': (w, draw) => {
    const codes = Array.from({ length: 5 }, () => worded(draw, 5, ' '));
    return { codes, html: `${announced(w)}<pre>${codes.join('\n')}</pre>` };
  },
  'words and a number': (w, draw) => {
    const codes = Array.from({ length: 8 }, () => `${worded(draw, 2)}-${10 + draw(90)}`);
    return { codes, html: `${announced(w)}<ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>` };
  },
  'one phrase of words': (w, draw) => {
    const code = worded(draw, 12, ' ');
    return { codes: [code], html: `<h2>${w.single}</h2><p>${w.keep}</p><p>${code}</p>` };
  },
};

function inSpans(code: string, between: string): string {
  const groups = code.split(/[- ]/);
  return groups.map((group) => `<span>${group}</span>`).join(between);
}

function inColumns(codes: string[]): string[] {
  return [0, 1, 2, 3, 4].flatMap((at) => [codes[at] ?? '', codes[at + 5] ?? '']);
}
