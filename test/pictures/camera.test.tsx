// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';

const tracks = vi.hoisted(() => [{ stop: vi.fn() }, { stop: vi.fn() }]);
const watch = vi.hoisted(() => vi.fn());

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../src/act/scan/page.ts', () => ({ watch }));
vi.mock('../../src/vault/vault.ts', () => ({}));
vi.mock('../../src/browser/picture/camera.ts', async (original) => ({
  ...(await original<typeof import('../../src/browser/picture/camera.ts')>()),
  openCamera: async () => Object.assign(new MediaStream(), { getTracks: () => tracks }),
}));

const { Camera } = await import('../../src/pictures/Camera.tsx');
const { loadLanguage } = await import('../../src/ui/language/catalogue.ts');

const stopped = (): number[] => tracks.map(({ stop }) => stop.mock.calls.length);

beforeEach(async () => {
  render(null, document.body);
  // What an effect leaves behind is tidied a moment after its screen is gone.
  await new Promise((resolve) => setTimeout(resolve, 50));
  vi.clearAllMocks();
  HTMLMediaElement.prototype.play = async () => undefined;
  await loadLanguage(['en']);
});

it('is off when the screen says that it failed', async () => {
  watch.mockRejectedValue(new Refusal('scan_unfinished'));
  render(<Camera />, document.body);
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
  expect(watch).toHaveBeenCalledOnce();
  expect(stopped()).toEqual([1, 1]);
});

it('is off when it cannot be shown', async () => {
  HTMLMediaElement.prototype.play = async () => {
    throw new DOMException('', 'NotSupportedError');
  };
  render(<Camera />, document.body);
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
  expect(stopped()).toEqual([1, 1]);
});

it('is off when the person goes', async () => {
  watch.mockReturnValue(new Promise(() => undefined));
  render(<Camera />, document.body);
  await vi.waitFor(() => expect(watch).toHaveBeenCalled());
  expect(stopped()).toEqual([0, 0]);
  render(null, document.body);
  await vi.waitFor(() => expect(stopped()).toEqual([1, 1]));
});
