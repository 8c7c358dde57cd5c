// The section that the popup asks the settings to show.
import { are, note } from './note.ts';

/** A section of the settings, and the account that it is to show, if any. */
interface Wanted {
  section: string;
  /** Its id; `null` for none. */
  account: string | null;
}

const wanted = note<Wanted>('section', null, (value) => are('string', value, 'section'));

/**
 * Tells the settings which section to show, and of which account. In session memory, because
 * nothing of ours belongs in an address. `now` in seconds since 1970.
 */
export function leaveSection(
  section: string,
  now: number,
  account: string | null = null,
): Promise<void> {
  return wanted.leave({ section, account }, now);
}

/**
 * Calls back with a section that was left for the settings, once their page is visible, and removes
 * it.
 */
export function onSection(listener: (section: string, account: string | null) => void): void {
  const take = async (): Promise<void> => {
    if (document.hidden) return;
    const left = await wanted.take(0);
    if (left) listener(left.section, left.account ?? null);
  };
  const look = (): void => void take().catch(() => undefined);
  document.addEventListener('visibilitychange', look);
  wanted.onLeft(look);
  look();
}
