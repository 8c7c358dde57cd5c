import browser from 'webextension-polyfill';

/**
 * Which accounts the user name of a login step belongs to: ids, never the name itself. `at` in
 * seconds since 1970.
 */
export interface LoginStep {
  tabId: number;
  /** ASCII host of the page. */
  host: string;
  ids: string[];
  at: number;
}

/** Remembers the login step that was seen last, in memory only. */
export function leaveLoginStep(loginStep: LoginStep): Promise<void> {
  return browser.storage.session.set({ loginStep });
}

/** Returns the login step that was seen last, or `null`. */
export async function readLoginStep(): Promise<LoginStep | null> {
  const { loginStep } = await browser.storage.session.get('loginStep');
  return isLoginStep(loginStep) ? loginStep : null;
}

/** Forgets the login step. */
export function removeLoginStep(): Promise<void> {
  return browser.storage.session.remove('loginStep');
}

function isLoginStep(value: unknown): value is LoginStep {
  const { tabId, host, ids, at } = (value ?? {}) as Record<string, unknown>;
  const isNumbered = typeof tabId === 'number' && typeof at === 'number';
  return isNumbered && typeof host === 'string' && Array.isArray(ids);
}
