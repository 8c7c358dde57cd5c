/** A rectangle in CSS pixels of its document's viewport. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether a person sees the field, and if not, why; only `yes` is ever written to. */
export type Shown = 'yes' | 'hidden' | 'transparent' | 'tiny' | 'outside' | 'covered';

/**
 * What a field holds, without the value itself: only an empty field or an old code may be
 * overwritten. A setting is a small number of the page's own, such as a period in seconds: no place
 * for a code.
 */
export type Holds = 'nothing' | 'code' | 'setting' | 'other';

/**
 * What is known of one input of a page, read without changing anything; filled in by
 * `content/facts`.
 */
export interface FieldFacts {
  /** Stays with the element as long as its document lives; `fill.write` finds the element by it. */
  index: number;
  tag: 'input' | 'textarea' | 'editable';
  /** `type` as the browser understands it: `text` when unknown. */
  type: string;
  /**
   * name, id, class, autocomplete, inputmode, pattern, lengths, placeholder, title, data-*; cut to
   * 200 characters each.
   */
  attributes: Record<string, string>;
  /** Words bound to the field: its labels, `aria-labelledby`, `aria-label`. */
  labels: string[];
  /** Words that describe it: `aria-describedby`, placeholder, title, and the text just after it. */
  hints: string[];
  /** Unbound words just before it, nearest last. */
  near: string;
  /** Index into `DocumentFacts.blocks`: the form or part of the page that it stands in. */
  block: number;
  /** Words of the block before this field, nearest first: headings, paragraphs. */
  around: string[];
  /**
   * Words of other parts before it, nearest first: earlier sections, steps and groups that have a
   * heading or name of their own.
   */
  aside: string[];
  box: Box;
  shown: Shown;
  /** Neither disabled, readonly nor inert. */
  writable: boolean;
  holds: Holds;
  focused: boolean;
  /** Code lengths (1 to 10 digits) that its `pattern` accepts; `null` without a pattern. */
  takes: number[] | null;
  /** A picture stands directly beside it, as with captchas. */
  picture: boolean;
}

/** The words of a form or part of the page that do not belong to one field. */
export interface BlockFacts {
  form: boolean;
  /**
   * What the form is called in its code: id, name, class, role, and the path that it is sent to.
   */
  names: string[];
  /** Types of its other shown inputs that take text: email, url, search, date. */
  types: string[];
  /** How many letters and digits of keys or codes stand written out in it and before it. */
  written: number;
  /** Texts of buttons and links. */
  buttons: string[];
  /** Those of them that go on with a login, as the whole caption says. */
  onward: string[];
  /** Those that send, be it what was typed or a new code. */
  sending: string[];
  /** Texts that come after the last field. */
  after: string[];
}

/** All that one document tells about its inputs and the words around them. */
export interface DocumentFacts {
  /** `self.origin`; `null` as a string for opaque ones. */
  origin: string;
  top: boolean;
  lang: string;
  title: string;
  /**
   * Its path with each run of digits as `#`, with the route of pages that are drawn by a script; at
   * most 200 characters.
   */
  path: string;
  /** Its visible headings, those of the highest level first; at most 12. */
  headings: string[];
  fields: FieldFacts[];
  blocks: BlockFacts[];
  /**
   * The words around each visible square picture, which could be an enrollment QR code; at most 3.
   */
  squares: string[];
  /** Hosts of visible https frames of other origins, which need their own permission. */
  frames: string[];
}

/**
 * The fields of one document that a person chose, good until that document is replaced; `append`
 * behind the password that stands in them.
 */
export interface ChosenFields {
  documentId: string;
  indexes: number[];
  append?: true;
}

/** What to write where; `origin` is checked again in the page before anything is written. */
export interface WriteOrder {
  origin: string;
  /** One field, or one per character in typing order. */
  indexes: number[];
  code: string;
  /** Milliseconds to wait before the code is valid. */
  waitMs: number;
  /** Behind the password that stands in the one field, instead of in its place. */
  append?: true;
  /** Press the form's one button once the code stands there. */
  submit?: true;
}

/** Why nothing, or not all, was written. */
type WriteRefusal = 'origin' | 'gone' | 'hidden' | 'occupied' | 'refused' | 'empty';

/**
 * What became of it. `lacks` is what the page still keeps back although the code stands there
 * whole: the form's one `button` that was off before is off still, or the boxes are not `joined`
 * in the hidden field beside them.
 */
export type WriteReport =
  | { outcome: 'written'; lacks?: 'button' | 'joined' }
  | { outcome: 'refused'; reason: WriteRefusal };
