// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  chosen,
  imageOf,
} from '../../../../src/content/capture/page/candidates.ts';

const ADDRESS = 'https://shop.example/qr.png';
const BOX = { x: 0, y: 0, width: 300, height: 90 };

function seen(src: string, currentSrc: string) {
  const element = document.createElement('img');
  element.src = src;
  Object.defineProperty(element, 'currentSrc', { value: currentSrc });
  return { element, box: BOX, top: true };
}

describe('imageOf', () => {
  it('knows an image by what it shows, whatever its shape', () => {
    expect(imageOf(seen('https://shop.example/small.png', ADDRESS), ADDRESS)?.kind).toBe('image');
    expect(imageOf(seen(ADDRESS, ''), ADDRESS)?.kind).toBe('image');
  });

  it('does not know one that only names the address and shows another', () => {
    expect(imageOf(seen(ADDRESS, 'data:image/gif;base64,R0lGOD'), ADDRESS)).toBeNull();
  });

  it('knows none without an address', () => {
    expect(imageOf(seen('', ''), '')).toBeNull();
  });
});

describe('chosen', () => {
  const at = (element: Element): Candidate => ({
    element,
    box: { x: 0, y: 0, width: 200, height: 200 },
    top: true,
    kind: 'image',
    background: '',
  });

  it('takes the inner of two with one rectangle, and both where one lies on the other', () => {
    const [frame, picture, veil] = [
      document.createElement('div'),
      document.createElement('img'),
      document.createElement('div'),
    ];
    frame.append(picture);
    const elements = chosen([frame, picture, veil].map(at)).map(({ element }) => element);
    expect(elements).toEqual([picture, veil]);
  });
});
