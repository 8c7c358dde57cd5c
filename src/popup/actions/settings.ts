import { leaveSection } from '../../browser/handoff/section.ts';
import { openSettingsTab } from '../../browser/tabs.ts';
import { seconds } from '../../vault/session/seconds.ts';

/**
 * Opens the settings in a tab of their own and closes the popup, as choosing a file there would.
 */
export function openSettings(): void {
  void openSettingsTab().then(() => window.close());
}

/** Opens the settings at one of their sections. */
export async function openSettingsAt(section: 'backup' | 'security' | 'transfer'): Promise<void> {
  await leaveSection(section, seconds()).catch(() => undefined);
  openSettings();
}
