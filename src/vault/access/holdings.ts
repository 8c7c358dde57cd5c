// What stands under each name in the browser's storage, so that the person can be told.
import type { AreaName } from '../../browser/storage/areas.ts';

/**
 * What is written of a stored value into the person's own file. `value`: as it is stored; `sealed`:
 * its length, as what it holds stands elsewhere in the file or is an earlier state of that;
 * `secret`: nothing.
 */
export interface Holding {
  written: 'value' | 'sealed' | 'secret';
  /** In plain English: what it is. */
  what: string;
}

/** Every name that we store something under; `database` is IndexedDB, by the start of the name. */
export const HOLDINGS: Record<'local' | 'session' | 'database', Record<string, Holding>> = {
  local: {
    vault: { written: 'sealed', what: 'the vault: all accounts and taught fields' },
    previous: { written: 'sealed', what: 'the vault as it was before the last change' },
    settings: { written: 'value', what: 'the settings' },
    backup: { written: 'value', what: 'when a backup was last saved' },
    reminder: { written: 'value', what: 'when reminders to save a backup were dismissed' },
    automatic: { written: 'value', what: 'the automatic backups: when, and where they were saved' },
    sync: { written: 'value', what: 'when accounts were last shared with your other computers' },
    pairings: { written: 'value', what: 'codes for another computer that are still to be deleted' },
    wrongTries: { written: 'value', what: 'how many wrong passwords were typed, and when' },
    passkeys: { written: 'value', what: 'which version of the browser refused a passkey' },
    notices: { written: 'value', what: 'what is still to be told about copies of the vault' },
    erasing: { written: 'value', what: 'that everything is being erased' },
  },
  session: {
    session: { written: 'secret', what: 'the key that opens the vault until it locks' },
    lease: { written: 'value', what: 'when the vault locks' },
    generation: { written: 'value', what: 'how often the vault has been written' },
    copied: { written: 'value', what: 'that something was copied to the clipboard' },
    drafts: { written: 'sealed', what: 'what was typed and not saved: see notSaved' },
    parts: { written: 'value', what: 'codes of an export that is not read completely' },
    section: { written: 'value', what: 'the section that the settings are to show' },
    quick: { written: 'value', what: 'how the last fill by shortcut ended' },
    loginStep: { written: 'value', what: 'the name that the last step of a login showed' },
    unlocking: { written: 'value', what: 'the window from which a passkey is asked for' },
    intent: { written: 'value', what: 'a fill that waits for the permission for a frame' },
    image: { written: 'value', what: 'an image that is to be scanned' },
    selected: { written: 'secret', what: 'a selected text that holds recovery codes' },
    choice: { written: 'value', what: 'a field that was right-clicked' },
    screenshot: { written: 'value', what: 'a screenshot in which a box is to be drawn' },
  },
  database: {
    shadow: { written: 'sealed', what: 'a second copy of the vault' },
    'snapshot/': { written: 'sealed', what: 'an earlier state of the vault' },
    folder: { written: 'value', what: 'the folder that your computers share, by its name' },
    'aside/': { written: 'sealed', what: 'bytes that a restore replaced' },
  },
};

/** Of whatever name: which names there are changes with every write (core/sync/FORMAT.md). */
const SHARED: Holding = {
  written: 'sealed',
  what: 'a part of the sealed copy that your computers share',
};

/** Returns what stands under a name of an area, or `null` for one that this version never wrote. */
export function holdingOf(area: AreaName, name: string): Holding | null {
  if (area === 'local' || area === 'session')
    return Object.hasOwn(HOLDINGS[area], name) ? (HOLDINGS[area][name] ?? null) : null;
  if (area === 'sync') return SHARED;
  if (area !== 'database') return null;
  const [, found] =
    Object.entries(HOLDINGS.database).find(([start]) =>
      start.endsWith('/') ? name.startsWith(start) : name === start,
    ) ?? [];
  return found ?? null;
}
