const RADIUS = 8;
const LENGTH = 2 * Math.PI * RADIUS;

/** Draws how many of a code's `period` seconds are `left` as a ring, amber in the last 5 s. */
export function Ring({ left, period, size = 18 }: { left: number; period: number; size?: number }) {
  return (
    <svg
      class={left <= 5 ? 'ring late' : 'ring'}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      <circle class="groove" cx="10" cy="10" r={RADIUS} />
      <circle
        class="time"
        cx="10"
        cy="10"
        r={RADIUS}
        stroke-dasharray={LENGTH}
        stroke-dashoffset={LENGTH * (1 - left / period)}
      />
    </svg>
  );
}
