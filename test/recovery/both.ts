// Whether one field of a page might get both kinds of codes.
import { choose } from '../../src/core/field/choose.ts';
import type { ReadPage } from '../../src/core/field/read-page.ts';
import { recoveryField } from '../../src/core/recovery/field.ts';

const SHAPES = [null, ...[6, 7, 8].map((digits) => ({ digits, letters: false }))];

/** Returns whether the field for a recovery code could get a one-time code, filled or offered. */
export function getsBoth(documents: ReadPage[]): boolean {
  const found = recoveryField(documents);
  return SHAPES.some((shape) => {
    const decision = choose(documents, shape);
    const places =
      decision.outcome === 'fill'
        ? [decision.place]
        : decision.outcome === 'offer'
          ? decision.places
          : [];
    return places.some(
      ({ page, fields }) =>
        page === found?.page && fields.some(({ index }) => index === found.field.index),
    );
  });
}
