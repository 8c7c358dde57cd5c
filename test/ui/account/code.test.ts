import { describe, expect, it } from 'vitest';
import { codeAt } from '../../../src/core/otp/code.ts';
import { shownCode } from '../../../src/ui/account/code.ts';
import { isClockWrong } from '../../../src/ui/state/clock.ts';
import { account } from '../../vault/account.ts';

const NOW = 1_800_000_000;

describe('the shown code', () => {
  it('shows the next one only in the last 5 s, and changes with the step', () => {
    const key = account('a');
    expect(shownCode(key, NOW + 24)).toEqual({ code: codeAt(key, NOW).code, left: 6, next: null });
    expect(shownCode(key, NOW + 25)).toMatchObject({ left: 5, next: codeAt(key, NOW + 30).code });
    expect(shownCode(key, NOW + 30)).toMatchObject({ code: codeAt(key, NOW + 30).code, left: 30 });
  });

  it('goes back when the clock does', () => {
    const key = account('a');
    shownCode(key, NOW + 60);
    expect(shownCode(key, NOW).code).toBe(codeAt(key, NOW).code);
  });

  it('has no time for HOTP', () => {
    const key = account('h', { type: 'hotp', counter: 3 });
    expect(shownCode(key, NOW)).toEqual({
      code: codeAt(key, 0).code,
      left: Number.POSITIVE_INFINITY,
      next: null,
    });
  });
});

describe('the clock', () => {
  const started = performance.timeOrigin;

  it('is wrong before this version was written, or when set back', () => {
    expect(isClockWrong(Date.UTC(2020, 1, 1), 0)).toBe(true);
    expect(isClockWrong(started + 1000, 600_000)).toBe(true);
  });

  it('is not wrong after sleep, when it alone went on', () => {
    expect(isClockWrong(started + 8 * 3_600_000, 1000)).toBe(false);
  });
});
