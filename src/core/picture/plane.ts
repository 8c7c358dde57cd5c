// Grey pictures, and the plain pixel operations on them. All return new planes.

/** A grey picture: `data` has one byte per pixel, row by row; 0 is black, 255 white. */
export interface Plane {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/**
 * Returns the luma (ITU-R BT.601) of RGBA pixels; transparent ones are blended with a background of
 * the grey `ground`.
 */
export function greyOf(
  rgba: ArrayLike<number>,
  width: number,
  height: number,
  ground = 255,
): Plane {
  const data = new Uint8ClampedArray(width * height);
  for (let i = 0, o = 0; i < data.length; i++, o += 4) {
    const grey = ((rgba[o] ?? 0) * 77 + (rgba[o + 1] ?? 0) * 150 + (rgba[o + 2] ?? 0) * 29) >> 8;
    const alpha = rgba[o + 3] ?? 255;
    data[i] = alpha === 255 ? grey : (grey * alpha + ground * (255 - alpha)) / 255;
  }
  return { width, height, data };
}

/**
 * Returns the part of a plane inside a rectangle in pixels, rounded to whole ones; what lies
 * outside the plane is left out.
 */
export function cropped(plane: Plane, x: number, y: number, width: number, height: number): Plane {
  const left = Math.max(0, Math.round(x));
  const top = Math.max(0, Math.round(y));
  const right = Math.min(plane.width, Math.round(x + width));
  const bottom = Math.min(plane.height, Math.round(y + height));
  const w = Math.max(0, right - left);
  const h = Math.max(0, bottom - top);
  const data = new Uint8ClampedArray(w * h);
  for (let row = 0; row < h; row++) {
    const from = (top + row) * plane.width + left;
    data.set(plane.data.subarray(from, from + w), row * w);
  }
  return { width: w, height: h, data };
}

/** Returns the number of pixels of each of the 256 greys. */
export function histogramOf({ data }: Plane): Float64Array {
  const histogram = new Float64Array(256);
  for (let i = 0; i < data.length; i++) {
    const grey = data[i] ?? 0;
    histogram[grey] = (histogram[grey] ?? 0) + 1;
  }
  return histogram;
}

/** Returns the grey that best separates dark from light (Otsu 1979); pixels up to it are dark. */
function threshold(plane: Plane): number {
  const histogram = histogramOf(plane);
  let sum = 0;
  for (let grey = 0; grey < 256; grey++) sum += grey * (histogram[grey] ?? 0);
  let [best, cut, below, belowSum] = [-1, 127, 0, 0];
  for (let grey = 0; grey < 256; grey++) {
    below += histogram[grey] ?? 0;
    belowSum += grey * (histogram[grey] ?? 0);
    const above = plane.data.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (belowSum / below - (sum - belowSum) / above) ** 2;
    if (between > best) [best, cut] = [between, grey];
  }
  return cut;
}

/** Returns the plane in pure black and white, by Otsu's threshold. */
export function binarised(plane: Plane): Plane {
  return partedAt(plane, threshold(plane));
}

/** Returns the plane in pure black and white; greys up to `cut` become black. */
export function partedAt(plane: Plane, cut: number): Plane {
  return mapped(plane, (grey) => (grey <= cut ? 0 : 255));
}

/** Returns the plane with every grey changed by `change`. */
export function mapped(plane: Plane, change: (grey: number) => number): Plane {
  const table = Uint8ClampedArray.from({ length: 256 }, (_, grey) => change(grey));
  const data = new Uint8ClampedArray(plane.data.length);
  for (let i = 0; i < data.length; i++) data[i] = table[plane.data[i] ?? 0] ?? 0;
  return { width: plane.width, height: plane.height, data };
}

/** Returns the plane with dark and light exchanged. */
export function inverted(plane: Plane): Plane {
  return mapped(plane, (grey) => 255 - grey);
}

/**
 * Returns the plane after a morphological closing of its dark parts with a 3 × 3 kernel: hairline
 * gaps and small dots inside dark modules disappear.
 */
export function closed(plane: Plane): Plane {
  return extreme(extreme(plane, 0), 255);
}

/**
 * Returns the plane with dark parts grown by one pixel to the right and down: modules drawn as
 * separate dots or boxes touch again.
 */
export function grown({ width, height, data }: Plane): Plane {
  const out = new Uint8ClampedArray(data.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const [left, up] = [x > 0 ? 1 : 0, y > 0 ? width : 0];
      const here = lesser(data[i] ?? 0, data[i - left] ?? 0);
      out[i] = lesser(here, lesser(data[i - up] ?? 0, data[i - up - left] ?? 0));
    }
  return { width, height, data: out };
}

/**
 * Returns the darkest pixel of each 3 × 3 neighbourhood; with `mask` 255 the lightest, with all
 * bits inverted on the way in and out.
 */
function extreme({ width, height, data }: Plane, mask: number): Plane {
  const across = new Uint8ClampedArray(data.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      let least = (data[i] ?? 0) ^ mask;
      if (x > 0) least = lesser(least, (data[i - 1] ?? 0) ^ mask);
      if (x + 1 < width) least = lesser(least, (data[i + 1] ?? 0) ^ mask);
      across[i] = least;
    }
  const out = new Uint8ClampedArray(data.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      let least = across[i] ?? 0;
      if (y > 0) least = lesser(least, across[i - width] ?? 0);
      if (y + 1 < height) least = lesser(least, across[i + width] ?? 0);
      out[i] = least ^ mask;
    }
  return { width, height, data: out };
}

const lesser = (a: number, b: number): number => (a < b ? a : b);

/**
 * Returns the plane at half its size, each pixel the mean of four; an odd last row or column is
 * dropped.
 */
export function halved(plane: Plane): Plane {
  const [width, height] = [plane.width >> 1, plane.height >> 1];
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0, o = 0; y < height; y++)
    for (let x = 0; x < width; x++, o++) {
      const i = 2 * y * plane.width + 2 * x;
      const upper = (plane.data[i] ?? 0) + (plane.data[i + 1] ?? 0);
      const lower = (plane.data[i + plane.width] ?? 0) + (plane.data[i + plane.width + 1] ?? 0);
      data[o] = (upper + lower) / 4;
    }
  return { width, height, data };
}

/** Returns the plane at twice its size, interpolated bilinearly. */
export function doubled(plane: Plane): Plane {
  const { width, height, data } = plane;
  const out = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, o = 0; y < height * 2; y++) {
    const [up, down, v] = between(y, height);
    for (let x = 0; x < width * 2; x++, o++) {
      const [left, right, h] = between(x, width);
      const upper = (data[up * width + left] ?? 0) * (1 - h) + (data[up * width + right] ?? 0) * h;
      const lower =
        (data[down * width + left] ?? 0) * (1 - h) + (data[down * width + right] ?? 0) * h;
      out[o] = upper * (1 - v) + lower * v;
    }
  }
  return { width: width * 2, height: height * 2, data: out };
}

function between(at: number, size: number): [number, number, number] {
  const exact = Math.max(0, (at - 0.5) / 2);
  const low = Math.min(size - 1, Math.floor(exact));
  return [low, Math.min(size - 1, low + 1), exact - low];
}

/**
 * Returns the plane with a margin of the grey `ground` on each side, as the quiet zone that
 * decoders need: 6 % of the longer side, at least 16 pixels.
 */
export function framed(plane: Plane, ground: number): Plane {
  const margin = Math.max(16, Math.round(Math.max(plane.width, plane.height) * 0.06));
  const [width, height] = [plane.width + 2 * margin, plane.height + 2 * margin];
  const data = new Uint8ClampedArray(width * height).fill(ground);
  for (let y = 0; y < plane.height; y++) {
    const row = plane.data.subarray(y * plane.width, (y + 1) * plane.width);
    data.set(row, (y + margin) * width + margin);
  }
  return { width, height, data };
}
