import { Icon } from '../parts/Icon.tsx';
import { bundledMarks } from './bundled.ts';

interface Props {
  /** What the account goes by. */
  name: string;
  /** The issuer of a saved account, whose own mark is drawn where it is bundled. */
  issuer?: string;
  size?: number;
}

/**
 * Draws an account's mark: that of a well-known issuer, else the first letter or digit of its name
 * on a tint chosen by that name, or a key where there is none. No picture is ever fetched, and
 * nothing moves when the marks of issuers have been loaded.
 */
export function Mark({ name, issuer = '', size = 32 }: Props) {
  const sides = { inlineSize: `${size}px`, blockSize: `${size}px` };
  const inner = Math.round(size * 0.6);
  const own = issuer ? (bundledMarks.value?.(issuer) ?? null) : null;
  if (own) {
    const [background, color, shape] = own;
    return (
      <span class="mark" style={{ ...sides, background, color }} aria-hidden="true">
        <svg class="own" width={inner} height={inner} viewBox="0 0 24 24" aria-hidden="true">
          <path d={shape} />
        </svg>
      </span>
    );
  }
  const letter = [...name.trim()].find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? null;
  return (
    <span class={`mark tint${tintOf(name)}`} style={sides} aria-hidden="true">
      {letter ? letter.toLocaleUpperCase() : <Icon name="key" size={inner} />}
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
