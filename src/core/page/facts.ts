// What a document tells about its fields, and what is written into them: plain JSON between a
// content script and the extension.

/** A rectangle in CSS pixels of its document's viewport. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether a person sees the field, and if not, why; only fields with `yes` are written to. */
export type Shown = 'yes' | 'hidden' | 'transparent' | 'tiny' | 'outside' | 'covered';

/**
 * What kind of value a field holds; the value itself stays in the page. Only an empty field or an
 * old code may be overwritten. `setting` is a small number that the page put there itself, such as
 * a period in seconds: no field for a code.
 */
export type Holds = 'nothing' | 'code' | 'setting' | 'other';

/** What is known of one field, read without changing the page by `content/field/facts.ts`. */
export interface FieldFacts {
  /**
   * The field's number, the same as long as its document lives; `fill.write` finds the element by
   * it.
   */
  index: number;
  tag: 'input' | 'textarea' | 'editable';
  /** `type` as the browser understands it: `text` where the page names an unknown type. */
  type: string;
  /**
   * Attributes that say what the field is for (name, id, class, autocomplete, pattern, data-* and
   * more), each value cut to 200 characters.
   */
  attributes: Record<string, string>;
  /** Words bound to the field by markup: its labels, `aria-labelledby`, `aria-label`. */
  labels: string[];
  /**
   * Words that describe the field: `aria-describedby`, placeholder, title, and text right after it.
   */
  hints: string[];
  /**
   * Words right before the field that no markup binds to it, in the order of the page; never a
   * heading.
   */
  near: string;
  /** Index into `DocumentFacts.blocks`: the form or part of the page that holds the field. */
  block: number;
  /** Headings and paragraphs of the block before the field, nearest first. */
  around: string[];
  /**
   * Words before the field that belong to other parts of the page, nearest first: earlier sections,
   * steps and groups with a heading or name of their own.
   */
  aside: string[];
  box: Box;
  shown: Shown;
  /** Neither disabled, readonly nor inert. */
  writable: boolean;
  /** Empty and readonly, but not disabled: some pages open such a field when it gets the focus. */
  locked?: true;
  holds: Holds;
  focused: boolean;
  /**
   * Code lengths in digits, out of 1 and 4 to 10, that the field's `pattern` accepts; `null`
   * without a valid pattern.
   */
  takes: number[] | null;
  /** A picture of a captcha's shape stands right beside the field. */
  picture: boolean;
}

/** The words of one form, or of another part of the page, that belong to no single field. */
export interface BlockFacts {
  form: boolean;
  /** Names of the form in its markup: id, name, class, role, and the path of its `action`. */
  names: string[];
  /** Types of its visible inputs that never take a code: email, url, search, date and the like. */
  types: string[];
  /**
   * How many letters and digits of setup keys or recovery codes are spelled out in the block and
   * before it.
   */
  written: number;
  /** Captions of its buttons and links. */
  buttons: string[];
  /** The captions among `buttons` that submit a login and do nothing else ("Continue"). */
  onward: string[];
  /**
   * The captions among `buttons` that say "send": they submit the form, or have a new code sent.
   */
  sending: string[];
  /** Texts after the block's last field. */
  after: string[];
}

/** All that one document tells about its fields and the words around them; at most 100 fields. */
export interface DocumentFacts {
  /** `self.origin`: for opaque origins the text `null`. */
  origin: string;
  top: boolean;
  lang: string;
  title: string;
  /**
   * Path of the document with each run of digits as `#`, and what else of its address says which
   * page it is (words of the query, the route after `#/`); at most 200 characters.
   */
  path: string;
  /** The document's visible headings, the highest level first; at most 12. */
  headings: string[];
  fields: FieldFacts[];
  blocks: BlockFacts[];
  /**
   * The words around each square picture, which could be a QR code that sets up an account; at most
   * 3.
   */
  squares: string[];
  /**
   * Hosts, with port, of visible https frames of other origins, which need their own permission.
   */
  frames: string[];
}

/**
 * Fields of one document that the person chose; valid until that document is replaced. With
 * `append` the code goes behind the password that the field holds.
 */
export interface ChosenFields {
  documentId: string;
  indexes: number[];
  append?: true;
}

/** A code and the fields to write it into; the page script checks `origin` again before writing. */
export interface WriteOrder {
  origin: string;
  /** One field, or one per character in typing order. */
  indexes: number[];
  code: string;
  /** Milliseconds to wait before the code is valid. */
  waitMs: number;
  /** Writes the code behind the password in the one field instead of replacing it. */
  append?: true;
  /**
   * The code is a recovery code, set as a whole into its one field, while that is still the one of
   * these facts.
   */
  whole?: FieldFacts;
  /** Presses the form's one button after the code is written. */
  submit?: true;
}

/** Why a code was not written, or not whole. */
type WriteRefusal = 'origin' | 'gone' | 'hidden' | 'occupied' | 'refused' | 'empty';

/**
 * How a `WriteOrder` ended. `lacks` tells what the page still withholds although the whole code is
 * in its fields: `button`, the form's one button is still disabled; `joined`, the boxes did not
 * reach the hidden field that collects them.
 */
export type WriteReport =
  | { outcome: 'written'; lacks?: 'button' | 'joined' }
  | { outcome: 'refused'; reason: WriteRefusal };
