import { encodeQR } from 'qr';

type Level = 'low' | 'medium' | 'quartile' | 'high';

/** How a script of a server draws its code. */
interface Drawing {
  level: Level;
  /** CSS pixels of a side. */
  shown: number;
  /** Pixels of a side before the page makes it smaller. */
  natural?: number;
  /** What lies between the dark modules; nothing at all where it is left out. */
  ground?: string;
  dark?: string;
}

/** The library draws a border of one module at least; most servers draw none. */
const modulesOf = (text: string, ecc: Level): boolean[][] =>
  encodeQR(text, 'raw', { ecc, border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));

/** Returns a code that a script paints on a canvas, without a border. */
export function onCanvas(text: string, drawing: Drawing): string {
  return painted(text, drawing, `<canvas style="width:${drawing.shown}px"></canvas>`, '');
}

/**
 * Returns a code that a script paints and hands to an image as a data address, without a border.
 */
export function asPicture(text: string, drawing: Drawing, attributes = ''): string {
  const side = `width="${drawing.shown}" height="${drawing.shown}"`;
  return painted(
    text,
    drawing,
    `<img alt="" ${side} ${attributes}>`,
    'shown.src = canvas.toDataURL();',
  );
}

function painted(text: string, drawing: Drawing, element: string, then: string): string {
  const { level, natural = drawing.shown, ground, dark = '#000' } = drawing;
  const bits = modulesOf(text, level).map((row) => row.map((one) => (one ? '1' : '0')).join(''));
  return `${element}<script>{
  const shown = document.currentScript.previousElementSibling;
  const canvas = shown.localName === 'canvas' ? shown : document.createElement('canvas');
  canvas.width = canvas.height = ${natural};
  const paint = canvas.getContext('2d');
  ${ground ? `paint.fillStyle = '${ground}'; paint.fillRect(0, 0, ${natural}, ${natural});` : ''}
  paint.fillStyle = '${dark}';
  const side = ${natural} / ${bits.length};
  ${JSON.stringify(bits)}.forEach((row, y) => [...row].forEach((bit, x) => {
    const [left, top] = [Math.round(x * side), Math.round(y * side)];
    if (bit === '1') paint.fillRect(left, top, Math.round((x + 1) * side) - left, Math.round((y + 1) * side) - top);
  }));
  ${then}
}</script>`;
}

/**
 * Returns a code as an SVG of one stroked path, a run of modules a segment; `size` is what stands
 * in its attributes.
 */
export function asStrokes(text: string, size: string): string {
  const rows = modulesOf(text, 'medium');
  const runs = rows.flatMap((row, y) =>
    row.map((dark, x) => (dark && !row[x - 1] ? `M${x} ${y}.5h${runFrom(row, x)}` : '')),
  );
  const box = `viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box}><path stroke="#000" d="${runs.join('')}"/></svg>`;
}

function runFrom(row: boolean[], start: number): number {
  const end = row.indexOf(false, start);
  return (end < 0 ? row.length : end) - start;
}

/** Returns the same SVG as the address of an image. */
export function asAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/**
 * Returns a code as a terminal prints it: two modules a letter, light ones drawn, four modules
 * around.
 */
export function asLetters(text: string): string[] {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const lines: string[] = [];
  for (let y = 0; y < rows.length; y += 2)
    lines.push(
      (rows[y] ?? []).map((dark, x) => letter(!dark, !(rows[y + 1]?.[x] ?? true))).join(''),
    );
  return lines;
}

function letter(upper: boolean, lower: boolean): string {
  if (upper) return lower ? '█' : '▀';
  return lower ? '▄' : ' ';
}
