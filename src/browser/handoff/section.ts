// The section that the popup asks the settings to show.
import { are, note } from './note.ts';

const wanted = note<{ section: string }>('section', null, (value) =>
  are('string', value, 'section'),
);

/**
 * Tells the settings which section to show. In session memory, because nothing of ours belongs in
 * an address. `now` in seconds since 1970.
 */
export function leaveSection(section: string, now: number): Promise<void> {
  return wanted.leave({ section }, now);
}

/**
 * Calls back with a section that was left for the settings, once their page is visible, and removes
 * it.
 */
export function onSection(listener: (section: string) => void): void {
  const take = async (): Promise<void> => {
    if (document.hidden) return;
    const left = await wanted.take(0);
    if (left) listener(left.section);
  };
  const look = (): void => void take().catch(() => undefined);
  document.addEventListener('visibilitychange', look);
  wanted.onLeft(look);
  look();
}
