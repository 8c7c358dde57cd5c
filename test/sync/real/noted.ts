// What is changed in the product so that a test knows what each turn of sharing read and wrote.
import type { Patch } from '../../patched.ts';

const NOW = 'Math.floor(Date.now() / 1000)';
/** The manifest of each computer says how many seconds its clock is ahead. */
const AHEAD = `${NOW} + Number(globalThis.chrome.runtime.getManifest().version_name ?? 0)`;
const CYCLE = '/src/vault/sync/cycle.ts';

/** Clocks that are wrong, each by its own. */
export const CLOCKS: readonly Patch[] = [
  { file: '/src/vault/session/seconds.ts', from: NOW, to: AHEAD },
  { file: '/src/background/lock.ts', from: NOW, to: AHEAD },
  { file: '/src/ui/state/clock.ts', from: NOW, to: AHEAD },
];

const LOAD = 'const load = await loadOf(choice, sync.computer);';

/** Notes what was read; the notes lie in `storage.local`, since whoever notes may be killed. */
export const READ: readonly Patch[] = [
  {
    file: CYCLE,
    from: LOAD,
    to: `${LOAD}\n  await noted('read', load.sealed);`,
    more: `
import { toBase64 as base64Noted } from '../../core/bytes/base64.ts';
async function noted(kind, sealed) {
  const { local } = globalThis.chrome.storage;
  const before = (await local.get('noted')).noted ?? [];
  await local.set({ noted: [...before, { kind, sealed: sealed.map(base64Noted) }] });
}
`,
  },
];

const CARRY = 'await carry(choice, author, sealed);';

/** Notes what is about to be written. */
export const WRITE: readonly Patch[] = [
  { file: CYCLE, from: CARRY, to: `await noted('write', [sealed]);\n  ${CARRY}` },
];
