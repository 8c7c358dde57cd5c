import { beforeEach, describe, expect, it, vi } from 'vitest';
import { frameIntent } from '../../../src/browser/handoff/intent.ts';
import { loginStep } from '../../../src/browser/handoff/login-step.ts';
import { are, note } from '../../../src/browser/handoff/note.ts';
import { freshProfile, profile } from '../../vault/double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../vault/double.ts')).polyfill,
}));

const NOW = 1_800_000_000;
const word = note<{ word: string }>('word', 60, (value) => are('string', value, 'word'));

beforeEach(freshProfile);

describe('a note', () => {
  it('stays until it is taken, and is taken once', async () => {
    await word.leave({ word: 'a' }, NOW);
    expect(await word.read(NOW + 59)).toMatchObject({ word: 'a' });
    expect(await word.take(NOW + 59)).toMatchObject({ word: 'a' });
    expect(await word.read(NOW)).toBeNull();
    expect(profile.session).toEqual({});
  });

  it.each([60, -60])('counts for nothing when its time is over: %i s', async (after) => {
    await word.leave({ word: 'a' }, NOW);
    expect(await word.read(NOW + after)).toBeNull();
    expect(await word.take(NOW + after)).toBeNull();
    expect(profile.session).toEqual({});
  });

  it('without a time is good until it is taken', async () => {
    const lasting = note<{ word: string }>('lasting', null, (value) =>
      are('string', value, 'word'),
    );
    await lasting.leave({ word: 'a' }, NOW);
    expect(await lasting.take(0)).toMatchObject({ word: 'a' });
  });

  it.each([null, 'a', {}, { word: 1, at: NOW }, { word: 'a' }, { word: 'a', at: 'now' }])(
    'is none where something else is stored: %j',
    async (stored) => {
      Object.assign(profile.session, { word: stored });
      expect(await word.take(NOW)).toBeNull();
    },
  );

  it('replaces the one before', async () => {
    await word.leave({ word: 'a' }, NOW);
    await word.leave({ word: 'b' }, NOW + 50);
    expect(await word.read(NOW + 100)).toMatchObject({ word: 'b' });
  });
});

it('kinds of notes tell what is none of theirs', async () => {
  Object.assign(profile.session, {
    intent: { tabId: 1, at: NOW },
    loginStep: { tabId: 1, at: NOW },
  });
  expect(await frameIntent.read(NOW)).toBeNull();
  expect(await loginStep.read(NOW)).toBeNull();
});
