// The recovery codes of a demo site: how they look in each layout, and the markup around them.
import { randomInt } from 'node:crypto';
import type { Layout } from './variant.ts';
import { esc } from './visit.ts';
import type { Words } from './words/words.ts';

const SETS: Record<string, string> = {
  A: 'ABCDEFGHJKMNPQRSTVWXYZ23456789',
  x: '0123456789abcdef',
  k: 'abcdefghijkmnpqrstuvwxyz23456789',
  0: '0123456789',
};

interface Shown {
  /** Each letter of `SETS` stands for one of its characters. */
  pattern: string;
  count: number;
  draw(codes: string[], words: Words): string;
}

const PLAIN_PATTERN = 'AAAA-AAAA';
const PLAIN_COUNT = 8;

const LAYOUT: Record<Layout, Shown> = {
  list: {
    pattern: PLAIN_PATTERN,
    count: 10,
    draw: (codes) => `<ol class="recovery-list">${each(codes, (code) => `<li>${code}</li>`)}</ol>`,
  },
  table: {
    pattern: '0000 0000',
    count: 10,
    draw: (codes) =>
      `<table class="recovery-table"><tbody>${pairs(codes)
        .map((pair) => `<tr>${each(pair, (code) => `<td>${code}</td>`)}</tr>`)
        .join('')}</tbody></table>`,
  },
  pre: {
    pattern: 'xxxxx-xxxxx',
    count: 16,
    draw: (codes) =>
      `<pre class="recovery-pre">${pairs(codes)
        .map((pair) => pair.map(esc).join('    '))
        .join('\n')}</pre>`,
  },
  textarea: {
    pattern: 'kkk0kkkk0k',
    count: 8,
    draw: (codes, words) =>
      `<textarea class="recovery-area" readonly rows="${codes.length}" cols="24" spellcheck="false" aria-label="${esc(words.recoveryTitle)}">${codes.map(esc).join('\n')}</textarea>`,
  },
  grid: {
    pattern: 'kkkk-kkkk-kkkk',
    count: 8,
    draw: (codes, words) =>
      `<div class="recovery-grid">${each(codes, (code) => `<code>${code}</code>`)}</div>${tools(codes, words)}`,
  },
  hidden: {
    pattern: '00000000',
    count: 10,
    draw: (codes, words) =>
      `<p><button class="quiet" type="button" id="show-codes" aria-expanded="false" aria-controls="hidden-codes" onclick="document.getElementById('hidden-codes').hidden = false; this.setAttribute('aria-expanded', 'true'); this.parentNode.hidden = true">${esc(words.showCodes)}</button></p>
<div id="hidden-codes" hidden><ul class="recovery-cells">${each(codes, (code) => `<li><span>${code}</span></li>`)}</ul></div>`,
  },
};

/** Returns new recovery codes as a site of this layout makes them; `null` for the plain ones. */
export function newRecoveryCodes(layout: Layout | null): string[] {
  const { pattern, count } = layout
    ? LAYOUT[layout]
    : { pattern: PLAIN_PATTERN, count: PLAIN_COUNT };
  const codes = new Set<string>();
  while (codes.size < count) codes.add(codeLike(pattern));
  return [...codes];
}

/** Returns the markup that shows recovery codes in a layout. */
export function drawRecoveryCodes(layout: Layout, codes: string[], words: Words): string {
  return LAYOUT[layout].draw(codes, words);
}

/** Returns a recovery code without case, spaces and dashes: people type them as they please. */
export function foldedRecovery(typed: string): string {
  return typed.toLowerCase().replace(/[\s–—-]/g, '');
}

function codeLike(pattern: string): string {
  return pattern.replace(/\w/g, (place) => {
    const set = SETS[place] ?? place;
    return set[randomInt(set.length)] ?? '';
  });
}

function each(codes: string[], draw: (code: string) => string): string {
  return codes.map((code) => draw(esc(code))).join('');
}

function pairs(codes: string[]): string[][] {
  const half = Math.ceil(codes.length / 2);
  return codes.slice(0, half).map((code, at) => [code, ...codes.slice(half + at, half + at + 1)]);
}

function tools(codes: string[], words: Words): string {
  const file = encodeURIComponent(`${codes.join('\n')}\n`);
  return `<p class="tools"><button class="quiet" type="button" id="copy-codes" onclick="navigator.clipboard.writeText([...document.querySelectorAll('.recovery-grid code')].map((code) => code.textContent).join('\\n'))">${esc(words.copyCodes)}</button>
<a class="quiet" id="download-codes" download="recovery-codes.txt" href="data:text/plain;charset=utf-8,${file}">${esc(words.downloadCodes)}</a></p>`;
}

/** How the layouts look. */
export const recoveryCss = `
.recovery-list{columns:2;margin:16px 0 24px;padding:16px 16px 16px 44px;background:#f1f3f6;border-radius:10px;font:15px/2 ui-monospace,monospace}
.recovery-table{width:100%;border-collapse:collapse;margin:16px 0 24px;font:16px/1.4 ui-monospace,monospace}
.recovery-table td{padding:10px 12px;border:1px solid #e3e6eb;text-align:center}
.recovery-pre{margin:16px 0 24px;padding:16px;background:#f1f3f6;border-radius:10px;font:14px/1.9 ui-monospace,monospace;text-align:center}
.recovery-area{display:block;width:100%;margin:16px 0 24px;padding:12px;resize:none;font:15px/1.7 ui-monospace,monospace;color:inherit;background:#f8f9fb;border:1px solid #c5cad3;border-radius:8px}
.recovery-grid{display:grid;grid-template-columns:1fr 1fr;gap:8px;margin:16px 0}
.recovery-grid code{padding:8px;font:14px/1.5 ui-monospace,monospace;text-align:center;background:#f1f3f6;border:1px solid #e3e6eb;border-radius:6px}
.recovery-cells{display:grid;grid-template-columns:1fr 1fr;gap:0 24px;margin:0 0 24px;padding:0;list-style:none;font:16px/2.2 ui-monospace,monospace}
.recovery-cells li{border-bottom:1px solid #e3e6eb;text-align:center}
.tools{display:flex;gap:8px;margin-bottom:24px}.tools a{color:inherit;text-decoration:none}
`;
