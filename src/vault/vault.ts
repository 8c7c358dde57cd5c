export { change } from './change.ts';
export { create } from './create.ts';
export { type Notice, takeNotices } from './notice.ts';
export { read } from './read.ts';
export { lock } from './session.ts';
export { type VaultState, vaultState } from './state.ts';
export { unlock } from './unlock.ts';
export { onVault } from './watch.ts';
