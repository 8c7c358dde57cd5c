// Layouts with something else on the page that is not to be kept, or something hidden.
import { drawn, several } from './codes.ts';
import type { Layout } from './lists.ts';
import { announced, buttons, each } from './page.ts';

const KEY = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';

/** The layouts by name. */
export const odd: Record<string, Layout> = {
  'beside a setup key': (w, draw) => {
    const codes = several(draw, 8, 'ALNUM', [4, 4]);
    return {
      codes,
      html: `<h2>${w.setup}</h2><p><code>${KEY}</code></p>
        ${announced(w)}<ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>`,
    };
  },
  'before a setup key': (w, draw) => {
    const codes = several(draw, 10, 'digits', [8]);
    return {
      codes,
      html: `${announced(w)}<ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>
        <h2>${w.setup}</h2><p>${w.setup}: <code>JBSWY3DPEHPK3PXP</code></p>`,
    };
  },
  'beside the code of now': (w, draw) => {
    const codes = several(draw, 10, 'hex', [4, 4]);
    return {
      codes,
      html: `<p>${w.live}: <b>${drawn(draw, 'digits', [6])}</b></p>
        ${announced(w)}<pre>${codes.join('\n')}</pre>`,
    };
  },
  'with a date and a count': (w, draw) => {
    const codes = several(draw, 10, 'alnum', [5, 5]);
    return {
      codes,
      html: `${announced(w)}<p>${w.generated} 2026-03-01 10:45</p><p>10 / 10</p>
        <ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>${buttons(w)}`,
    };
  },
  'in a dialog over an account': (w, draw) => {
    const codes = several(draw, 10, 'hex', [5, 5]);
    return {
      codes,
      html: `<h2>${w.account}</h2><dl><dt>${w.phone}<dd>555-0142<dt>${w.order}<dd>4711-2026-8831
        </dl><div role="dialog" aria-label="${w.heading}">${announced(w)}
        <div class="grid">${each(codes, (code) => `<div>${code}</div>`)}</div>${buttons(w)}</div>`,
    };
  },
  'a copy of them off the page': (w, draw) => {
    const codes = several(draw, 8, 'alnum', [4, 4]);
    return {
      codes,
      html: `${announced(w)}<ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>
        <textarea style="position:absolute;left:-9999px">${codes.join(' ')}</textarea>`,
    };
  },
  'older ones hidden': (w, draw) => {
    const codes = several(draw, 6, 'hex', [4, 4]);
    const old = several(draw, 6, 'hex', [4, 4]);
    return {
      codes,
      html: `${announced(w)}<ul class="off">${each(old, (code) => `<li>${code}</li>`)}</ul>
        <ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>`,
    };
  },
  'masked ones': (w) => {
    const masked = Array.from({ length: 8 }, () => '<li>••••-••••</li>').join('');
    return { codes: [], html: `${announced(w)}<ul>${masked}</ul><button>${w.show}</button>` };
  },
  'behind a button that is not pressed': (w, draw) => {
    const codes = several(draw, 8, 'hex', [4, 4]);
    const items = each(codes, (code) => `<li>${code}</li>`);
    const html = `${announced(w)}<button>${w.show}</button><ul class="off">${items}</ul>`;
    return { codes: [], html };
  },
  'behind a button that is pressed': (w, draw) => {
    const codes = several(draw, 8, 'hex', [4, 4]);
    const items = each(codes, (code) => `<li>${code}</li>`);
    const press = `<script>const show = document.querySelector('.show');
      show.onclick = () => document.querySelector('.off').classList.remove('off');
      show.click()</script>`;
    const html = `${announced(w)}<button class="show">${w.show}</button>
      <ul class="off">${items}</ul>${press}`;
    return { codes, html };
  },
  'in a shadow root': (w, draw) => {
    const codes = several(draw, 8, 'alnum', [5, 5]);
    const items = each(codes, (code) => `<li>${code}</li>`);
    const template = `<template shadowrootmode="closed"><ul>${items}</ul></template>`;
    return { codes, html: `${announced(w)}<code-list>${template}</code-list>` };
  },
  'in a frame': (w, draw) => {
    const codes = several(draw, 8, 'hex', [5, 5]);
    const inner = `${announced(w)}<ul>${codes.map((code) => `<li>${code}</li>`).join('')}</ul>`;
    return { codes, html: `<iframe srcdoc='${inner}' width="600" height="400"></iframe>` };
  },
  'opened details': (w, draw) => {
    const codes = several(draw, 8, 'digits', [4, 4]);
    const items = each(codes, (code) => `<li>${code}</li>`);
    return {
      codes,
      html: `<details open><summary>${w.heading}</summary><ul>${items}</ul></details>`,
    };
  },
  'closed details': (w, draw) => {
    const items = each(several(draw, 8, 'digits', [4, 4]), (code) => `<li>${code}</li>`);
    return {
      codes: [],
      html: `<details><summary>${w.heading}</summary><ul>${items}</ul></details>`,
    };
  },
  'letters alone': (w, draw) => {
    const codes = several(draw, 10, 'consonants', [8]);
    return { codes, html: `${announced(w)}<ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>` };
  },
  'sixteen digits in groups': (w, draw) => {
    const codes = several(draw, 6, 'digits', [4, 4, 4, 4], ' ');
    return { codes, html: `${announced(w)}<ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>` };
  },
  'spoken numbers before them': (w, draw) => {
    const codes = several(draw, 8, 'hex', [4, 4]);
    const items = each(
      codes,
      (code, at) => `<li><span class="sr">${w.code} ${at + 1}</span>${code}</li>`,
    );
    return { codes, html: `${announced(w)}<ul>${items}</ul>` };
  },
  'two that are left': (w, draw) => {
    const codes = several(draw, 2, 'alnum', [5, 5]);
    return { codes, html: `${announced(w)}<ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>` };
  },
  'a key in groups of six digits': (w, draw) => {
    const code = drawn(draw, 'digits', [6, 6, 6, 6, 6, 6, 6, 6]);
    return { codes: [code], html: `<h2>${w.single}</h2><p class="mono">${code}</p>${buttons(w)}` };
  },
  'six digits each': (w, draw) => {
    const codes = several(draw, 10, 'digits', [6]);
    return { codes, html: `${announced(w)}<ul>${each(codes, (code) => `<li>${code}</li>`)}</ul>` };
  },
};
