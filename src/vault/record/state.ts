// The state of the stored vault.
import { copyNames } from '../../browser/storage/indexeddb.ts';
import { Refusal, type RefusalCode, refusalCode } from '../../core/refusal.ts';
import { seconds } from '../session/seconds.ts';
import { currentSession } from '../session/session.ts';
import {
  type Copy,
  copyOf,
  intactCopies,
  isUnreadable,
  readCopies,
  readStored,
  whyNone,
} from './copies.ts';
import { finishErasing } from './erase.ts';

/**
 * State of the stored vault. `none`: nothing of a vault is stored. `failed`: there is one that
 * cannot be opened or read (never the same as `none`). `locked` and `open`: the usual two.
 */
export type VaultState = 'none' | 'locked' | 'open' | 'failed';

/**
 * Returns the state of the vault without any key derivation; never rejects. Finishes an interrupted
 * erasing first.
 */
export async function vaultState(now = seconds()): Promise<VaultState> {
  try {
    const { vault, erasing } = await readStored(['vault', 'erasing']);
    if (erasing === true) {
      await finishErasing();
      return await vaultState(now);
    }
    const sitting = await currentSession(now);
    if (sitting) return 'open';
    if (vault !== undefined && (await copyOf('vault', vault)).envelope) return 'locked';
    const copies = await readCopies();
    if (copies.some(({ refusal }) => refusal?.code === 'vault_newer')) return 'failed';
    if (intactCopies(copies).length > 0) return 'locked';
    return (await isEmpty(copies)) ? 'none' : 'failed';
  } catch {
    return 'failed';
  }
}

/** Returns why a `failed` vault does not open; needs neither key nor session, and never rejects. */
export async function whyFailed(): Promise<RefusalCode> {
  try {
    const { code } = whyNone(await readCopies());
    // Something else of the vault is stored, so there was a vault.
    return code === 'vault_missing' ? 'vault_damaged' : code;
  } catch (caught) {
    return refusalCode(caught) ?? 'vault_unreadable';
  }
}

/**
 * Refuses `vault_exists` unless the state is `none`, or `vault_unreadable` while a copy cannot be
 * read and may be the only one: then no first vault may be written.
 */
export async function guardNone(now: number): Promise<void> {
  if ((await vaultState(now)) === 'none') return;
  throw new Refusal((await readCopies()).some(isUnreadable) ? 'vault_unreadable' : 'vault_exists');
}

// A snapshot, or bytes kept aside, without a copy: a vault was lost, so this is no first start.
async function isEmpty(copies: Copy[]): Promise<boolean> {
  if (copies.some((copy) => copy.text !== undefined || isUnreadable(copy))) return false;
  return (await copyNames()).length === 0;
}
