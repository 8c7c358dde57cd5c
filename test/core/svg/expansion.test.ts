import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { isBomb } from '../../../src/core/svg/expansion.ts';
import { png } from '../../qr/png.ts';

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const pattern = (id: string, inner: string): string =>
  `<pattern id="${id}" width="1" height="1">${inner}</pattern>`;
const picture = (width: number, height: number): string => {
  const file = png(1, 1, { told: [width, height] }).toString('base64');
  return `<image href="data:image/png;base64,${file}"/>`;
};
let seed = 1;
const any = (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % 300;
};
const often = (count: number, write: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join('');
const crossing = (count: number): string =>
  `M0 0${often(count, (i) => `L${any()} ${i % 2 ? 300 : 0}`)}`;
const curves = (count: number): string =>
  `M0 0${often(count, () => `Q${any()} ${any()} ${any()} ${any()}`)}`;
const modules = (count: number, write: (x: number, y: number) => string): string =>
  often(count, (i) => write(i % 177, Math.floor(i / 177)));
const square = (x: number, y: number): string => `M${x} ${y}h1v1h-1z`;
const round = (x: number, y: number): string => `M${x} ${y + 0.5}a.5 .5 0 1 1 1 0a.5 .5 0 1 1-1 0z`;
const corner = (x: number, y: number): string =>
  `<path d="M ${x} ${y}v 8h 8v -4a 4 4, 0, 0, 0, -4 -4" transform="rotate(90,${x},${y})"/>`;
const clip = (inner: string): string =>
  `<clipPath id="c">${inner}</clipPath><rect width="300" height="300" clip-path="url(#c)"/>`;
const cell = '<rect id="m" width="1" height="1"/>';

describe('isBomb', () => {
  it.each([
    ['entities', `<!DOCTYPE svg [<!ENTITY a "aa">]>${svg('')}`],
    [
      'groups that use groups',
      svg(`<g id="a">${'<use href="#b"/>'.repeat(5)}</g><g id="b"><use href="#c"/></g>`),
    ],
    ['the same under a prefix', svg(`<s:g id="a">${'<s:use href="#b"/>'.repeat(5)}</s:g>`)],
    ['shapes without number', svg(`${cell}${'<use href="#m"/>'.repeat(40_001)}`)],
    ['patterns within patterns', svg(pattern('a', '<rect fill="url(#b)"/>') + pattern('b', cell))],
    ['a drawing within it', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>')],
    ['a drawing in disguise', svg('<image href="d&#97;ta:im&#x61;ge/s&#10;vg+xml,%3Csvg"/>')],
    ['a filter of style', svg('<rect style="fill:red;filter: blur(9px)"/>')],
    ['a filter of a sheet', svg('<style>rect{-webkit-filter:blur(9px)}</style>')],
    ['one with its letters written out', svg('<style>rect{f\\69lter/**/:blur(9px)}</style>')],
    ['one with a comment within', svg('<style>rect{fil<!-- -->ter:blur(9px)}</style>')],
    ['one with an element within', svg('<style>rect{fil<a/>ter:blur(9px)}</style>')],
    ['one that comes with time', svg('<rect><set attributeName="filter" to="blur(9px)"/></rect>')],
    ['a mask of style', svg('<rect style="mask-image:linear-gradient(red,blue)"/>')],
    [
      'shadows of letters',
      svg('<text text-shadow="0 0 9px red" style="text-shadow:0 0 9px red">x</text>'),
    ],
    ['one behind what is no comment', svg('<desc>/*</desc><rect style="filter:blur(9px)"/>')],
    ['one with a letter escaped', svg('<style>rect{fi\\lter:blur(9px)}</style>')],
    ['one with zeros before its letter', svg('<rect style="&#x00000066;ilter:blur(9px)"/>')],
    ['one under a prefix of other letters', svg('<é:filter id="a"/>')],
    ['a style given to every shape', `<!DOCTYPE svg [<!ATTLIST rect style CDATA "x">]>${svg('')}`],
    ['links that use links', svg(`<a id="a">${'<use href="#b"/>'.repeat(5)}</a>`)],
    [
      'one long shape many times',
      svg(`<path id="p" d="${'M0 0h1'.repeat(20_000)}"/>${'<use href="#p"/>'.repeat(40)}`),
    ],
    ['more shapes than a code has', svg('<rect/>'.repeat(60_001))],
    ['colours without number', svg(`<linearGradient>${'<stop/>'.repeat(257)}</linearGradient>`)],
    ['dashes', svg('<circle stroke-dasharray=".0005"/>')],
    ['shapes cut out of each other', svg('<g clip-path="url(#a)"/>'.repeat(201))],
    ['a shape in a sheet', svg('<style>path{fill:red;d:path("M0 0")}</style>')],
    ['a sheet of many rules', svg(`<style>${'a{fill:red}'.repeat(101)}</style>`)],
    ['a sheet that looks at every neighbour', svg('<style>g:has(rect)~g{fill:red}</style>')],
    ['a sheet from elsewhere', `<?xml-stylesheet href="data:text/css,"?>${svg('')}`],
    ['a giant picture', svg(picture(9_000, 9_000))],
    ['one with its address in bytes', svg(picture(9_000, 9_000).replace('iVBOR', '%69VB&#x4f;R'))],
    ['one with a bracket in its kind', svg(picture(9_000, 9_000).replace('png;', 'png;x=(;'))],
    ['one with a long kind', svg(picture(9_000, 9_000).replace('png;', `png;${'x'.repeat(900)};`))],
    ['one that hides its size', svg('<image href="data:image/jpeg;base64,/9j/4AAQSkZJRg=="/>')],
    ['one without its kind', svg(picture(9_000, 9_000).replace('image/png', ''))],
    [
      'pictures without number',
      svg([1, 2, 3, 4].map((more) => picture(4_000, 4_000 + more)).join('')),
    ],
    ['an icon, which can hold any', svg('<image href="data:image/x-icon;base64,AAABAAEA"/>')],
    ['lines that cross', svg(`<path d="${crossing(25_000)}"/>`)],
    ['the same as points', svg(`<polyline points="${crossing(25_000).replace(/[ML]/g, ' ')}"/>`)],
    ['the same under a prefix', svg(`<s:path d="${crossing(25_000)}"/>`)],
    [
      'the same with its letters written out',
      svg(`<path d="${crossing(25_000).replaceAll('L', '&#76;')}"/>`),
    ],
    [
      'lines that are only closed',
      svg(`<path d="${often(25_000, () => `M${any()} 0H${any()}V300`)}"/>`),
    ],
    ['curves with a fat outline', svg(`<path style="stroke:red" d="${curves(13_000)}"/>`)],
    ['squares without number', svg(`<path d="${modules(45_000, square)}"/>`)],
    [
      'squares turned',
      svg(`<g style="transform:rotate(9deg)"><path d="${modules(9_000, square)}"/></g>`),
    ],
    ['lines that cross in what is cut out', svg(clip(`<path d="${crossing(25_000)}"/>`))],
    ['curves to be joined', svg(clip(`<path d="${curves(400)}"/><rect/>`))],
    ['what is used to be joined', svg(clip('<use href="#a"/><rect/>'))],
    ['letters along a path', svg('<text><textPath href="#p">x</textPath></text>')],
    ['the same with a prefix', svg('<s:textPath xmlns:s="http://www.w3.org/2000/svg" href="#p"/>')],
    ['what moves', svg('<rect><animateMotion><mpath href="#p"/></animateMotion></rect>')],
    ['letters without number', svg(`<text>${'8'.repeat(1_001)}</text>`)],
    ['letters in one piece', svg(`<text><tspan><![CDATA[${'8'.repeat(1_001)}]]></tspan></text>`)],
    ['an outline in a style', svg('<path style="\\64 :p\\61th(\'M0 0\')"/>')],
    ['an outline to cut along', svg('<rect clip-path="polygon(0 0, 9px 9px)"/>')],
    ['a page of that name', svg('<foreignObject id="requiredExtensions"><g/></foreignObject>')],
    [
      'a table that extends nothing',
      svg('<foreignObject requiredExtensions="http://ns.adobe.com/"><table/></foreignObject>'),
    ],
    [
      'a page for a program of the web',
      svg('<foreignObject requiredExtensions="http://www.w3.org/1999/xhtml"/>'),
    ],
    ['words of its kind of file', svg('<g a="&colon;"/>')],
    [
      'a page within it',
      svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
    ],
  ])('knows %s', (_name, text) => {
    expect(isBomb(text)).toBe(true);
  });

  it.each([
    ['a path', encodeQR('otpauth://totp/x?secret=JBSWY3DPEHPK3PXP', 'svg')],
    ['one shape many times', svg(`<defs>${cell}</defs>${'<use href="#m" x="1"/>'.repeat(900)}`)],
    ['one pattern', svg(`${pattern('a', cell)}<rect fill="url(#a)"/>`)],
    [
      'plain style',
      svg('<style>.a{fill:#000}</style><path style="filter:none;fill:red" class="a" d="M0 0h1"/>'),
    ],
    [
      'hints for effects',
      svg('<g color-interpolation-filters="sRGB" style="color-interpolation-filters:linearRGB"/>'),
    ],
    ['an empty sheet', svg('<style type="text/css" id="style2" /><path d="M0 0h1"/>')],
    [
      'a font of its own',
      svg(
        '<style>@font-face{src:url(data:font/woff2;base64,AA+/);unicode-range:U+0000-00FF}</style>',
      ),
    ],
    [
      'what another program keeps',
      svg('<switch><foreignObject requiredExtensions="http://ns.adobe.com/"/><g/></switch>'),
    ],
    ['one group used once', svg('<svg id="Layer_1"><use href="#a"/></svg>')],
    [
      'a plain outline',
      svg('<path stroke-dasharray="none" style="stroke-dasharray:none;filter:none"/>'),
    ],
    [
      'a photograph used often',
      svg([1, 2, 3, 4, 5].map((x) => picture(4_000, 4_000).replace('/>', ` x="${x}"/>`)).join('')),
    ],
    ['the largest there is, a square each', svg(`<path d="${modules(15_700, square)}"/>`)],
    [
      'the largest in lines',
      svg(`<path stroke="#000" d="${modules(10_000, (x, y) => `M${x} ${y}h1`)}"/>`),
    ],
    ['tenths', svg(`<path d="${modules(9_000, (x, y) => `M${x * 0.1} ${y * 0.1}h.1v.1h-.1z`)}"/>`)],
    ['round modules', svg(`<path d="${modules(4_700, round)}"/>`)],
    ['modules cut out one by one', svg(clip(often(4_700, (i) => corner(i % 97, i))))],
    ['a line of letters', svg(`<path d="M0 0h1"/><text><tspan>Scan me</tspan></text>`)],
    [
      'a drawing program',
      svg(
        '<sodipodi:namedview xmlns:sodipodi="http://sodipodi"/><path style="stroke-dashoffset:0;stroke:none" d="M0 0h1"/>',
      ),
    ],
    ['a picture', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
  ])('lets through a code of %s', (_name, text) => {
    expect(isBomb(text)).toBe(false);
  });

  it.each([
    '<!--',
    '/*',
    '<style',
    '<style>',
    '<g ',
    '<g id',
    '&#x',
    '\\6',
    'url(',
    'filter ',
    'data: ',
    '<a:',
    'attributeName= ',
  ])('comes to an end with %j over and over', { timeout: 60_000 }, (part) => {
    // A search that begins anew at each of them would take many minutes, where this takes a moment.
    expect(typeof isBomb(svg(part.repeat(500_000 / part.length)))).toBe('boolean');
  });
});
