import type { CDPSession, Page } from 'puppeteer-core';

/** A security key or platform authenticator that the browser plays for one tab. */
export interface Authenticator {
  /** Touches it whenever it is asked, or no longer. */
  touch(isTouched: boolean): Promise<void>;
  /** How many credentials it holds. */
  held(): Promise<number>;
  /** Takes it away, with what it holds. */
  remove(): Promise<void>;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Connects a virtual authenticator to the tab of a page, whatever pages it shows from now on; it is
 * touched and recognises the person at once. `prf`: it knows the PRF extension, which is usual.
 */
export async function connectAuthenticator(
  page: Page,
  { transport = 'internal', prf = true }: { transport?: 'internal' | 'usb'; prf?: boolean } = {},
): Promise<Authenticator> {
  const started = sessions.get(page) ?? start(page);
  sessions.set(page, started);
  const session = await started;
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: prf,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    touch: (enabled) =>
      session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
    held: async () => {
      const of = { authenticatorId };
      return (await session.send('WebAuthn.getCredentials', of)).credentials.length;
    },
    remove: () => session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
  };
}

async function start(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('WebAuthn.enable', { enableUI: false });
  return session;
}
