// What a document shows, piece by piece: the answer to `recovery.look`.

/**
 * One step through what a person sees of a document, in page order. `opens` and `closes` enclose
 * what an element shows; `block` elements begin a line of their own. A text keeps the line breaks
 * that are seen. Flat, because browsers refuse answers that are nested deeply.
 */
export type ShownPiece =
  | {
      kind: 'opens';
      tag: string;
      flow: 'block' | 'inline';
      /** A line is drawn through the text. */
      struck?: true;
      /** A button or link. */
      action?: true;
      /** What the element is called for screen readers only. */
      name?: string;
    }
  | { kind: 'closes' }
  | { kind: 'text'; text: string }
  /** `typed`: a person can write into the field, so that its value may be theirs. */
  | { kind: 'field'; value: string; typed: boolean; name: string };

/** What one document shows; at most 200,000 characters. */
export interface ShownPage {
  lang: string;
  title: string;
  pieces: ShownPiece[];
}
