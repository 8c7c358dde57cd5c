import { crc32, deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';

type Modules = boolean[][];

/** Returns the modules of a QR code, dark = true, with a quiet zone of four. */
export function modulesOf(text: string): Modules {
  return encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
}

/** Returns a PNG (8-bit grey) of the modules at `scale` pixels each. */
export function png(modules: Modules, scale: number): Buffer {
  const size = modules.length * scale;
  const rows = modules.map((row) => {
    const line = Buffer.alloc(size + 1);
    row.forEach((dark, x) => {
      line.fill(dark ? 0 : 255, 1 + x * scale, 1 + (x + 1) * scale);
    });
    return Buffer.concat(Array.from({ length: scale }, () => line));
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Returns the code as an image whose pixels are in the page itself. */
export function asImage(text: string): string {
  return `<img class="qr" alt="QR" src="data:image/png;base64,${png(modulesOf(text), 5).toString('base64')}">`;
}

/** Returns the code as an inline SVG with one path. */
export function asSvg(text: string): string {
  const modules = modulesOf(text);
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  const size = modules.length;
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="QR"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#1b2330" d="${path}"/></svg>`;
}

/** Returns the code as a canvas that a script draws. */
export function asCanvas(text: string): string {
  const bits = modulesOf(text).map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
  return `<canvas class="qr" width="${bits.length * 6}" height="${bits.length * 6}" role="img" aria-label="QR"></canvas>
<script>{
  const canvas = document.querySelector('canvas.qr');
  const paint = canvas.getContext('2d');
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.fillStyle = '#3b1d6e';
  ${JSON.stringify(bits)}.forEach((row, y) => [...row].forEach((bit, x) => bit === '1' && paint.fillRect(x * 6, y * 6, 6, 6)));
}</script>`;
}

/** Returns the code as a table of coloured cells, as old PHP libraries make it. */
export function asTable(text: string): string {
  const rows = modulesOf(text).map(
    (row) => `<tr>${row.map((dark) => (dark ? '<td class="d"></td>' : '<td></td>')).join('')}</tr>`,
  );
  return `<table class="qr-table" role="img" aria-label="QR">${rows.join('')}</table>`;
}

/** Returns the code as an image of another address. */
export function asLinkedImage(address: string): string {
  return `<img class="qr" alt="QR" src="${address}">`;
}
