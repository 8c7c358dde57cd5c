import { useEffect } from 'preact/hooks';
import { openPopup } from '../browser/commands.ts';
import { unlocking } from '../browser/handoff/unlocking.ts';
import { closeOwnWindow, showWindow } from '../browser/windows.ts';
import { Locked } from '../ui/gate/Locked.tsx';
import { Message } from '../ui/state/Message.tsx';
import { vault } from '../ui/state/state.ts';
import { seconds } from '../vault/session/seconds.ts';

/**
 * The lock screen, which asks for the passkey at once. Once the vault is open, the window that the
 * person came from is in front again with the popup in it, and this one is gone.
 */
export function App() {
  const isLocked = vault.value === 'locked';
  useEffect(() => {
    if (!isLocked) void leave();
  }, [isLocked]);
  return (
    <>
      {isLocked && <Locked atOnce />}
      <Message />
    </>
  );
}

async function leave(): Promise<void> {
  const from = await unlocking.take(seconds()).catch(() => null);
  if (from) {
    await showWindow(from.windowId);
    await openPopup(from.windowId);
  }
  await closeOwnWindow();
}
