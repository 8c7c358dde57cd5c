// What an organization has set for this browser, in `storage.managed`.
import browser from 'webextension-polyfill';
import { type Policy, policyOf } from '../../core/policy/policy.ts';

/** Returns what the organization has set; nothing where there is none. */
export async function readPolicy(): Promise<Policy> {
  try {
    return policyOf(await browser.storage.managed.get(null));
  } catch {
    // Firefox rejects where nothing is set for the extension.
    return {};
  }
}

/**
 * Calls back when the organization has set something else; returns the function that stops it.
 * Firefox reads policies when it starts, and reports no change.
 */
export function onPolicy(listener: () => void): () => void {
  // Not there in every browser that has `storage.managed`.
  const changed = browser.storage.managed?.onChanged;
  changed?.addListener(listener);
  return () => changed?.removeListener(listener);
}
