// Starts Workers under the page's Trusted Types policy.

interface ScriptUrls {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrls;
}

let policy: ScriptUrls | null = null;

/**
 * Starts a Worker of the extension by the address of its built file (`import url from
 * './x.worker.ts?worker&url'`). The page's Trusted Types policy `latchkey-worker` allows files of
 * the extension only: any other address throws a TypeError. Throws where there are no Workers, as
 * in Chromium's background.
 */
export function startWorker(url: string): Worker {
  const address = new URL(url, location.href);
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= trusted?.createPolicy('latchkey-worker', { createScriptURL: ours }) ?? {
    createScriptURL: ours,
  };
  return new Worker(policy.createScriptURL(address.href), { type: 'module' });
}

function ours(url: string): string {
  if (new URL(url).origin !== location.origin) throw new TypeError('not a file of the extension');
  return url;
}
