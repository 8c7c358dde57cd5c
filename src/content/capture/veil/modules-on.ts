// How a code's own pixels look on its page before anything covers them.
import { cropped, type Plane } from '../../../core/picture/plane.ts';
import { Grounds } from '../drawn/ground.ts';
import type { Crop } from '../page/crop.ts';

/**
 * Returns the modules that were read in an element's own pixels as they look on the ground behind
 * the element; `null` where there are none.
 */
export function modulesOn(element: Element, crops: readonly Crop[]): Plane | null {
  const [first, second] = crops;
  const corners = crops.find((crop) => crop.corners)?.corners;
  if (!first || !corners) return null;
  const { plane } = first;
  const shown = second ? onGround(plane, second.plane, new Grounds().of(element)) : plane;
  const { corner, right, left } = corners;
  const [xs, ys] = [
    [corner.x, right.x, left.x],
    [corner.y, right.y, left.y],
  ];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return cropped(shown, x, y, Math.max(...xs) - x, Math.max(...ys) - y);
}

/** Mixes the same pixels on white and on black into how they look on a ground of that grey. */
function onGround({ width, height, data }: Plane, black: Plane, ground: number): Plane {
  const mixed = data.map((light, at) => {
    const dark = black.data[at] ?? light;
    return dark + ((light - dark) * ground) / 255;
  });
  return { width, height, data: mixed };
}
