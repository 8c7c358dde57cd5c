// That this browser refused a passkey to an extension, so that it is not offered again in vain.
import { readLocal, writeLocal } from './storage.ts';

/**
 * Returns whether this version of the browser has refused passkeys to us; a later one is tried
 * anew.
 */
export async function arePasskeysRefused(): Promise<boolean> {
  const { passkeys } = await readLocal(['passkeys']);
  const { refusedBy } = (passkeys ?? {}) as { refusedBy?: unknown };
  return refusedBy === navigator.userAgent;
}

/** Remembers that this version of the browser refuses passkeys to us; never rejects. */
export async function rememberPasskeysRefused(): Promise<void> {
  await writeLocal({ passkeys: { refusedBy: navigator.userAgent } }).catch(() => undefined);
}
