import type { Target } from 'puppeteer-core';
import type { Session } from '../e2e/drive/browser.ts';
import type { Marker } from './marker.ts';

/** Hears everything that the consoles of pages and workers are told while a browser runs. */
export class Listener {
  readonly #told: { from: string; text: string }[] = [];
  readonly #ready: Promise<unknown>[] = [];

  constructor({ browser }: Session) {
    const hear = (target: Target): void =>
      void this.#ready.push(this.#hear(target).catch(() => undefined));
    browser.on('targetcreated', hear);
    for (const target of browser.targets()) hear(target);
  }

  async #hear(target: Target): Promise<void> {
    const session = await target.createCDPSession();
    session.on('Runtime.consoleAPICalled', ({ args }) => {
      this.#told.push({
        from: target.url(),
        text: args.map(({ value, description }) => value ?? description).join(' '),
      });
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const { exception, text } = exceptionDetails;
      this.#told.push({ from: target.url(), text: exception?.description ?? text });
    });
    session.on(
      'Log.entryAdded',
      ({ entry }) => void this.#told.push({ from: target.url(), text: entry.text }),
    );
    await session.send('Runtime.enable');
    await session.send('Log.enable');
  }

  /**
   * Returns what should not have been said: anything in a page or worker of the extension, a marker
   * anywhere.
   */
  async said(markers: Marker[]): Promise<string[]> {
    await Promise.all(this.#ready);
    const texts = markers.map(({ bytes }) => bytes.toString('latin1'));
    return this.#told
      .filter(
        ({ from, text }) =>
          from.startsWith('chrome-extension://') || texts.some((one) => text.includes(one)),
      )
      .map(({ from, text }) => `console of ${from}: ${text}`);
  }
}
