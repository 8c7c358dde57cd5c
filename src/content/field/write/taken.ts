// The signs that a page sent the code itself, so that it is neither typed nor sent again.

import type { Root } from '../../dom/dom.ts';
import { allIn } from '../../dom/dom.ts';
import { isWritable } from '../held.ts';

/** The members of a PerformanceResourceTiming that are used. */
interface Load {
  name?: string;
  startTime: number;
  initiatorType?: string;
}

// `iframe`: a form may be sent into a frame.
const CALLS = new Set(['fetch', 'xmlhttprequest', 'beacon', 'iframe']);
// Milliseconds: an address that was asked for within this time before is asked for all the time,
// whatever is typed.
const HABIT_MS = 1000;
const AT_WORK = '[aria-busy=true], [role=progressbar], progress';

/**
 * Observes a page from when the last character is typed. A call that is not answered yet, or that
 * goes over a socket, cannot be observed.
 */
export class Taken {
  readonly #ended = new AbortController();
  readonly #asked = new PerformanceObserver((list) => this.#read(list.getEntries()));
  readonly #href = location.href;
  /** When each address was last asked for, before the last character. */
  readonly #known = new Map<string, number>();
  /** Types of events that earlier characters caused too. */
  readonly #usual = new Set<string>();
  #isSent = false;
  #isCalled = false;
  #working = Number.POSITIVE_INFINITY;
  #from = Number.POSITIVE_INFINITY;
  #until = Number.POSITIVE_INFINITY;

  constructor() {
    this.#read(performance.getEntriesByType('resource'));
    this.#asked.observe({ type: 'resource' });
    this.watch(window);
    for (const type of ['beforeunload', 'pagehide'])
      addEventListener(type, this.#heard, { signal: this.#ended.signal });
  }

  /** Observes the forms of a root too, since no submit event leaves a shadow root. */
  watch(root: Root | Window): void {
    const how = { capture: true, signal: this.#ended.signal };
    root.addEventListener('submit', this.#heard, how);
    // A form that a script sends fires no `submit`, but does fire `formdata`.
    root.addEventListener('formdata', this.#gathered, how);
  }

  /** Marks the moment before the last character: requests from now on may carry the code. */
  last(): void {
    this.#read(this.#asked.takeRecords());
    this.#from = performance.now();
    this.#working = allIn(document, AT_WORK).length;
  }

  /** Marks the moment after the last character: later requests are no direct answer to its key. */
  typed(): void {
    this.#until = performance.now();
  }

  /** Whether the page sent a form, or is being left. */
  get isSubmitted(): boolean {
    return this.#isSent;
  }

  /**
   * Returns whether the page sent something since, navigated, shows that it is working, or closed
   * all of some fields.
   */
  isSeen(fields: HTMLElement[]): boolean {
    this.#read(this.#asked.takeRecords());
    return this.#isCalled || this.isGone(fields) || allIn(document, AT_WORK).length > this.#working;
  }

  /**
   * Returns whether the page sent a form, navigated, or closed all of some fields: more than a
   * request, which may be about anything.
   */
  isGone(fields: HTMLElement[]): boolean {
    const isClosed =
      fields.length > 0 && fields.every((field) => field.isConnected && !isWritable(field));
    return this.#isSent || location.href !== this.#href || isClosed;
  }

  /** Stops observing the page. */
  end(): void {
    this.#ended.abort();
    this.#asked.disconnect();
  }

  readonly #heard = (): void => {
    this.#isSent = true;
  };

  readonly #gathered = ({ type }: Event): void => {
    if (this.#from === Number.POSITIVE_INFINITY) this.#usual.add(type);
    else if (!this.#usual.has(type)) this.#isSent = true;
  };

  #read(loads: Load[]): void {
    const calls = loads.filter(({ initiatorType = '' }) => CALLS.has(initiatorType));
    for (const { name, startTime } of calls)
      if (startTime < this.#from) this.#known.set(addressOf(name), startTime);
    if (calls.some((call) => this.#isNews(call))) this.#isCalled = true;
  }

  /**
   * Whether a request is new. If its address was asked for before, it counts only if it was made
   * while the page handled the last key, and the earlier one was over a second ago.
   */
  #isNews({ name, startTime }: Load): boolean {
    if (startTime < this.#from) return false;
    const before = this.#known.get(addressOf(name));
    if (before === undefined) return true;
    return startTime <= this.#until && this.#from - before > HABIT_MS;
  }
}

/** An address without its query, numbers and random ids. */
function addressOf(name = ''): string {
  return name
    .replace(/[?#].*$/s, '')
    .replace(/(?=[a-z-]*\d)[\w-]{16,}/gi, '')
    .replace(/\d+/g, '');
}
