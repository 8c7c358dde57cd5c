// Writes a code into its field or boxes: typed as a keyboard does, and read back.

import type { WriteOrder, WriteReport } from '../../../core/page/facts.ts';
import { rootOf } from '../../dom/dom.ts';
import { Sight } from '../../dom/visibility.ts';
import { isLocked, isWritable, typedInto } from '../held.ts';
import { Complaint } from './complaint.ts';
import { Focus } from './focus.ts';
import { caretToEnd, releaseKey, setText, typeKey } from './keys.ts';
import { owedChange } from './leaving.ts';
import { isNowOpen, isOpen, type Put, refusalOf, stateOf } from './open.ts';
import { comesTrue, nextFrame, nextTask, pause } from './pace.ts';
import { Row } from './row.ts';
import { keptBackOf, lacksOf } from './stuck.ts';
import { Taken } from './taken.ts';
import { Target } from './target.ts';

// Upper limits of waits: frameworks render the next box, or a new one, in between, and put back a
// value that they refuse.
const STEP_MS = 30;
const SETTLE_MS = 60;
// For a box that is enabled only when the one before it is filled, perhaps with a transition.
const OPENING_MS = 300;

/**
 * Writes a code into one field, or an equal part into each of several, with the events of a
 * keyboard, and reads it back. Sets it as a whole once more only where the page neither kept nor
 * sent it. Writes nothing else. Refusals are reports, not errors.
 */
export async function write(
  order: WriteOrder,
  given: (HTMLElement | null)[],
  taken: Taken = new Taken(),
): Promise<WriteReport> {
  if (order.origin !== self.origin || self.origin === 'null') return refused('origin');
  const all = given.map((element) => (element ? new Target(element) : null));
  if (order.waitMs > 0) await pause(order.waitMs);
  if (all.some((target) => target === null)) return refused('gone');
  const targets = all.filter((target) => target !== null);
  const reason = refusalOf(targets, order.code);
  if (reason) return refused(reason);
  return new Writing(targets, order.code, taken).end();
}

function refused(reason: Extract<WriteReport, { outcome: 'refused' }>['reason']): WriteReport {
  return { outcome: 'refused', reason };
}

/** The writing of one code. */
class Writing {
  readonly #targets: Target[];
  /** Set where the boxes after the first only appear as the code is typed. */
  readonly #row: Row | null;
  readonly #code: string;
  readonly #taken: Taken;
  readonly #focus = new Focus();
  #last: HTMLElement | null = null;
  /** How many characters were typed. */
  #typed = 0;
  /** Whether all characters before the last were in place. */
  #wasKept = false;
  /** Whether the page empties the field at each key and keeps the characters itself. */
  #isSwallowed = false;
  #complaint: Complaint | null = null;

  constructor(targets: Target[], code: string, taken: Taken) {
    const [first, ...others] = targets;
    const isRow = first && others.length === 0 && code.length > 1 && Row.begins(first.find());
    this.#targets = targets;
    this.#row = isRow ? new Row(first) : null;
    this.#code = code;
    this.#taken = taken;
  }

  async end(): Promise<WriteReport> {
    const report = await this.#report();
    this.#complaint?.end();
    return report;
  }

  async #report(): Promise<WriteReport> {
    const elements = this.#elements();
    for (const root of new Set(elements.map(rootOf))) this.#taken.watch(root);
    const before = keptBackOf(elements);
    if ((await this.#type()) === 'replaced') return this.#gone();
    if (this.#isGoing()) return { outcome: 'written' };
    if (this.#row && this.#typed < this.#code.length) return this.#takenBack();
    await this.#settle();
    // A form that was sent at the last digit is gone, and done.
    if (this.#elements().length === 0) return this.#gone();
    if (this.#typed === 0 && this.#elements().every(isLocked)) return refused('refused');
    if (!this.#isHeld()) {
      if (this.#isTaken()) return { outcome: 'written' };
      if (this.#isSwallowed || this.#isThrownOut()) return refused('refused');
      if ((await this.#setAll()) === 'replaced') return this.#gone();
      await pause(SETTLE_MS);
      if (this.#elements().length === 0) return this.#gone();
      if (!this.#isHeld() && !this.#isSent()) return refused('refused');
    }
    if (this.#taken.isSeen(this.#elements())) return { outcome: 'written' };
    const lacks = await lacksOf(this.#elements(), before, this.#code, this.#taken);
    return lacks ? { outcome: 'written', lacks } : { outcome: 'written' };
  }

  /** The fields are gone: written if the page had got the whole code by then. */
  #gone(): WriteReport {
    return this.#typed >= this.#code.length ? { outcome: 'written' } : refused('gone');
  }

  /** No further box appeared, so the boxes were not for a code: what was typed is removed. */
  #takenBack(): WriteReport {
    for (const [i, target] of this.#targets.entries()) {
      const element = target.find();
      if (element && isWritable(element) && holdsPart(target, this.#partOf(i)))
        setText(element, '');
    }
    return refused('refused');
  }

  #elements(): HTMLElement[] {
    return this.#targets.flatMap((target) => target.find() ?? []);
  }

  /** Returns the field of a character, and what it should hold before that is written. */
  #spot(at: number): { target: Target; before: string } | null {
    const target = this.#targets[Math.floor(at / this.#each)];
    return target ? { target, before: this.#code.slice(at - (at % this.#each), at) } : null;
  }

  /**
   * Types one character after the other; ends early where a field is closed, or does not hold what
   * was typed.
   */
  async #type(): Promise<Put> {
    for (const [at, char] of [...this.#code].entries()) {
      if (this.#row && at > 0 && !(await this.#grow(this.#row))) return 'left';
      const spot = this.#spot(at);
      if (!spot) return 'left';
      if (at === this.#code.length - 1) {
        this.#wasKept = this.#isHeld(at);
        this.#complaint = new Complaint(this.#elements(), this.#code);
        this.#taken.last();
      }
      const end = await this.#put(spot.target, char, spot.before);
      if (at === this.#code.length - 1) this.#taken.typed();
      if (end !== 'typed') return end;
      this.#typed++;
      if (this.#isGoing()) return 'typed';
      await (this.#targets.length > 1 ? nextFrame(STEP_MS) : nextTask());
    }
    return 'typed';
  }

  /**
   * Returns whether the page sent the whole code at the last key: then it may be gone before any
   * wait is over, and no answer would arrive.
   */
  #isGoing(): boolean {
    return this.#typed === this.#code.length && this.#taken.isSubmitted;
  }

  /** Waits for the next box of a row, and adds it; returns whether it appeared. */
  async #grow(row: Row): Promise<boolean> {
    await comesTrue(() => row.next(this.#elements()) !== null, OPENING_MS);
    const next = row.next(this.#elements());
    if (next) this.#targets.push(new Target(next));
    return next !== null;
  }

  /**
   * Types one character. A readonly field gets the focus. Each is checked again first, since a page
   * that goes on by itself may have put any other field there.
   */
  async #put(target: Target, char: string, before: string): Promise<Put> {
    const closed = target.find();
    if (closed && isLocked(closed)) this.#focus.move(closed);
    if (!target.find() || !isNowOpen(target)) await comesTrue(() => isNowOpen(target), OPENING_MS);
    const element = target.find();
    const state = stateOf(target, element);
    if (!element || state !== 'typed') return state;
    const isAgain = before !== '';
    if (isAgain && !(await this.#goesOn(target, before))) return 'left';
    this.#focus.move(element);
    // The page may have redrawn the field just now; `#setAll` finds the new one.
    if (!element.isConnected) return 'left';
    if (isAgain && element !== this.#last) caretToEnd(element);
    if (element !== this.#last) owedChange(element);
    this.#last = element;
    const isStill = (): boolean =>
      element.isConnected && isWritable(element) && target.isUnchanged();
    if (!isStill()) return 'replaced';
    typeKey(element, char, !isAgain, isStill);
    const focused = this.#focus.follow(this.#elements());
    releaseKey(focused ?? target.find() ?? element, char);
    return 'typed';
  }

  /**
   * Returns whether a field holds what was typed so far, or was emptied because the page keeps each
   * key itself.
   */
  async #goesOn(target: Target, before: string): Promise<boolean> {
    const holds = (): boolean => plain(target.find()).startsWith(before);
    if (await comesTrue(holds, STEP_MS)) return true;
    const isEmpty = plain(target.find()) === '' && !target.isMoved();
    this.#isSwallowed ||= isEmpty;
    return isEmpty;
  }

  /** Sets what is missing, each field as a whole, without keys. */
  async #setAll(): Promise<Put> {
    for (const [i, target] of this.#targets.entries()) {
      const part = this.#partOf(i);
      const element = target.find();
      if (!element || holdsPart(target, part)) continue;
      if (stateOf(target, element) === 'replaced') return 'replaced';
      if (!isOpen(element, new Sight())) continue;
      this.#focus.move(element);
      if (!element.isConnected || stateOf(target, element) !== 'typed') continue;
      setText(element, part);
      this.#typed = Math.max(this.#typed, i * this.#each + part.length);
      if (element.isConnected) owedChange(element);
      if (this.#targets.length > 1) await pause(STEP_MS);
    }
    return 'typed';
  }

  #partOf(i: number, many = this.#code.length): string {
    return this.#code.slice(i * this.#each, Math.min(many, (i + 1) * this.#each));
  }

  /** How many characters each field takes. */
  get #each(): number {
    return this.#row ? 1 : this.#code.length / this.#targets.length;
  }

  /** Returns whether the first `many` characters are in their fields. */
  #isHeld(many: number = this.#code.length): boolean {
    const [only, ...others] = this.#targets;
    if (only && others.length === 0 && !this.#row) {
      const held = plain(only.find());
      return many < this.#code.length
        ? held.startsWith(this.#code.slice(0, many))
        : held === this.#code;
    }
    return this.#targets.every((target, i) => {
      const part = this.#partOf(i, many);
      return part === '' || holdsPart(target, part);
    });
  }

  /**
   * Waits for what the page does with the last character: two frames, longer while the code is not
   * in place.
   */
  async #settle(): Promise<void> {
    const end = performance.now() + SETTLE_MS;
    await nextFrame(STEP_MS);
    await nextFrame(STEP_MS);
    await comesTrue(() => this.#isHeld(), end - performance.now());
  }

  /**
   * Returns whether the page took a code that is no longer in its fields: it sent the code, or
   * emptied all fields at once after the last key without a complaint. With a complaint a request
   * does not count: it may only have checked the code.
   */
  #isTaken(): boolean {
    if (this.#typed < this.#code.length) return false;
    if (this.#isThrownOut()) return this.#taken.isGone(this.#elements());
    return this.#isSent() || (this.#wasKept && this.#isEmptied());
  }

  /** The page emptied all fields and complained: typing the same again would change nothing. */
  #isThrownOut(): boolean {
    return this.#wasKept && this.#isEmptied() && this.#complaint?.isHeard() === true;
  }

  /**
   * A request alone may be about anything: while part of the code is still in a field, it does not
   * count.
   */
  #isSent(): boolean {
    const elements = this.#elements();
    return this.#isEmptied() ? this.#taken.isSeen(elements) : this.#taken.isGone(elements);
  }

  #isEmptied(): boolean {
    return this.#targets.every((target) => plain(target.find()) === '');
  }
}

function holdsPart(target: Target, part: string): boolean {
  return target.find() !== null && plain(target.find()) === part;
}

/** What a field holds, without what masks and groups add between and around the characters. */
function plain(element: HTMLElement | null): string {
  return element ? typedInto(element).replace(/[\s\-_.·•○]/g, '') : '';
}
