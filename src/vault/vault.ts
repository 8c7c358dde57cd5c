export { type Aside, asides, keepAgain, removeAside } from './aside.ts';
export {
  backupFile,
  backupState,
  confirmBackup,
  restoreBackup,
  restoreInto,
} from './backup.ts';
export { change } from './change.ts';
export { isContested, keepOpened } from './contest.ts';
export { create } from './create.ts';
export { eraseEverything } from './erase.ts';
export { prepareKdf } from './kdf.ts';
export { takeNotices } from './notice.ts';
export { rawFile } from './raw.ts';
export { read } from './read.ts';
export {
  addOpener,
  openers,
  unlockWithPasskey,
  unlockWithRecoveryKey,
} from './recovery.ts';
export { changePassword, makeRecoveryKey, resetPassword, revokeRecoveryKey } from './rekey.ts';
export { dismissReminder, type Reminder, reminder } from './reminder.ts';
export { openSnapshot, restoreKept, restoreSnapshot } from './restore.ts';
export { draftOf, keepDraft } from './session/draft.ts';
export { lock } from './session.ts';
export { keepSnapshot, type Snapshot, snapshots } from './snapshot.ts';
export { type VaultState, vaultState, whyFailed } from './state.ts';
export { unlock } from './unlock.ts';
export { onVault } from './watch.ts';
