// The signs that a page took the code by itself, so that it is neither typed nor sent a second
// time.

import { isWritable } from '../facts.ts';
import type { Root } from '../roots.ts';

/** What the browser tells of something that was loaded. */
interface Load {
  startTime: number;
  initiatorType?: string;
}

const CALLS = new Set(['fetch', 'xmlhttprequest']);

/** Watches a page from the moment on at which the last character is typed. */
export class Taken {
  readonly #ended = new AbortController();
  readonly #asked = new PerformanceObserver((list) => this.#read(list.getEntries()));
  readonly #href = location.href;
  #isSent = false;
  #from = Number.POSITIVE_INFINITY;

  constructor() {
    this.#asked.observe({ type: 'resource' });
    this.watch(window);
    for (const type of ['beforeunload', 'pagehide'])
      addEventListener(type, this.#heard, { signal: this.#ended.signal });
  }

  /** Hears the forms of a root, out of which no submit event comes, too. */
  watch(root: Root | Window): void {
    root.addEventListener('submit', this.#heard, { capture: true, signal: this.#ended.signal });
  }

  /** What the page asks its server from now on may be with the code. */
  last(): void {
    this.#from = performance.now();
  }

  /** Returns whether the page sent something since, went on, or closed all of some fields. */
  isSeen(fields: HTMLElement[]): boolean {
    this.#read(this.#asked.takeRecords());
    const isClosed = fields.length > 0 && fields.every((field) => field.isConnected && !isWritable(field));
    return this.#isSent || location.href !== this.#href || isClosed;
  }

  /** Watches no more. */
  end(): void {
    this.#ended.abort();
    this.#asked.disconnect();
  }

  readonly #heard = (): void => {
    this.#isSent = true;
  };

  #read(loads: Load[]): void {
    const isCall = ({ startTime, initiatorType = '' }: Load): boolean =>
      startTime >= this.#from && CALLS.has(initiatorType);
    if (loads.some(isCall)) this.#isSent = true;
  }
}
