import { gather, type Scan, scanText } from '../act/scan.ts';
import { takeShot } from '../browser/left.ts';
import { blobOf } from '../browser/pixels.ts';
import { sentence } from '../ui/error.ts';
import { tell } from '../ui/message.ts';
import type { Brought } from '../ui/pasted.ts';
import { accounts } from '../ui/state.ts';
import { go, outcomes, shot, step } from './step.ts';

/** Reads what was chosen, dropped or pasted. */
export async function bring({ files, text }: Brought): Promise<void> {
  if (files.length > 0) return go({ at: 'reading', files });
  outcomes.value = [];
  try {
    if (text) await show(scanText(text, accounts.value));
  } catch (caught) {
    tell({ tone: 'bad', text: sentence(caught) });
  }
}

/** Shows what was found, with the codes of an export that were read before. */
export async function show(scan: Scan): Promise<void> {
  go({ at: 'found', scan: await gather(scan) });
}

/** Takes the screenshot that the popup left, once: then the box is drawn on it. */
export async function receiveShot(): Promise<void> {
  const left = await takeShot();
  const picture = left && blobOf(left);
  if (!picture) return;
  shot.value = picture;
  if (step.value.at === 'ways') go({ at: 'box', picture });
}
