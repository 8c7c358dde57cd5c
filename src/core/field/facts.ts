/** A rectangle in CSS pixels of its document's viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is known of one input of a page, read without changing anything; filled in by `content/facts`. */
export interface FieldFacts {
  /** Index by which `fill.write` finds the input again in the same document. */
  index: number;
  attributes: Record<string, string>;
  labels: string[];
  box: Box;
}

/** All that one document tells about its inputs and the words around them. */
export interface DocumentFacts {
  origin: string;
  lang: string;
  fields: FieldFacts[];
}

/** What to write where; `origin` is checked again in the page before anything is written. */
export interface WriteOrder {
  origin: string;
  indexes: number[];
  code: string;
}

/** What became of it. */
export interface WriteReport {
  outcome: 'written' | 'refused';
  reason: string;
}
