import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Box } from '../core/qr/reading.ts';
import { text } from '../ui/language/catalogue.ts';
import { focused } from '../ui/parts/focus.ts';
import { between, isDrawn, moved, type Point, resized, type Size } from './box.ts';

interface Props {
  url: string;
  size: Size;
  box: Signal<Box>;
  read: () => void;
}

/**
 * The picture with the box on it, drawn with mouse or finger, moved with the arrow keys and resized
 * with Shift.
 */
export function Frame({ url, size, box, read }: Props) {
  const start = useRef<{ at: Point; before: Box } | null>(null);
  const { x, y, width, height } = box.value;

  const placeOf = ({ clientX, clientY, currentTarget }: PointerEvent): Point => {
    const shown = (currentTarget as Element).getBoundingClientRect();
    const scale = size.width / shown.width;
    return { x: (clientX - shown.x) * scale, y: (clientY - shown.y) * scale };
  };
  const pressed = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    start.current = { at: placeOf(event), before: box.value };
  };
  const drawing = (event: PointerEvent): void => {
    if (start.current) box.value = between(start.current.at, placeOf(event), size);
  };
  const released = (): void => {
    const from = start.current;
    start.current = null;
    if (!from || box.value === from.before) return;
    if (isDrawn(box.value)) read();
    else box.value = from.before;
  };
  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      read();
      return;
    }
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    // A hundredth of the picture's longer side; with Alt one pixel.
    const by = event.altKey ? 1 : Math.max(1, Math.round(Math.max(size.width, size.height) / 100));
    box.value = (event.shiftKey ? resized : moved)(box.value, dx * by, dy * by, size);
  };

  return (
    <div
      class="canvas"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard moves the box.
      tabIndex={0}
      ref={focused}
      aria-label={text('box_title')}
      aria-describedby="box-how box-place"
      onPointerDown={pressed}
      onPointerMove={drawing}
      onPointerUp={released}
      onPointerCancel={released}
      onKeyDown={keyed}
    >
      <img src={url} alt="" draggable={false} width={size.width} height={size.height} />
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        <path
          class="dim"
          fill-rule="evenodd"
          d={`M0 0H${size.width}V${size.height}H0ZM${x} ${y}h${width}v${height}h${-width}Z`}
        />
        <rect
          class="edge"
          x={x}
          y={y}
          width={width}
          height={height}
          vector-effect="non-scaling-stroke"
        />
      </svg>
      <output id="box-place" class="place">
        {text('box_place', { width, height, x, y })}
      </output>
    </div>
  );
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
