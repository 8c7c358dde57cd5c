const RADIUS = 8;
const LENGTH = 2 * Math.PI * RADIUS;

/**
 * Draws how much of a code's time is left (0 to 1); amber in the last 5 s. The seconds stand inside
 * when it is large.
 */
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
