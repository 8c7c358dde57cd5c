import type { Key } from '../../core/account/account.ts';
import { grouped } from '../parts/group.ts';
import { Ring } from '../parts/Ring.tsx';
import { now } from '../state/clock.ts';
import { shownCode } from './code.ts';

/**
 * Draws the code of this moment, and under it the next one in the last 5 s. Only this redraws when
 * the clock ticks.
 */
export function LiveCode({ of }: { of: Key }) {
  const { code, next } = shownCode(of, now.value);
  return (
    <span class="live">
      <span class="code" translate={false}>
        {grouped(code)}
      </span>
      {next !== null && <span class="next">{grouped(next)}</span>}
    </span>
  );
}

/** Draws the time that is left of the code, nothing for HOTP. */
export function LiveRing({ of, size = 18 }: { of: Key; size?: number }) {
  const { left } = shownCode(of, now.value);
  if (!Number.isFinite(left)) return null;
  return <Ring left={left} period={of.type === 'steam' ? 30 : of.period} size={size} />;
}
