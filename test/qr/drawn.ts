import { encodeQR } from 'qr';

// Pages of our own with codes that are drawn in letters and boxes, as terminals and libraries do,
// and
// with codes that a page has covered. The issuer of each code has the page's name.

/** Returns the address of an account that is named for a page. */
export const uriOf = (name: string): string =>
  `otpauth://totp/${name}:mia@heron.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=${name}`;

type Rows = boolean[][];

/** The modules of a page's code with so many of quiet zone. */
function rowsOf(text: string, border = 2): Rows {
  const rows = encodeQR(text, 'raw', { border: Math.max(1, border) });
  return border > 0 ? rows : rows.slice(1, -1).map((row) => row.slice(1, -1));
}

/**
 * Neighbouring modules of one colour as one span, two letters for each, as terminals write them.
 */
function spans(rows: Rows, dark: string | null, light: string): string {
  const runs = (row: boolean[]): string => {
    let line = '';
    for (let at = 0, end = 0; at < row.length; at = end) {
      while (end < row.length && row[end] === row[at]) end++;
      const blanks = '  '.repeat(end - at);
      const colour = row[at] ? dark : light;
      line += colour === null ? blanks : `<span style="background:${colour}">${blanks}</span>`;
    }
    return line;
  };
  return rows.map(runs).join('\n');
}

function halves(rows: Rows, ink: boolean): string {
  const is = (x: number, y: number): boolean => (rows[y]?.[x] ?? false) === ink;
  const letter = (x: number, y: number): string => {
    if (is(x, y)) return is(x, y + 1) ? '█' : '▀';
    return is(x, y + 1) ? '▄' : ' ';
  };
  const lines = [];
  for (let y = 0; y < rows.length; y += 2)
    lines.push(rows[0]?.map((_, x) => letter(x, y)).join(''));
  return lines.join('\n');
}

/** Rows of boxes; those of the `ground` colour are left clear. */
function boxes(
  rows: Rows,
  css: string,
  colours: { dark: string; light: string },
  between = '',
): string {
  const box = (dark: boolean): string =>
    `<i style="background:${dark ? colours.dark : colours.light}"></i>`;
  const lines = rows.map((row) => `<div>${row.map(box).join(between)}</div>`).join('\n');
  return `<style>.c div{height:5px;white-space:nowrap;font-size:0;line-height:0}
.c i{display:inline-block;width:5px;height:5px}${css}</style><div class="c">${lines}</div>`;
}

const BLACK = { dark: '#000', light: '#fff' };
const PROMPT =
  '<b style="color:#0a0">mia@heron</b>:~$ new-login --show\nKeep this window to yourself while it is open\n';
const long = (name: string): string =>
  `${uriOf(name)}&algorithm=SHA1&digits=6&period=30&color=%23006633`;
const pre = (css: string, content: string): string =>
  `<pre style="font:8px/1.2 monospace;${css}">${content}</pre>`;
const onDark = '<style>body{background:#000;color:#ddd}</style>';

/** Codes in letters and boxes, by name. */
export const DRAWN: Record<string, string> = {
  Spans: pre('line-height:1.4', spans(rowsOf(uriOf('Spans')), '#000', '#ccc')),
  Prompt: pre(
    'width:200ch',
    `${PROMPT}${spans(rowsOf(uriOf('Prompt')), '#000', '#fff')}\n${PROMPT}`,
  ),
  Night: pre(
    'background:#1e1e1e;color:#d4d4d4;width:180ch',
    PROMPT + spans(rowsOf(uriOf('Night')), null, '#d4d4d4'),
  ),
  Status: pre(
    'background:#111;color:#ddd;width:180ch',
    `<span style="background:#268bd2"> mia </span> show\n${spans(rowsOf(uriOf('Status')), '#000', '#fff')}\n<span style="background:#859900"> ok </span>`,
  ),
  Halves: pre('font-size:14px;background:#000;color:#fff', halves(rowsOf(uriOf('Halves')), false)),
  Gaps: boxes(rowsOf(long('Gaps'), 4), '.c i{width:4px;margin-right:1px}', BLACK),
  Words: boxes(rowsOf(uriOf('Words')), '.c div{font-size:12px;line-height:5px}', BLACK, ' '),
  Light: onDark + boxes(rowsOf(uriOf('Light'), 0), '', { dark: 'none', light: '#fff' }),
  Border: `<div style="border:6px solid #000;width:max-content">${boxes(rowsOf(uriOf('Border'), 0), '', BLACK)}</div>`,
};

const image = (name: string): string => {
  const svg = encodeQR(uriOf(name), 'svg', { border: 3 });
  return `<img width="200" height="200" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;
};
const under = (name: string, layer: string): string =>
  `<div class="m" style="position:relative;width:200px;height:200px">${image(name)}<div style="position:absolute;inset:0;${layer}">Expired</div></div>`;

/** Codes that a person cannot read any more, by name. */
export const COVERED: Record<string, string> = {
  Faint: under('Faint', 'background:rgba(255,255,255,.92)'),
  Passed: under('Passed', 'background:rgba(255,255,255,.96);pointer-events:none'),
  Shut: under('Shut', 'background:#fff'),
  Blurred: `<div style="filter:blur(6px);width:200px">${image('Blurred')}</div>`,
  Frosted: under('Frosted', 'backdrop-filter:blur(8px)'),
  Styled: `<style>.m{position:relative;width:200px}.m::after{content:"Expired";position:absolute;inset:0;background:rgba(255,255,255,.95)}</style><div class="m">${image('Styled')}</div>`,
  Below: `<div style="height:1500px">far above</div>${under('Below', 'background:rgba(255,255,255,.95)')}`,
};

/** Codes that something lies near, or over, and that are read all the same. */
export const OPEN: Record<string, string> = {
  Badge: `<div style="position:relative;width:200px">${image('Badge')}<div style="position:absolute;left:86px;top:86px;width:28px;height:28px;background:#06c"></div></div>`,
  Card: `<div style="position:relative;width:240px;height:240px"><div style="position:absolute;inset:0;background:#eee"></div><div style="position:absolute;inset:20px">${image('Card')}</div></div>`,
  Tinted: under('Tinted', 'background:rgba(0,60,200,.3);color:transparent'),
};
