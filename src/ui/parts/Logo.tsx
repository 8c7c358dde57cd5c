/** Draws Latchkey's own mark: a key whose shaft and bit are the letter L. */
export function Latch({ size = 24, open = true }: { size?: number; open?: boolean }) {
  return (
    <svg
      class={open ? 'latch' : 'latch shut'}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
    >
      <rect class="plate" x="1.5" y="1.5" width="29" height="29" rx="8" />
      <path
        class="key"
        d="M12 6.5a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5M12 15v10h9.5v-3.75M17 25v-2.75"
      />
    </svg>
  );
}
