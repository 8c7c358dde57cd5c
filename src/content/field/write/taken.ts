// The signs that a page took the code by itself, so that it is neither typed nor sent a second
// time.

import type { Root } from '../../dom/dom.ts';
import { allIn } from '../../dom/dom.ts';
import { isWritable } from '../held.ts';

/** What the browser tells of something that was loaded. */
interface Load {
  name?: string;
  startTime: number;
  initiatorType?: string;
}

// A frame is asked for when a form is sent into it.
const CALLS = new Set(['fetch', 'xmlhttprequest', 'beacon', 'iframe']);
// What a page asks for at least this often is a habit, whatever is typed.
const HABIT_MS = 1000;
const AT_WORK = '[aria-busy=true], [role=progressbar], progress';

/**
 * Watches a page from the moment on at which the last character is typed. What cannot be known: a
 * call that is not answered yet, or that goes over a socket, is told of by nobody.
 */
export class Taken {
  readonly #ended = new AbortController();
  readonly #asked = new PerformanceObserver((list) => this.#read(list.getEntries()));
  readonly #href = location.href;
  /** When each address was asked last, before the last character. */
  readonly #known = new Map<string, number>();
  /** Kinds of events that came of earlier characters, too. */
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

  /** Hears the forms of a root, out of which no submit event comes, too. */
  watch(root: Root | Window): void {
    const how = { capture: true, signal: this.#ended.signal };
    root.addEventListener('submit', this.#heard, how);
    // A form that a script sends says no `submit`, but its fields are gathered all the same.
    root.addEventListener('formdata', this.#gathered, how);
  }

  /** What the page asks its server from now on may be with the code. */
  last(): void {
    this.#read(this.#asked.takeRecords());
    this.#from = performance.now();
    this.#working = allIn(document, AT_WORK).length;
  }

  /**
   * The page has heard the last character: what it asks later is not its answer to the key itself.
   */
  typed(): void {
    this.#until = performance.now();
  }

  /** Whether the page sent a form, or is being left. */
  get isSubmitted(): boolean {
    return this.#isSent;
  }

  /** Returns whether the page sent something since, went on, or closed all of some fields. */
  isSeen(fields: HTMLElement[]): boolean {
    this.#read(this.#asked.takeRecords());
    return this.#isCalled || this.isGone(fields) || allIn(document, AT_WORK).length > this.#working;
  }

  /**
   * Returns whether the page sent a form, went on, or closed all of some fields: more than a call,
   * which may be about anything.
   */
  isGone(fields: HTMLElement[]): boolean {
    const isClosed =
      fields.length > 0 && fields.every((field) => field.isConnected && !isWritable(field));
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
   * Whether a call is no habit of the page. Where all calls go to one address, only one that is
   * made while the page hears the last key can be told from the others.
   */
  #isNews({ name, startTime }: Load): boolean {
    if (startTime < this.#from) return false;
    const before = this.#known.get(addressOf(name));
    if (before === undefined) return true;
    return startTime <= this.#until && this.#from - before > HABIT_MS;
  }
}

/** Without what is counted or made up in an address, and without what is asked. */
function addressOf(name = ''): string {
  return name
    .replace(/[?#].*$/s, '')
    .replace(/(?=[a-z-]*\d)[\w-]{16,}/gi, '')
    .replace(/\d+/g, '');
}
