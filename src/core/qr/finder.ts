import type { Plane } from './plane.ts';

/** The centre of a finder pattern, the width of one of its modules in pixels, and whether its outer ring is dark. */
export interface Finder {
  x: number;
  y: number;
  module: number;
  dark: boolean;
}

/**
 * Returns the finder patterns (runs of 1:1:3:1:1 across and down, ISO/IEC 18004 §6.3.3) of a black-and-white plane, both ways round.
 * A cheap look before the expensive ones: three of one size and polarity make a code likely.
 */
export function finders(plane: Plane, limit = 64): Finder[] {
  const found: Finder[] = [];
  const step = Math.max(1, Math.floor(plane.height / 240));
  const across = new Line();
  for (let y = 0; y < plane.height && found.length < limit; y += step) {
    across.start();
    for (let x = 0, i = y * plane.width; x <= plane.width; x++, i++) {
      const closing = x === plane.width;
      if (across.push(closing ? -1 : (plane.data[i] ?? 0)) && across.isFinder())
        confirm(plane, x - across.sinceCentre(), y, across, found);
    }
  }
  return found;
}

function confirm(plane: Plane, centre: number, y: number, across: Line, found: Finder[]): void {
  const x = Math.floor(centre);
  const dark = across.darkRing;
  const module = across.module();
  const near = found.find(
    (other) =>
      other.dark === dark &&
      Math.abs(other.x - x) < other.module * 3 &&
      Math.abs(other.y - y) < other.module * 3,
  );
  if (near) return;
  const down = runsThrough(plane, x, y);
  if (!down || !isFinder(down.runs) || Math.abs(total(down.runs) / 7 - module) > module * 0.6) return;
  found.push({ x, y: down.centre, module, dark });
}

/** The five runs that a pixel's column makes around it, with the pixel inside the middle run. */
function runsThrough(plane: Plane, x: number, y: number): { runs: number[]; centre: number } | null {
  const at = (row: number): number =>
    row < 0 || row >= plane.height ? -1 : (plane.data[row * plane.width + x] ?? 0);
  const colour = at(y);
  const walk = (from: number, step: number, want: (grey: number) => boolean): number => {
    let row = from;
    while (at(row) !== -1 && want(at(row))) row += step;
    return row;
  };
  const same = (grey: number): boolean => grey === colour;
  const other = (grey: number): boolean => grey !== colour;
  const [up1, down1] = [walk(y, -1, same), walk(y, 1, same)];
  const [up2, down2] = [walk(up1, -1, other), walk(down1, 1, other)];
  const [up3, down3] = [walk(up2, -1, same), walk(down2, 1, same)];
  if (up1 === up2 || up2 === up3 || down1 === down2 || down2 === down3) return null;
  return {
    runs: [up2 - up3, up1 - up2, down1 - up1 - 1, down2 - down1, down3 - down2],
    centre: (up1 + down1) / 2,
  };
}

const total = (runs: readonly number[]): number => runs.reduce((sum, run) => sum + run, 0);

function isFinder(runs: readonly number[]): boolean {
  const module = total(runs) / 7;
  if (module < 1) return false;
  const off = (run: number | undefined, modules: number): number => Math.abs((run ?? 0) / module - modules);
  return (
    off(runs[0], 1) < 0.75 &&
    off(runs[1], 1) < 0.75 &&
    off(runs[2], 3) < 1.2 &&
    off(runs[3], 1) < 0.75 &&
    off(runs[4], 1) < 0.75
  );
}

/** The last five runs of one row. */
class Line {
  readonly #runs = [0, 0, 0, 0, 0];
  #colour = -2;
  #length = 0;
  #count = 0;

  #closedDark = false;

  /** Whether the fifth run, and so the ring, is dark. */
  get darkRing(): boolean {
    return this.#closedDark;
  }

  start(): void {
    this.#runs.fill(0);
    this.#colour = -2;
    this.#length = 0;
    this.#count = 0;
  }

  /** Takes the next pixel (-1 after the last); returns whether it closed a fifth run. */
  push(colour: number): boolean {
    if (colour === this.#colour) {
      this.#length++;
      return false;
    }
    const had = this.#colour !== -2;
    if (had) {
      this.#runs.shift();
      this.#runs.push(this.#length);
      this.#count++;
      this.#closedDark = this.#colour === 0;
    }
    this.#colour = colour;
    this.#length = 1;
    return had && this.#count >= 5;
  }

  isFinder(): boolean {
    return isFinder(this.#runs);
  }

  module(): number {
    return total(this.#runs) / 7;
  }

  /** How far back from the pixel after the fifth run the middle of the third run is. */
  sinceCentre(): number {
    return (this.#runs[4] ?? 0) + (this.#runs[3] ?? 0) + (this.#runs[2] ?? 0) / 2;
  }
}
