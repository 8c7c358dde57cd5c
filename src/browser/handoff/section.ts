import browser from 'webextension-polyfill';

/**
 * Leaves word for the settings which section to show; in memory, as nothing of ours belongs into an
 * address.
 */
export function leaveSection(section: string): Promise<void> {
  return browser.storage.session.set({ section });
}

/**
 * Calls back with the section that was left for the settings, as soon as they are looked at, and
 * forgets it.
 */
export function onSection(listener: (section: string) => void): void {
  const take = async (): Promise<void> => {
    if (document.hidden) return;
    const { section } = await browser.storage.session.get('section');
    if (typeof section !== 'string') return;
    await browser.storage.session.remove('section');
    listener(section);
  };
  const look = (): void => void take().catch(() => undefined);
  document.addEventListener('visibilitychange', look);
  browser.storage.session.onChanged.addListener(({ section }) => {
    if (section?.newValue !== undefined) look();
  });
  look();
}
