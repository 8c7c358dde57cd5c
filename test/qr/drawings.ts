import { encodeQR } from 'qr';
import type { PictureFile } from './mutated.ts';
import { png } from './png.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const CODE = encodeQR(URI, 'svg');

const svg = (inner: string, attributes = 'width="300" height="300" viewBox="0 0 300 300"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;

/** Returns SVG files that run, load, repeat or grow without end, and some that only look odd. */
export function drawings(): PictureFile[] {
  const rect = '<rect width="300" height="300" fill="#777"';
  const layers = (write: (i: number) => string, count: number): string =>
    Array.from({ length: count }, (_, i) => write(i)).join('');
  const filter = (inner: string): string =>
    svg(`<filter id="f" x="-9" y="-9" width="19" height="19">${inner}</filter>${rect} filter="url(#f)"/>`);
  let seed = 1;
  const any = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 300;
  };
  const path = (write: (i: number) => string, count: number): string => `M0 0${layers(write, count)}`;
  const curves = (count: number): string => path(() => `Q${any()} ${any()} ${any()} ${any()}`, count);
  const zigzag = path(() => 'l1 1 1-1', 22_000);
  const all: Record<string, string> = {
    crossing: svg(`<path d="${path((i) => `L${any()} ${i % 2 ? 300 : 0}`, 180_000)}"/>`),
    curves: svg(`<path stroke="#000" stroke-width="300" stroke-linejoin="round" d="${curves(100_000)}"/>`),
    'clip-curves': svg(
      `<clipPath id="c"><path d="${curves(100_000)}"/></clipPath>${rect} clip-path="url(#c)"/>`,
    ),
    'clip-joined': svg(
      `<clipPath id="c"><rect width="9" height="9"/><path d="${curves(3_000)}"/></clipPath>${rect} clip-path="url(#c)"/>`,
    ),
    'axis-outlined': svg(
      `<path stroke="#000" stroke-width="300" fill="none" d="${path(() => `H${any()}V${any()}`, 60_000)}"/>`,
    ),
    'text-path': svg(
      `<path id="p" d="${zigzag}"/><text>${'<textPath href="#p">x</textPath>'.repeat(6_000)}</text>`,
    ),
    motion: svg(
      `<path id="p" d="${zigzag}"/>${`${rect}><animateMotion dur="9s"><mpath href="#p"/></animateMotion></rect>`.repeat(9_000)}`,
    ),
    'text-pile': svg(
      `<text y="200" font-size="300" stroke="#000" stroke-width="9" textLength="1">${'8'.repeat(1_900_000)}</text>`,
    ),
    'table-within': svg(
      `<foreignObject id="requiredExtensions" width="300" height="300"><table xmlns="http://www.w3.org/1999/xhtml">${`<tr>${'<td colspan="1000" rowspan="60000"/>'.repeat(20)}</tr>`.repeat(2_000)}</table></foreignObject>`,
    ),
    script: svg(`<script>fetch("http://localhost/");while(true);</script>${rect}/>`),
    handler: CODE.replace('<svg', '<svg onload="while(true);"'),
    foreign: svg(
      '<foreignObject width="300" height="300"><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="http://localhost/"/></body></foreignObject>',
    ),
    picture: svg('<image href="http://localhost/x.png" width="300" height="300"/>'),
    import: svg('<style>@import url(http://localhost/x.css);</style>'),
    stylesheet: `<?xml version="1.0"?><?xml-stylesheet href="http://localhost/x.css"?>${svg(`${rect}/>`)}`,
    entities: `<!DOCTYPE svg [${layers((i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`, 12)}]>${svg('<text>&e12;</text>')}`,
    outside: `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
    groups: svg(layers((i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`, 12)),
    circle: svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    self: svg('<use id="a" href="#a"/>'),
    patterns: svg(
      layers(
        (i) =>
          `<pattern id="p${i}" width=".01" height=".01"><rect width="99" height="99" fill="url(#p${i + 1})"/></pattern>`,
        12,
      ),
    ),
    tiny: svg(
      `<pattern id="p" width="0.00001" height="0.00001"><rect width="1" height="1"/></pattern>${rect.replace('#777', 'url(#p)')}/>`,
    ),
    markers: svg(
      `<marker id="m" markerWidth="9" markerHeight="9"><path d="M0 0L9 9" marker-start="url(#m)"/></marker><path d="M0 0${'L9 9L0 0'.repeat(20_000)}" marker-mid="url(#m)" stroke="#000"/>`,
    ),
    masks: svg(
      `${layers((i) => `<mask id="m${i}"><rect width="300" height="300" fill="#fff" mask="url(#m${i + 1})"/></mask>`, 2_000)}${rect} mask="url(#m0)"/>`,
    ),
    clips: svg(
      `${layers((i) => `<clipPath id="c${i}" clip-path="url(#c${i + 1})"><rect width="300" height="300"/></clipPath>`, 2_000)}${rect} clip-path="url(#c0)"/>`,
    ),
    deep: svg(`${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}`),
    'deep-opaque': svg(`${'<g opacity=".99">'.repeat(3_000)}${rect}/>${'</g>'.repeat(3_000)}`),
    'wide-opaque': svg(`<g opacity=".99">${rect}/>${rect}/></g>`.repeat(9_000)),
    'wide-shapes': svg(`<linearGradient id="a"/>${rect.replace('#777', 'url(#a)')}/>`.repeat(20_000)),
    'wide-blends': svg(`${rect} style="mix-blend-mode:hue"/>`.repeat(20_000)),
    'many-shapes': svg('<path d="M0 0h1v1z"/>'.repeat(80_000)),
    'many-points': svg(`<path d="M0 0${'l9 7-8-6'.repeat(200_000)}" stroke="#000" stroke-dasharray=".01"/>`),
    dashes: svg('<path d="M0 0L300 300" stroke="#000" stroke-width="300" stroke-dasharray="0.0001"/>'),
    turbulence: filter('<feTurbulence baseFrequency=".9" numOctaves="100000"/>'),
    'turbulence-many': filter('<feTurbulence baseFrequency=".9" numOctaves="9"/>'.repeat(500)),
    blur: filter('<feGaussianBlur stdDeviation="100000"/>'.repeat(200)),
    'blur-many': filter('<feGaussianBlur stdDeviation="60"/>'.repeat(3_000)),
    morphology: filter('<feMorphology operator="dilate" radius="20000"/>'.repeat(100)),
    convolve: filter(`<feConvolveMatrix order="99" kernelMatrix="${'1 '.repeat(9801)}"/>`.repeat(20)),
    displacement: filter(
      '<feDisplacementMap in="SourceGraphic" in2="SourceGraphic" scale="99999"/>'.repeat(1_000),
    ),
    light: filter(
      '<feDiffuseLighting surfaceScale="9"><fePointLight x="1" y="1" z="1"/></feDiffuseLighting>'.repeat(500),
    ),
    tile: filter('<feFlood x="0" y="0" width=".001" height=".001"/><feTile/>'.repeat(500)),
    'blur-by-style': svg(`<style>rect{filter:${'blur(90px) '.repeat(2_000)}}</style>${rect}/>`),
    shadows: svg(`<style>rect{filter:${'drop-shadow(9px 9px 90px red) '.repeat(20)}}</style>${rect}/>`),
    turning: svg(
      `${rect}><animateTransform attributeName="transform" type="rotate" from="0" to="360" dur="0.001s" repeatCount="indefinite"/></rect>`.repeat(
        2_000,
      ),
    ),
    moving: svg(
      `<style>@keyframes k{to{transform:rotate(1turn)}}rect{animation:k 1ms infinite}</style>${`${rect}/>`.repeat(2_000)}`,
    ),
    letters: svg(`<text font-size="100000">${'Ж'.repeat(100_000)}</text>`),
    stops: svg(
      `<linearGradient id="l">${'<stop offset=".5"/>'.repeat(50_000)}</linearGradient>${rect.replace('#777', 'url(#l)')}/>`,
    ),
    selectors: svg(
      `<style>${layers((i) => `g:nth-child(${i}n+1)~g g:not(:has(rect)){fill:red}`, 3_000)}</style>${'<g><g/></g>'.repeat(3_000)}`,
    ),
    'filters-of-style': svg(`${rect} style="fil&#116;er:blur(90px)"/>`.repeat(20_000)),
    'text-shadows': svg(`<text style="text-shadow:${'0 0 90px red,'.repeat(2_000)}0 0 red">x</text>`),
    'picture-giant': svg(
      `<image href="data:image/png;base64,${png(20_000, 20_000).toString('base64')}" width="300" height="300"/>`,
    ),
    'pictures-many': svg(
      `<image href="data:image/png;base64,${png(3_000, 3_000).toString('base64')}" width="300" height="300"/>`.repeat(
        50,
      ),
    ),
    'no-size': svg(`${rect}/>`, ''),
    'zero-size': svg(`${rect}/>`, 'width="0" height="0"'),
    'giant-size': svg(`${rect}/>`, 'width="99999999" height="99999999"'),
    'thin-size': svg(`${rect}/>`, 'width="30000" height="1"'),
    'giant-view': svg(`${rect}/>`, 'viewBox="0 0 1e30 1e30"'),
    'no-number': svg(`${rect}/>`, 'width="NaN" height="Infinity" viewBox="NaN NaN NaN NaN"'),
    percent: svg(`${rect}/>`, 'width="100%" height="100%"'),
    'not-closed': '<svg xmlns="http://www.w3.org/2000/svg"><g><g>',
    'no-space': '<svg><rect width="9" height="9"/></svg>',
    comment: `<!-- ${'x'.repeat(1_900_000)} -->${svg('')}`,
    'too-long': svg(' '.repeat(2_100_000)),
    'two-codes': svg(`${CODE}${CODE}`),
  };
  return Object.entries(all).map(([name, text]) => ({ name: `${name}.svg`, bytes: Buffer.from(text) }));
}
