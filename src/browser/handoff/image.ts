import { are, note } from './note.ts';

/** An image that the person chose with the context menu, for the popup that scans it. */
export interface LeftImage {
  tabId: number;
  /** Address of the image, as the page knows it; empty for one in a frame. */
  image: string;
}

/** It waits so many seconds for the popup. */
const IMAGE_SECONDS = 180;

/** The image that was chosen last. */
export const leftImage = note<LeftImage>(
  'image',
  IMAGE_SECONDS,
  (value) => are('number', value, 'tabId') && are('string', value, 'image'),
);
