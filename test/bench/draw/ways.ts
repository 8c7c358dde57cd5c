import { encodeQR } from 'qr';
import { darkOnes, dataUrl, pngOf, rowsOf } from './code.ts';

/** A page as a way of drawing makes it: what stands in it, and what else is in the folder. */
export interface Drawn {
  body: string;
  files?: Record<string, Buffer | string>;
  /** Height of the window in CSS pixels; 800 when it is left out. */
  height?: number;
}

const svg = (side: number, inner: string, px = 220): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${px}" height="${px}" viewBox="0 0 ${side} ${side}">${inner}</svg>`;

const img = (src: string, px?: number): string =>
  `<img alt="Setup code" src="${src}"${px ? ` width="${px}" height="${px}"` : ''}>`;

const path = (rows: boolean[][]): string => darkOnes(rows, (x, y) => `M${x} ${y}h1v1h-1z`);

const canvas = (
  rows: boolean[][],
  module: number,
  dark: string,
  light: string,
  shown = '',
): string => {
  const side = rows.length * module;
  const text = rows.map((row) => row.map(Number).join('')).join(' ');
  const ground = `context.fillStyle = '${light}'; context.fillRect(0, 0, ${side}, ${side});`;
  return `<canvas width="${side}" height="${side}"${shown}></canvas><script>
const context = document.querySelector('canvas').getContext('2d');
${ground} context.fillStyle = '${dark}';
'${text}'.split(' ').forEach((row, y) => [...row].forEach((dark, x) => {
  if (dark === '1') context.fillRect(x * ${module}, y * ${module}, ${module}, ${module});
}));
</script>`;
};

const style = (...rules: string[]): string => `<style>${rules.join('')}</style>`;

const cells = (rows: boolean[][], write: (isDark: boolean) => string): string =>
  rows.map((row) => `<tr>${row.map(write).join('')}</tr>`).join('\n');

/** Ways in which a picture of the code is made. */
export const PICTURES: Record<string, (uri: string) => Drawn> = {
  'png-data': (uri) => ({ body: img(dataUrl('image/png', pngOf(rowsOf(uri), 4))) }),
  'png-file': (uri) => ({
    body: img('png-file.png'),
    files: { 'png-file.png': pngOf(rowsOf(uri), 5) },
  }),
  'png-shrunk': (uri) => ({ body: img(dataUrl('image/png', pngOf(rowsOf(uri), 12)), 190) }),
  'png-grown': (uri) => ({
    body: img(dataUrl('image/png', pngOf(rowsOf(uri), 1)), 246).replace(
      '<img',
      '<img style="image-rendering:pixelated"',
    ),
  }),
  'png-pale': (uri) => ({
    body: img(dataUrl('image/png', pngOf(rowsOf(uri), 5, [142, 142, 146], [214, 214, 218]))),
  }),
  'png-inverted': (uri) => ({
    body: `<div class="night">${img(dataUrl('image/png', pngOf(rowsOf(uri), 5, [240, 240, 244], [17, 18, 24])))}</div>`,
  }),
  'png-tight': (uri) => ({
    body: `<div class="card">${img(dataUrl('image/png', pngOf(rowsOf(uri, 0), 5)))}</div>`,
  }),
  'png-turned': (uri) => ({
    body: `<div style="transform:rotate(8deg);width:fit-content">${img(dataUrl('image/png', pngOf(rowsOf(uri), 5)))}</div>`,
  }),
  'gif-data': (uri) => ({
    body: img(dataUrl('image/gif', Buffer.from(encodeQR(uri, 'gif', { scale: 5 })))),
  }),
  'svg-path': (uri) => {
    const rows = rowsOf(uri);
    return {
      body: svg(rows.length, `<path fill="#fff" d="M0 0h99v99H0z"/><path d="${path(rows)}"/>`),
    };
  },
  'svg-rects': (uri) => {
    const rows = rowsOf(uri);
    const rects = darkOnes(rows, (x, y) => `<rect x="${x}" y="${y}" width="1" height="1"/>`);
    return { body: svg(rows.length, `<rect width="99" height="99" fill="#fff"/>${rects}`) };
  },
  'svg-use': (uri) => {
    const rows = rowsOf(uri);
    const uses = darkOnes(rows, (x, y) => `<use href="#m" x="${x}" y="${y}"/>`);
    const defs = '<defs><rect id="m" width="1" height="1"/></defs>';
    return { body: svg(rows.length, `${defs}<rect width="99" height="99" fill="#fff"/>${uses}`) };
  },
  'svg-dots': (uri) => {
    const rows = rowsOf(uri, 4, 'high');
    const dots = darkOnes(rows, (x, y) => `<circle cx="${x + 0.5}" cy="${y + 0.5}" r=".46"/>`);
    return { body: svg(rows.length, `<rect width="99" height="99" fill="#fff"/>${dots}`, 300) };
  },
  'svg-logo': (uri) => {
    const rows = rowsOf(uri, 4, 'high');
    const middle = rows.length / 2;
    const at = `cx="${middle}" cy="${middle}"`;
    const logo = `<circle ${at} r="4" fill="#fff"/><circle ${at} r="3" fill="#c33"/>`;
    return {
      body: svg(
        rows.length,
        `<path fill="#fff" d="M0 0h99v99H0z"/><path fill="#123" d="${path(rows)}"/>${logo}`,
        300,
      ),
    };
  },
  'svg-data': (uri) => ({ body: img(dataUrl('image/svg+xml', encodeQR(uri, 'svg')), 220) }),
  'canvas-plain': (uri) => ({ body: canvas(rowsOf(uri), 4, '#000', '#fff') }),
  'canvas-large': (uri) => ({ body: canvas(rowsOf(uri), 14, '#000', '#fff') }),
  'canvas-dense': (uri) => ({
    body: canvas(rowsOf(uri), 10, '#222', '#fff', ' style="width:220px;height:220px"'),
  }),
};

/** Ways in which the code is drawn out of boxes, backgrounds or letters. */
export const BOXES: Record<string, (uri: string) => Drawn> = {
  'table-bgcolor': (uri) => ({
    body: `<table cellspacing="0" cellpadding="0" border="0">${cells(
      rowsOf(uri),
      (isDark) => `<td width="5" height="5" bgcolor="${isDark ? '#000' : '#fff'}"></td>`,
    )}</table>`,
  }),
  'table-class': (uri) => ({
    body: `${style(
      'td{width:5px;height:5px;padding:0}.k{background:#000}',
      'table{border-collapse:collapse;background:#fff}',
    )}
<table>${cells(rowsOf(uri), (isDark) => (isDark ? '<td class="k">' : '<td>'))}</table>`,
  }),
  'grid-boxes': (uri) => {
    const rows = rowsOf(uri);
    const boxes = rows.flatMap((row) =>
      row.map((isDark) => (isDark ? '<i class="k"></i>' : '<i></i>')),
    );
    return {
      body: `${style(
        `.g{display:grid;grid-template-columns:repeat(${rows.length},5px);grid-auto-rows:5px;`,
        'width:fit-content;background:#fff}.k{background:#000}',
      )}
<div class="g">${boxes.join('')}</div>`,
    };
  },
  'placed-boxes': (uri) => {
    const rows = rowsOf(uri);
    const side = rows.length * 5;
    const boxes = darkOnes(rows, (x, y) => `<b style="left:${x * 5}px;top:${y * 5}px"></b>`);
    return {
      body: `${style(
        `.p{position:relative;width:${side}px;height:${side}px;background:#fff}`,
        '.p b{position:absolute;width:5px;height:5px;background:#000}',
      )}
<div class="p">${boxes}</div>`,
    };
  },
  'background-png': (uri) => {
    const rows = rowsOf(uri);
    const side = rows.length * 5;
    return {
      body: `<div style="width:${side}px;height:${side}px;background:url(${dataUrl('image/png', pngOf(rows, 5))})"></div>`,
    };
  },
  'box-shadow': (uri) => {
    const rows = rowsOf(uri);
    const shadows = darkOnes(rows, (x, y) => `,${x * 5}px ${y * 5}px`).slice(1);
    const side = rows.length * 5;
    return {
      body: `<div style="width:${side}px;height:${side}px;background:#fff"><div style="width:5px;height:5px;color:#000;box-shadow:${shadows}"></div></div>`,
    };
  },
  'gradient-rows': (uri) => {
    const line = (row: boolean[]): string =>
      row.map((isDark, x) => `${isDark ? '#000' : '#fff'} ${x * 5}px ${x * 5 + 5}px`).join(',');
    const rows = rowsOf(uri);
    return {
      body: `<div style="width:${rows.length * 5}px">${rows
        .map(
          (row) => `<div style="height:5px;background:linear-gradient(90deg,${line(row)})"></div>`,
        )
        .join('\n')}</div>`,
    };
  },
  'text-halves': (uri) => {
    const rows = rowsOf(uri, 4);
    if (rows.length % 2 === 1) rows.push(rows[0]?.map(() => false) ?? []);
    const lines = rows.flatMap((row, y) =>
      y % 2 === 1
        ? []
        : [
            row
              .map(
                (isDark, x) => [' ', '▄', '▀', '█'][2 * Number(isDark) + Number(rows[y + 1]?.[x])],
              )
              .join(''),
          ],
    );
    return {
      body: `<pre style="font:16px/16px monospace;background:#fff;color:#000;width:fit-content">${lines.join('\n')}</pre>`,
    };
  },
  'text-spans': (uri) => ({
    body: `${style(
      'pre{font:12px/12px monospace;background:#111;width:fit-content}',
      '.w{background:#fff}.k{background:#000}',
    )}
<pre>${rowsOf(uri)
      .map((row) => row.map((isDark) => `<span class="${isDark ? 'k' : 'w'}">  </span>`).join(''))
      .join('\n')}</pre>`,
  }),
};
