import { expect, it, vi } from 'vitest';

vi.mock('../../../src/browser/picture/drawing.ts', () => ({ painted: async () => null }));
vi.mock('../../../src/act/scan/pictures.ts', async () => {
  const { readable } = await import('../../../src/act/scan/files.ts');
  return {
    scanPictures: async ([file]: File[]) => {
      if (file) await readable(file);
      return { findings: [], fillHost: null, key: null };
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: {} }));

const { scanFiles } = await import('../../../src/act/scan/batch.ts');

/** The first bytes of a PNG of 8 × 8 pixels. */
const HEADER = [
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0,
  0,
];

it('lets a dropped folder, which cannot be opened, cost no other file', async () => {
  const folder = new File([], 'folder');
  folder.slice = () =>
    Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error('gone')) });
  const good = new File([new Uint8Array(HEADER)], 'good.png');
  const { outcomes } = await scanFiles([folder, good], []);
  expect(outcomes.map(({ code }) => code)).toEqual(['picture_unreadable', null]);
});
