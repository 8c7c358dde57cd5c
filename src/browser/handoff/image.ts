import { are, note } from './note.ts';

/** An image that the person chose with the context menu, for the popup that scans it. */
export interface LeftImage {
  tabId: number;
  /** Address of the image as the page has it; empty for an image in a frame. */
  image: string;
}

/** Seconds that the image waits for the popup. */
const IMAGE_SECONDS = 180;

/** The image that was chosen last with the context menu. */
export const leftImage = note<LeftImage>(
  'image',
  IMAGE_SECONDS,
  (value) => are('number', value, 'tabId') && are('string', value, 'image'),
);
