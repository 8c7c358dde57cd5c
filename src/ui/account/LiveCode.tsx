import type { Key } from '../../core/account/account.ts';
import { grouped } from '../parts/group.ts';
import { Ring } from '../parts/Ring.tsx';
import { codeTime } from '../state/clock.ts';
import { shownCode } from './code.ts';

/**
 * Draws the current code and, in its last 5 s, the next one below. When the clock ticks only this
 * is drawn anew.
 */
export function LiveCode({ of }: { of: Key }) {
  const { code, next } = shownCode(of, codeTime.value);
  return (
    <span class="live">
      <span class="code" translate={false}>
        {grouped(code)}
      </span>
      {next !== null && <span class="next">{grouped(next)}</span>}
    </span>
  );
}

/** Draws the time that a code has left; nothing for HOTP. */
export function LiveRing({ of, size = 18 }: { of: Key; size?: number }) {
  const { left } = shownCode(of, codeTime.value);
  if (!Number.isFinite(left)) return null;
  return <Ring left={left} period={of.type === 'steam' ? 30 : of.period} size={size} />;
}
