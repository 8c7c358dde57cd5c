import { Icon } from './Icon.tsx';

/**
 * Draws an account's mark: the first letter or digit of its name on a tint chosen by that name, or
 * a key where there is none. No picture is ever fetched.
 */
export function Mark({ name, size = 32 }: { name: string; size?: number }) {
  const letter = [...name.trim()].find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? null;
  return (
    <span
      class={`mark tint${tintOf(name)}`}
      style={{ inlineSize: `${size}px`, blockSize: `${size}px` }}
      aria-hidden="true"
    >
      {letter ? letter.toLocaleUpperCase() : <Icon name="key" size={Math.round(size * 0.6)} />}
    </span>
  );
}

const TINTS = 8;

function tintOf(name: string): number {
  let sum = 0;
  for (const sign of name.trim().toLowerCase())
    sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 8191;
  return sum % TINTS;
}
