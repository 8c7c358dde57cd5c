// Scans the frames of a camera.
import type { Picture } from '../../browser/picture/pixels.ts';
import type { Account } from '../../core/account/account.ts';
import { packPlane } from '../../core/page/sighting.ts';
import { halved, type Plane } from '../../core/picture/plane.ts';
import { Refusal } from '../../core/refusal.ts';
import { openDecoder } from './decode/decoder.ts';
import { NO_JOB } from './decode/job.ts';
import type { Finding } from './meaning.ts';
import { gather, missingOf } from './parts.ts';
import { scanOf } from './pictures.ts';
import type { Scan } from './types.ts';

/** Milliseconds between two looks; a hand does not move sooner. */
const BETWEEN_MS = 80;
/** Longer side in pixels to which a frame is made smaller. */
const LONGEST = 1280;

/** `signal` ends the watching; `onSeen` hears what was read meanwhile. */
interface Options {
  signal: AbortSignal;
  /**
   * Called with a code that is no account, or that belongs to an export of which codes are missing.
   */
  onSeen: (seen: Finding) => void;
}

/**
 * Reads one frame after the other, in a worker, until accounts are found, and returns them; the
 * codes of an export are gathered first. Rejects with the signal's reason when aborted; refuses
 * `scan_unfinished` like `Decoder.decode`.
 */
export async function watch(
  frame: () => Promise<Picture | null>,
  known: Account[],
  { signal, onSeen }: Options,
): Promise<Scan> {
  const decoder = openDecoder(signal);
  let dropped = false;
  try {
    for (;;) {
      signal.throwIfAborted();
      const plane = planeOf(await frame());
      const scan = plane && (await lookAt(plane, known, decoder));
      const [first] = scan?.findings ?? [];
      if (scan && first) {
        dropped ||= scan.dropped === true;
        if (scan.findings.some(isDone)) return { ...scan, dropped };
        onSeen(first);
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  } finally {
    decoder.close();
  }
}

async function lookAt(
  plane: Plane,
  known: Account[],
  decoder: ReturnType<typeof openDecoder>,
): Promise<Scan | null> {
  const { width, height } = plane;
  const picture = {
    width,
    height,
    grey: packPlane(plane),
    box: { x: 0, y: 0, width, height },
    top: false,
  };
  const readings = await decoder.decode({ ...NO_JOB, pictures: [picture] });
  try {
    return await gather(scanOf(readings, known));
  } catch (caught) {
    if (caught instanceof Refusal) return null;
    throw caught;
  }
}

function planeOf(picture: Picture | null): Plane | null {
  if (!picture) return null;
  let plane = picture.plane();
  picture.close();
  while (Math.max(plane.width, plane.height) > LONGEST) plane = halved(plane);
  return plane;
}

function isDone(seen: Finding): boolean {
  return (
    seen.kind === 'account' ||
    seen.kind === 'problem' ||
    (seen.kind === 'migration' && (missingOf(seen).length === 0 || seen.doubt === 'part_twice'))
  );
}
