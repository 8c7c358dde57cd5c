import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  leaveScreenshot,
  removeScreenshot,
  SCREENSHOT_ALARM,
  takeScreenshot,
} from '../../../src/browser/handoff/screenshot.ts';
import { freshProfile, profile } from '../../vault/double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../vault/double.ts')).polyfill,
}));

const PICTURE = 'data:image/png;base64,';
const NOW = 1_800_000_000;

beforeEach(freshProfile);

describe('a screenshot that was left', () => {
  it('is taken once', async () => {
    await leaveScreenshot(PICTURE, NOW);
    expect(await takeScreenshot(NOW + 9 * 60)).toBe(PICTURE);
    expect(await takeScreenshot(NOW + 9 * 60)).toBeNull();
    expect(profile.alarms.size).toBe(0);
  });

  it.each([10, -10])('counts for nothing after ten minutes and is removed: %i', async (minutes) => {
    await leaveScreenshot(PICTURE, NOW);
    expect(await takeScreenshot(NOW + minutes * 60)).toBeNull();
    expect(profile.session).toEqual({});
  });

  it('is removed where nobody ever takes it', async () => {
    await leaveScreenshot(PICTURE, NOW);
    expect(profile.alarms.get(SCREENSHOT_ALARM)).toBe(10);
    await removeScreenshot();
    expect(profile.session).toEqual({});
  });
});
