import type { Browser } from 'puppeteer-core';

/**
 * Makes a script run in every popup of the browser before anything of its own: on a busy machine
 * the popup may be done before a driver could ask it anything.
 */
export async function runAhead(browser: Browser, script: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const opened = session.connection()?.session(sessionId);
    // One that is gone again needs no script.
    Promise.all([
      opened?.send('Page.enable'),
      opened?.send('Page.addScriptToEvaluateOnNewDocument', { source: script }),
      opened?.send('Runtime.runIfWaitingForDebugger'),
    ]).catch(() => undefined);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    // What a popup is while it starts.
    filter: [{ type: 'other' }],
  });
}
