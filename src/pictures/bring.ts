import { gather, joinFindings, type Scan, scanText } from '../act/scan/page.ts';
import { takeScreenshot } from '../browser/handoff/screenshot.ts';
import { blobOf } from '../browser/picture/pixels.ts';
import { unsavedOf } from '../ui/found/offers.ts';
import { sentence } from '../ui/language/error.ts';
import { clearMessage, showMessage } from '../ui/state/message.ts';
import type { Brought } from '../ui/state/pasted.ts';
import { accounts } from '../ui/state/state.ts';
import { seconds } from '../vault/session/seconds.ts';
import { go, outcomes, screenshot, step, unsaved } from './step.ts';

/** Reads what was chosen, dropped or pasted, and shows the step for it. */
export async function bring({ files, text }: Brought): Promise<void> {
  clearMessage();
  if (files.length > 0) return go({ at: 'reading', files });
  outcomes.value = [];
  try {
    if (text) await show(scanText(text, accounts.value));
  } catch (caught) {
    showMessage({ tone: 'bad', text: sentence(caught) });
  }
}

/** Shows what was found, together with the codes of the same export that were read before. */
export async function show(scan: Scan): Promise<void> {
  present(await gather(scan));
}

/** Shows what was found, together with what was found before and is not saved yet. */
export function present(scan: Scan): void {
  const before = step.value.at === 'found' ? step.value.scan : unsaved.value;
  const kept = before ? unsavedOf(before, accounts.value) : [];
  go({ at: 'found', scan: { ...scan, findings: joinFindings(kept, scan.findings) } });
}

/** Takes the screenshot that the popup left, once, and shows it for a box to be drawn. */
export async function receiveScreenshot(): Promise<void> {
  const left = await takeScreenshot(seconds());
  const picture = left && blobOf(left);
  if (!picture) return;
  screenshot.value = picture;
  if (step.value.at === 'ways') go({ at: 'box', picture });
}
