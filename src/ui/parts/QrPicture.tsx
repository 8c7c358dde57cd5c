import { encodeQR } from 'qr';

interface Props {
  text: string;
  label: string;
  /** Larger squares in place of room for damage: on a screen nothing is torn or stained. */
  onScreen?: boolean;
}

/** Draws a text as a QR code, black on white in every look, for a camera or for paper. */
export function QrPicture({ text, label, onScreen }: Props) {
  const modules = encodeQR(text, 'raw', { ecc: onScreen ? 'low' : 'medium', border: 3 });
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  const side = modules.length;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect class="light" width={side} height={side} />
      <path class="dark" d={dark.join('')} />
    </svg>
  );
}
