// Punycode decoder (RFC 3492): the platform has the encoder only.

const BASE = 36;
const LAST_POINT = 0x10ffff;

// No label of a real host is longer (RFC 1035 §2.3.4).
const LONGEST = 63;

/**
 * Returns a host with its `xn--` labels in Unicode (RFC 3492); labels that cannot be decoded stay.
 * For comparing and warning only: decisions use the ASCII host.
 */
export function unicodeHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') && label.length <= LONGEST ? decoded(label) : label))
    .join('.');
}

// RFC 3492 §6.2.
function decoded(label: string): string {
  const cut = Math.max(label.lastIndexOf('-'), 4);
  const points = Array.from(label.slice(4, cut), (letter) => letter.charCodeAt(0));
  let at = label[cut] === '-' ? cut + 1 : cut;
  let point = 128;
  let index = 0;
  let bias = 72;
  while (at < label.length) {
    const start = index;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = digitOf(label[at++]);
      if (digit === null) return label;
      index += digit * weight;
      const threshold = Math.min(Math.max(step - bias, 1), 26);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = points.length + 1;
    bias = adapted(index - start, length, start === 0);
    point += Math.floor(index / length);
    if (point > LAST_POINT) return label;
    index %= length;
    points.splice(index++, 0, point);
  }
  return points.length === 0 ? label : String.fromCodePoint(...points);
}

// RFC 3492 §6.1.
function adapted(difference: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(difference / (isFirst ? 700 : 2));
  delta += Math.floor(delta / length);
  let step = 0;
  for (; delta > 455; step += BASE) delta = Math.floor(delta / 35);
  return step + Math.floor((BASE * delta) / (delta + 38));
}

function digitOf(letter: string | undefined): number | null {
  const value = Number.parseInt(letter ?? '', BASE);
  if (Number.isNaN(value)) return null;
  return value < 10 ? value + 26 : value - 10;
}
