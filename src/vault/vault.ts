// What the pages use of the vault; helpers of single folders are imported from there.

export { accessFile, type Leftovers, leftovers } from './access/access.ts';
export {
  type AutomaticState,
  automaticState,
  startAutomatic,
} from './automatic/automatic.ts';
export { removeAutomatic } from './automatic/files.ts';
export { type AutomaticFile, hasAutomatic } from './automatic/record.ts';
export {
  backupFile,
  backupState,
  confirmBackup,
  openBackup,
  restoreBackup,
  restoreInto,
} from './backup/backup.ts';
export { lastBackup } from './backup/last.ts';
export { ownBackupFile } from './backup/own.ts';
export { dismissReminder, type Reminder, reminder } from './backup/reminder.ts';
export { openSnapshot, restoreKept, restoreSnapshot } from './backup/restore.ts';
export { prepareKdf } from './kdf/kdf.ts';
export { type Aside, asides, keepAgain, removeAside } from './kept/aside.ts';
export { rawFile } from './kept/raw.ts';
export { keepSnapshot, type Snapshot, snapshots } from './kept/snapshot.ts';
export { confirmPassword } from './keys/confirm.ts';
export { hasRecoveryKey, MOST_PASSKEYS, unlockWithRecoveryKey } from './keys/openers.ts';
export {
  addPasskey,
  type Passkey,
  passkeys,
  removePasskey,
  renamePasskey,
  unlockWithPasskey,
} from './keys/passkeys.ts';
export { changePassword, makeRecoveryKey, resetPassword, revokeRecoveryKey } from './keys/rekey.ts';
export { unlock } from './keys/unlock.ts';
export { eraseEverything } from './record/erase.ts';
export { takeNotices } from './record/notice.ts';
export { read } from './record/read.ts';
export { type VaultState, vaultState, whyFailed } from './record/state.ts';
export { draftOf, keepDraft, namesOfDrafts } from './session/draft.ts';
export { lock } from './session/session.ts';
export { onVault } from './session/watch.ts';
export { change } from './write/change.ts';
export { isContested, keepOpened } from './write/conflict.ts';
export { create } from './write/create.ts';
