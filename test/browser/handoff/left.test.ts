import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveShot, takeShot } from '../../../src/browser/handoff/left.ts';
import { freshProfile, profile } from '../../vault/double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../vault/double.ts')).polyfill,
}));

const SHOT = 'data:image/png;base64,';
const MINUTE = 60_000;

beforeEach(() => {
  freshProfile();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

describe('a screenshot that was left', () => {
  it('is taken once', async () => {
    await leaveShot(SHOT);
    vi.setSystemTime(Date.now() + 9 * MINUTE);
    expect(await takeShot()).toBe(SHOT);
    expect(await takeShot()).toBeNull();
    expect(profile.alarms.size).toBe(0);
  });

  it.each([10, -10])('counts for nothing after ten minutes and is removed: %i', async (minutes) => {
    await leaveShot(SHOT);
    vi.setSystemTime(Date.now() + minutes * MINUTE);
    expect(await takeShot()).toBeNull();
    expect(profile.session).toEqual({});
  });

  it('is removed where nobody ever takes it', async () => {
    const { SHOT_ALARM, removeShot } = await import('../../../src/browser/handoff/left.ts');
    await leaveShot(SHOT);
    expect(profile.alarms.get(SHOT_ALARM)).toBe(10);
    await removeShot();
    expect(profile.session).toEqual({});
  });
});
