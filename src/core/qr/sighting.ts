/** What the content script saw of the page: texts it could decode itself, and rectangles to look at on a screenshot. */
export interface PageSightings {
  origin: string;
  texts: { text: string; box: SightingBox }[];
  boxes: SightingBox[];
  viewport: { width: number; height: number };
}

/** A rectangle in CSS pixels of the top document's viewport. */
export interface SightingBox {
  x: number;
  y: number;
  width: number;
  height: number;
}
