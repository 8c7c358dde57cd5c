import { encodeQR } from 'qr';
import type { PictureFile } from './mutated.ts';
import { png } from './png.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const CODE = encodeQR(URI, 'svg');

const svg = (
  inner: string,
  attributes = 'width="300" height="300" viewBox="0 0 300 300"',
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;

/**
 * Returns SVG files that a guard of ours must stop, each just `beyond` the limit that it is for,
 * and `odd` ones that it lets through. None of them does harm: opened in a browser by themselves
 * they are drawn in a moment, or say that they are broken. What a guard is for, and what unbounded
 * files of its kind do, is said in words beside it.
 */
export function drawings(): Record<'beyond' | 'odd', PictureFile[]> {
  const rect = '<rect width="300" height="300" fill="#777"';
  const often = (count: number, write: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => write(i)).join('');
  const filter = (inner: string): string =>
    svg(
      `<filter id="f" x="0" y="0" width="1" height="1">${inner}</filter>${rect} filter="url(#f)"/>`,
    );
  let seed = 1;
  const any = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 300;
  };
  const path = (count: number, write: (i: number) => string): string =>
    `M0 0${often(count, write)}`;
  const curves = (count: number): string =>
    path(count, () => `Q${any()} ${any()} ${any()} ${any()}`);
  const steps = (count: number): string => path(count, () => `H${any()}V${any()}`);
  const styled = '<?xml version="1.0"?><?xml-stylesheet href="http://localhost/x.css"?>';
  const beyond: Record<string, string> = {
    // For every row of pixels a browser sorts the lines that cross it: the time grows with the
    // square of their number.
    crossing: svg(`<path d="${path(25_000, (i) => `L${any()} ${i % 2 ? 300 : 0}`)}"/>`),
    curves: svg(`<path stroke="#000" stroke-width="1" d="${curves(12_001)}"/>`),
    'clip-curves': svg(
      `<clipPath id="c"><path d="${curves(24_001)}"/></clipPath>${rect} clip-path="url(#c)"/>`,
    ),
    // What is cut out by several shapes is joined into one outline first, which costs more than
    // painting it.
    'clip-joined': svg(
      `<clipPath id="c"><rect width="9" height="9"/><path d="${curves(301)}"/></clipPath>${rect} clip-path="url(#c)"/>`,
    ),
    'axis-outlined': svg(`<path stroke="#000" stroke-width="1" fill="none" d="${steps(17_200)}"/>`),
    // For each letter along a path a browser measures the path anew, and so it does for what moves
    // along one.
    'text-path': svg('<path id="p" d="M0 9h300"/><text><textPath href="#p">x</textPath></text>'),
    motion: svg(`${rect}><animateMotion dur="9s" path="M0 0h9"/></rect>`),
    // Every letter is an outline of its own.
    'text-pile': svg(`<text y="200">${'8'.repeat(1_001)}</text>`),
    letters: svg(`<text font-size="9">${'Ж'.repeat(1_001)}</text>`),
    // A page within a drawing can hold whatever pages hold; one for a program of the web is drawn,
    // whatever it calls itself.
    'table-within': svg(
      '<foreignObject id="requiredExtensions" width="300" height="300"><table xmlns="http://www.w3.org/1999/xhtml"><tr><td>1</td></tr></table></foreignObject>',
    ),
    foreign: svg(
      '<foreignObject width="300" height="300"><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>',
    ),
    // A script would act with the rights of the page; this one would take the drawing away.
    script: svg(`${rect}/><script>document.documentElement.remove()</script>`),
    // What is fetched would tell who scanned it.
    import: svg('<style>@import url(http://localhost/x.css);</style>'),
    stylesheet: `${styled}${svg(`${rect}/>`)}`,
    // Entities that name entities grow without end out of a few lines, and one can name another
    // file; one alone is refused.
    entities: `<!DOCTYPE svg [<!ENTITY word "code">]>${svg('<text>&word;</text>')}`,
    // So do groups that use groups, and patterns within patterns.
    groups: svg(
      `<g id="a"><path d="M0 0h1"/></g><g id="b">${'<use href="#a"/>'.repeat(5)}</g><use href="#b"/>`,
    ),
    patterns: svg(
      '<pattern id="a" width="9" height="9"><rect width="9" height="9" fill="url(#b)"/></pattern><pattern id="b" width="9" height="9"/>',
    ),
    // Markers stand at every point, and masks and cuts are painted on a sheet of their own each.
    markers: svg(
      '<marker id="m"><path d="M0 0h1"/></marker><path d="M0 0h9" marker-end="url(#m)"/>',
    ),
    masks: svg(
      `<mask id="m"><rect width="300" height="300" fill="#fff"/></mask>${rect} mask="url(#m)"/>`,
    ),
    clips: svg(
      `<clipPath id="c"><rect width="9" height="9"/></clipPath>${'<g clip-path="url(#c)"/>'.repeat(201)}`,
    ),
    // More elements than a code is drawn with; each costs memory, and nested ones the parser's
    // stack.
    'many-tags': svg('<g/>'.repeat(60_001)),
    'many-uses': svg(`<path id="m" d="M0 0h1"/>${'<use href="#m"/>'.repeat(40_001)}`),
    // Dashes of next to no length are as many as the line has atoms.
    dashes: svg('<path d="M0 0h300" stroke="#000" stroke-dasharray="9"/>'),
    // Effects look at many pixels for each one, however small the drawing; a code needs none.
    blur: filter('<feGaussianBlur stdDeviation="1"/>'),
    turbulence: filter('<feTurbulence baseFrequency=".1"/>'),
    convolve: filter(`<feConvolveMatrix order="3" kernelMatrix="${'1 '.repeat(9)}"/>`),
    'blur-by-style': svg(`<style>rect{filter:blur(1px)}</style>${rect}/>`),
    'filters-of-style': svg(`${rect} style="fil&#116;er:blur(1px)"/>`),
    shadows: svg(`<style>rect{filter:drop-shadow(1px 1px 1px red)}</style>${rect}/>`),
    'text-shadows': svg('<text style="text-shadow:0 0 1px red">x</text>'),
    // What moves is painted again and again.
    turning: svg(
      `${rect}><animateTransform attributeName="transform" type="rotate" from="0" to="360" dur="9s"/></rect>`,
    ),
    stops: svg(
      `<linearGradient id="l">${'<stop offset=".5"/>'.repeat(257)}</linearGradient>${rect.replace('#777', 'url(#l)')}/>`,
    ),
    // Every rule is compared with every shape, and these with every neighbour.
    selectors: svg(`<style>g:has(rect)~g{fill:red}</style>${rect}/>`),
    rules: svg(`<style>${'a{fill:red}'.repeat(101)}</style>${rect}/>`),
    // A picture within unpacks to four bytes a pixel: these say that they are a little too large,
    // and hold next to nothing.
    'picture-giant': svg(`<image href="${told(8_001, 8_001)}" width="300" height="300"/>`),
    'pictures-many': svg(
      often(5, (i) => `<image href="${told(4_000, 4_000 + i)}" width="300" height="300"/>`),
    ),
  };
  // These are let through and painted: layers and shapes as a drawing program leaves them.
  const odd: Record<string, string> = {
    handler: CODE.replace('<svg', '<svg onload="this.remove()"'),
    // What is fetched would tell who scanned it: a picture fetches nothing.
    picture: svg('<image href="http://localhost/x.png" width="300" height="300"/>'),
    circle: svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    self: svg('<use id="a" href="#a"/>'),
    moving: svg(`<style>@keyframes k{to{fill:red}}rect{animation:k 9s}</style>${rect}/>`),
    'deep-opaque': svg(`${'<g opacity=".99">'.repeat(60)}${rect}/>${'</g>'.repeat(60)}`),
    'wide-opaque': svg(`<g opacity=".99">${rect}/>${rect}/></g>`.repeat(60)),
    'wide-shapes': svg(`<linearGradient id="a"/>${rect.replace('#777', 'url(#a)')}/>`.repeat(300)),
    'wide-blends': svg(`${rect} style="mix-blend-mode:hue"/>`.repeat(60)),
    tiny: svg(
      `<pattern id="p" width=".5" height=".5"><rect width="1" height="1"/></pattern>${rect.replace('#777', 'url(#p)')}/>`,
    ),
    'no-size': svg(`${rect}/>`, ''),
    'zero-size': svg(`${rect}/>`, 'width="0" height="0"'),
    'large-size': svg(`${rect}/>`, 'width="9000" height="9000"'),
    'thin-size': svg(`${rect}/>`, 'width="3000" height="1"'),
    'giant-view': svg(`${rect}/>`, 'viewBox="0 0 1e30 1e30"'),
    'no-number': svg(`${rect}/>`, 'width="NaN" height="Infinity" viewBox="NaN NaN NaN NaN"'),
    percent: svg(`${rect}/>`, 'width="100%" height="100%"'),
    'not-closed': '<svg xmlns="http://www.w3.org/2000/svg"><g><g>',
    'no-space': '<svg><rect width="9" height="9"/></svg>',
    comment: `<!-- ${'x'.repeat(1_900_000)} -->${svg('')}`,
    'too-long': svg(' '.repeat(2_000_001)),
    'two-codes': svg(`${CODE}${CODE}`),
  };
  const file = ([name, text]: [string, string]): PictureFile => ({
    name: `${name}.svg`,
    bytes: Buffer.from(text),
  });
  return { beyond: Object.entries(beyond).map(file), odd: Object.entries(odd).map(file) };
}

/** Returns the address of a picture that says that it is of a size, and holds one pixel. */
function told(width: number, height: number): string {
  return `data:image/png;base64,${png(1, 1, { told: [width, height] }).toString('base64')}`;
}
