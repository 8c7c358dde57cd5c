import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { fromLetters } from '../../../../src/content/capture/drawn/letters.ts';
import { type Cell, fromCells } from '../../../../src/content/capture/drawn/modules.ts';
import type { Plane } from '../../../../src/core/picture/plane.ts';
import { readQuick } from '../../../../src/core/qr/decode.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';

const rows = encodeQR(URI, 'raw', { border: 2 });
const read = (planes: Plane[] | null): string | undefined =>
  planes?.flatMap((plane) => readQuick(plane)?.text ?? [])[0];

/** A text in black on white, or the other way round. */
const fromText = (text: string, ink = 0): Plane[] | null =>
  fromLetters(
    text
      .split(/\r?\n/)
      .map((line) => [...line].map((letter) => ({ letter, ink, ground: 255 - ink }))),
    255 - ink,
  );

function halfBlocks(light: boolean): string {
  const at = (x: number, y: number): boolean => (rows[y]?.[x] ?? false) !== light;
  const lines = [];
  for (let y = 0; y < rows.length; y += 2)
    lines.push(
      rows
        .map((_, x) => (at(x, y) ? (at(x, y + 1) ? '█' : '▀') : at(x, y + 1) ? '▄' : ' '))
        .join(''),
    );
  return lines.join('\n');
}

describe('fromText', () => {
  it('reads half blocks, dark ones and the light ones of a terminal', () => {
    expect(read(fromText(halfBlocks(false)))).toBe(URI);
    expect(read(fromText(halfBlocks(true)))).toBe(URI);
  });

  it.each(['██', '##', '▓▓'])('reads two letters a module: %s', (dark) => {
    const text = rows.map((row) => row.map((module) => (module ? dark : '  ')).join('')).join('\n');
    expect(read(fromText(`\n${text}\n\n`))).toBe(URI);
    expect(read(fromText(text.replaceAll(' ', '\u00a0')))).toBe(URI);
  });

  it('reads lines whose end was trimmed', () => {
    const text = rows
      .map((row) =>
        row
          .map((module) => (module ? '██' : '  '))
          .join('')
          .trimEnd(),
      )
      .join('\r\n');
    expect(read(fromText(text))).toBe(URI);
  });

  it('is nothing for a text or a bar of blocks', () => {
    for (const text of ['', 'hello', '█'.repeat(30), 'progress ██████░░░░\n'.repeat(12)])
      expect(read(fromText(text))).toBeUndefined();
  });
});

function cells({
  pitch = 4,
  gap = 0,
  x = 33.3,
  y = 12.7,
  onlyDark = false,
  joined = false,
  of = rows,
} = {}): Cell[] {
  const all: Cell[] = [];
  for (const [row, modules] of of.entries())
    for (let column = 0; column < modules.length; column++) {
      const dark = modules[column];
      let width = 1;
      while (joined && modules[column + width] === dark && column + width < modules.length) width++;
      const at = { x: x + column * pitch + gap, y: y + row * pitch + gap };
      if (dark || !onlyDark)
        all.push({
          ...at,
          width: width * pitch - 2 * gap,
          height: pitch - 2 * gap,
          grey: dark ? 0 : 255,
        });
      column += width - 1;
    }
  return all;
}

describe('fromCells', () => {
  it.each([
    ['a grid', {}],
    ['fractions of a pixel', { pitch: 3.37 }],
    ['gaps between cells', { pitch: 4, gap: 0.5 }],
    ['only the dark cells', { onlyDark: true }],
    ['runs joined to one cell', { joined: true }],
    ['joined runs of dark cells', { joined: true, onlyDark: true, pitch: 5.5 }],
  ])('reads %s', (_, given) => {
    expect(read(fromCells(cells(given)))).toBe(URI);
  });

  it('counts many rows right that are a fraction of a pixel apart', () => {
    const long = `${URI}&image=https://cdn.example.com/logos/2026/example-company-limited.png`;
    const of = encodeQR(long, 'raw', { border: 4 });
    expect(of.length).toBeGreaterThan(50);
    for (const pitch of [2.3958, 2.44, 2.31, 1.8125])
      expect(read(fromCells(cells({ of, pitch, gap: 0.5 }))), `${pitch}`).toBe(long);
  });

  it('is nothing for few cells, a table of numbers, or cells without a lattice', () => {
    const table = Array.from({ length: 300 }, (_, i) => ({
      x: (i % 12) * 60,
      y: Math.floor(i / 12) * 24,
      width: 60,
      height: 24,
      grey: 255,
    }));
    expect(read(fromCells(table))).toBeUndefined();
    expect(fromCells([])).toBeNull();
    expect(fromCells(cells().slice(0, 50))).toBeNull();
    const scattered = Array.from({ length: 400 }, (_, i) => ({
      x: (i * 37) % 611,
      y: (i * i * 13) % 587,
      width: 3,
      height: 3,
      grey: 0,
    }));
    expect(read(fromCells(scattered))).toBeUndefined();
  });
});
