// The camera and its frames.
import { Refusal } from '../../core/refusal.ts';
import { type Picture, pictureOf } from './pixels.ts';

/** Enough pixels for a code that fills a third of the picture, and few enough to decode quickly. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
};

/**
 * Starts the camera, after the browser has asked the person. Refuses `camera_refused`,
 * `camera_absent`, `camera_busy`; `closeCamera` ends it.
 */
export async function openCamera(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia(WANTED);
  } catch (caught) {
    const name = caught instanceof DOMException ? caught.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') throw new Refusal('camera_refused');
    throw new Refusal(
      name === 'NotReadableError' || name === 'AbortError' ? 'camera_busy' : 'camera_absent',
    );
  }
}

/** Ends the camera; its light goes out. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Returns the current frame of the camera, or `null` while there is none. */
export async function frameOf(video: HTMLVideoElement): Promise<Picture | null> {
  if (video.videoWidth === 0) return null;
  return createImageBitmap(video).then(pictureOf, () => null);
}
