import { leaveSection } from '../../browser/handoff/section.ts';
import { openSettingsTab } from '../../browser/tabs.ts';
import { seconds } from '../../vault/session/seconds.ts';

/**
 * Opens the settings in a tab of their own and closes the popup, as choosing a file there would.
 */
export function openSettings(): void {
  void openSettingsTab().then(() => window.close());
}

/** Opens the settings at one of their sections; `account` is the id of the one that it is about. */
export async function openSettingsAt(
  section: 'accounts' | 'backup' | 'devices' | 'security' | 'transfer',
  account: string | null = null,
): Promise<void> {
  await leaveSection(section, seconds(), account).catch(() => undefined);
  openSettings();
}
