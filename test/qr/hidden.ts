import { encodeQR } from 'qr';

const uriOf = (name: string): string =>
  `otpauth://totp/${name}:kim?secret=KRUGS4ZANFZSAYJAONSWG4TF&issuer=${name}`;

const addressOf = (name: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(encodeQR(uriOf(name), 'svg', { border: 3 })).toString('base64')}`;
const image = (name: string, style = ''): string =>
  `<img width="200" height="200" style="${style}" src="${addressOf(name)}">`;
const pixels = (name: string): string =>
  `data:image/gif;base64,${Buffer.from(encodeQR(uriOf(name), 'gif', { scale: 4 })).toString('base64')}`;
const ground = (name: string, style: string): string =>
  `<div style="width:200px;height:200px;background:url(${pixels(name)}) 0 0/contain no-repeat;${style}"></div>`;
const inside = (name: string, style: string): string =>
  `<div style="${style}">${image(name)}</div>`;
/** A layer that no click meets, of the code's own size. */
const over = (name: string, layer: string, inner = ''): string =>
  `<div style="position:relative;width:200px;height:200px">${image(name)}<div style="position:absolute;inset:0;pointer-events:none;${layer}">${inner}</div></div>`;
const strips = Array.from(
  { length: 8 },
  (_, at) =>
    `<i style="position:absolute;left:0;top:${at * 25}px;width:200px;height:20px;background:#fff"></i>`,
).join('');
/** A drawing with so dark an ink on such a sheet, as an image or in the page. */
const drawing = (name: string, ink: string, sheet = ''): string => {
  const rows = encodeQR(uriOf(name), 'raw', { border: 2 });
  const modules = rows.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')),
  );
  const ground = sheet && `<path d="M0 0h${rows.length}v${rows.length}H0z" fill="${sheet}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 ${rows.length} ${rows.length}">${ground}<path class="ink" d="${modules.join('')}" fill="${ink}"/></svg>`;
};
const drawn = (name: string, ink: string, sheet = ''): string =>
  `<img width="200" height="200" src="data:image/svg+xml;base64,${Buffer.from(drawing(name, ink, sheet)).toString('base64')}">`;
/** A layer that a stylesheet makes around the code. */
const layer = (name: string, style: string): string =>
  `<style>.layer{width:200px;height:204px;position:relative}.layer::after{content:'';pointer-events:none;${style}}</style><div class="layer">${image(name)}</div>`;
/** What pages write over a code that no longer counts. */
const ENDED =
  '<p style="margin:50px 8px 8px;color:#fff;font:bold 17px/22px sans-serif;text-align:center">This code has run out</p><button style="display:block;margin:auto">New code</button>';
const NIGHT = '<style>body{background:#000;color:#ddd}</style>';
/** A veil in the page's own language, of the code's own size. */
const veil = (name: string, style: string): string =>
  over(name, `pointer-events:auto;${style}`, ENDED);
const faded = (name: string, style: string): string => inside(name, `width:200px;${style}`);
const WHITE =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5IiBoZWlnaHQ9IjkiLz4=';

/** Codes that a page holds and shows nobody, by name. */
export const HIDDEN: Record<string, string> = {
  Nothing: inside('Nothing', 'overflow:hidden;width:0;height:0'),
  Clipped: inside('Clipped', 'overflow:clip;width:1px;height:1px'),
  Folded: `<div style="display:grid;grid-template-rows:0fr"><div style="overflow:hidden;min-height:0">${image('Folded')}</div></div>`,
  Slid: `<div style="overflow:hidden;width:300px;height:220px;white-space:nowrap"><div style="display:inline-block;width:300px">First</div>${image('Slid')}</div>`,
  Right: inside('Right', 'position:fixed;left:100vw;top:20px'),
  Bottom: inside('Bottom', 'position:fixed;left:20px;top:100vh'),
  Scissors: inside('Scissors', 'position:absolute;clip:rect(0,0,0,0)'),
  Turned: inside('Turned', 'transform:rotateY(180deg);backface-visibility:hidden;width:200px'),
  Replaced: image('Replaced', `content:url(${WHITE})`),
  Moved: image('Moved', 'object-position:900px 0'),
  Padded: image('Padded', 'box-sizing:border-box;padding:98px'),
  Shrunk: ground('Shrunk', 'background-size:0 0'),
  Offset: ground('Offset', 'background-position:400px 0'),
  Lettered: ground('Lettered', 'background-clip:text'),
  Curtain: `<style>dialog::backdrop{background:#fff}</style>${image('Curtain')}<dialog style="width:120px;height:20px;margin-top:500px">Sign in again</dialog><script>document.querySelector('dialog').showModal()</script>`,
  Inlay: over('Inlay', 'box-shadow:inset 0 0 0 100px #fff'),
  Thick: over('Thick', 'box-sizing:border-box;border:100px solid #fff'),
  Outlined: over('Outlined', 'inset:99px;outline:120px solid #fff'),
  Strips: over('Strips', '', strips),
  Typed: over(
    'Typed',
    'font:40px/20px monospace;color:#fff;overflow:hidden',
    '████████████<br>'.repeat(12),
  ),
  Tiny: `<div style="transform:scale(.03);transform-origin:0 0;height:40px"><img style="width:1400px" src="${addressOf('Tiny')}"></div>`,
  Pale: drawn('Pale', '#f6f6f6', '#fff'),
  Dusk: NIGHT + drawn('Dusk', '#000'),
  Chalk: drawn('Chalk', '#fff'),
  Faded: `<style>.ink{fill-opacity:0}</style>${drawing('Faded', '#000', '#fff')}`,
  Stamped: drawing('Stamped', '#000', '#fff').replace(
    '</svg>',
    '<ellipse rx="99" ry="99" fill="#fff"/></svg>',
  ),
  Raised: layer(
    'Raised',
    'display:block;position:relative;height:204px;margin-top:-204px;background:#fff',
  ),
  Shady: layer(
    'Shady',
    'position:absolute;left:-400px;top:0;width:200px;height:204px;box-shadow:400px 0 #fff',
  ),
  Letters: over(
    'Letters',
    'inset:0 auto 0 -400px;font:260px/200px monospace;color:transparent;text-shadow:380px 0 #fff,420px 0 #fff,380px 40px #fff,420px -30px #fff',
    '██',
  ),
  Dropped: over(
    'Dropped',
    'inset:0 auto 0 -600px;width:200px;background:#000;filter:drop-shadow(600px 0 0 #fff)',
  ),
  Mirrored: over('Mirrored', 'left:200px;width:200px;background:#fff;-webkit-box-reflect:left'),
  Edged: over(
    'Edged',
    'inset:95px;border:1px solid;border-image:linear-gradient(#fff,#fff) 1 fill/1px/110px',
  ),
  Overflown: over(
    'Overflown',
    '',
    '<svg width="9" height="9" style="overflow:visible"><path d="M0 0h204v204H0z" fill="#fff"/></svg>',
  ),
  Glyphs: layer(
    'Glyphs',
    "content:'██';position:absolute;left:-20px;top:0;font:260px/200px monospace;color:#fff",
  ),
  Stroked: over(
    'Stroked',
    'inset:80px auto auto -60px;font:20px/20px monospace;color:#fff;-webkit-text-stroke:500px #fff',
    '█',
  ),
  Lined: over(
    'Lined',
    'inset:100px auto auto -60px',
    '<svg width="9" height="9" style="overflow:visible"><path d="M0 0h300" stroke="#fff" stroke-width="260"/></svg>',
  ),
  Smoked: veil('Smoked', 'background:rgba(0,0,0,.7)'),
  Sooted: veil('Sooted', 'background:rgba(0,0,0,.5)'),
  Hazed: veil('Hazed', 'background:rgba(255,255,255,.6)'),
  Wine: veil('Wine', 'background:rgba(120,0,40,.7)'),
  Ashen: veil('Ashen', 'background:rgba(128,128,128,.7);pointer-events:none'),
  Sloped: veil('Sloped', 'background:linear-gradient(rgba(0,0,0,.6),rgba(0,0,0,.9))'),
  Hangul: over(
    'Hangul',
    'background:rgba(0,0,0,.7);color:#fff;font:bold 15px/20px sans-serif;text-align:center',
    '만료된 코드입니다<br>새로 고치려면<br>여기를 누르세요<br>다시 시도<br>새 코드',
  ),
  Scrim: `${image('Scrim')}<div style="position:fixed;inset:0;background:rgba(0,0,0,.75);color:#fff">Signed out</div>`,
  Shutter: layer('Shutter', 'position:absolute;inset:0;background:rgba(0,0,0,.7)'),
  Marked: veil('Marked', `background:rgba(0,0,0,.7) url(${WHITE}) center/40px no-repeat`),
  Emblem: over(
    'Emblem',
    '',
    '<svg width="200" height="200" style="background:rgba(0,0,0,.7)"><circle cx="100" cy="100" r="30" fill="#fff"/></svg>',
  ),
  Midnight: `${NIGHT}<div style="position:relative;width:200px;height:200px">${drawn('Midnight', '#fff')}<div style="position:absolute;inset:0;background:rgba(0,0,0,.7)">${ENDED}</div></div>`,
  Moonlit: `${NIGHT}<div style="position:relative;width:200px;height:200px">${drawn('Moonlit', '#fff')}<div style="position:absolute;inset:0;background:rgba(255,255,255,.6)">${ENDED}</div></div>`,
  Dimmed: faded('Dimmed', 'filter:brightness(.3);background:#fff'),
  Flat: faded('Flat', 'filter:contrast(.3);background:#fff'),
  Waning: faded('Waning', 'opacity:.3'),
  Ebbed: NIGHT + faded('Ebbed', 'opacity:.3;background:#fff'),
  Sunken: `<div style="height:1500px">far above</div>${veil('Sunken', 'background:rgba(0,0,0,.7)')}`,
  Masked: image('Masked', '-webkit-mask-box-image:linear-gradient(transparent,transparent)'),
};

/** Codes that are seen, in boxes that might have hidden them, by name. */
export const SEEN: Record<string, string> = {
  Rounded: inside('Rounded', 'overflow:hidden;border-radius:12px;width:200px;padding:16px'),
  Scroller: `<div style="overflow:auto;width:300px;height:260px"><p style="height:140px">Scan below</p>${image('Scroller')}</div>`,
  Lower: `<div style="height:1800px">much above</div>${image('Lower')}`,
  Framed: image('Framed', 'border:6px solid #ddd;padding:8px'),
  Dialog: `<dialog>${image('Dialog')}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  Through: `<div style="position:relative;width:200px">${image('Through', 'pointer-events:none')}</div>`,
  Tilted: inside('Tilted', 'transform:rotate(90deg);width:200px;height:200px'),
  Spread: ground('Spread', ''),
  Inked: NIGHT + drawn('Inked', '#fff'),
  Glazed: over('Glazed', 'background:rgba(0,0,0,.3)'),
  Misted: over('Misted', 'background:rgba(255,255,255,.3)'),
  Evening: NIGHT + faded('Evening', 'filter:brightness(.8);background:#fff'),
  Soft: faded('Soft', 'opacity:.8'),
  Lifted: image('Lifted', 'background:#fff;filter:drop-shadow(0 2px 4px #0006)'),
  Pastel: `<div style="width:200px;filter:saturate(1.2)">${drawn('Pastel', '#777', '#eee')}</div>`,
  Amber: `${NIGHT}<div style="width:200px;opacity:.85">${drawn('Amber', '#f90')}</div>`,
  Logo: over(
    'Logo',
    'background:rgba(0,0,0,.05)',
    '<b style="position:absolute;left:78px;top:78px;width:44px;height:44px;background:#fff;color:#06c;font:700 30px/44px sans-serif;text-align:center">L</b>',
  ),
};

/** Codes as most pages show them, by name: their own pixels tell all. */
export const PLAIN: Record<string, string> = {
  Image: image('Image'),
  Rounding: inside('Rounding', 'overflow:hidden;border-radius:12px;width:200px;padding:16px'),
  Shaded: inside(
    'Shaded',
    'width:200px;padding:20px;box-shadow:0 2px 12px #0003;border:1px solid #ddd',
  ),
  Scaled: inside('Scaled', 'transform:translate(20px,10px) scale(.9);width:200px'),
  Farther: `<div style="height:1800px">much above</div>${image('Farther')}`,
  Vector: encodeQR(uriOf('Vector'), 'svg', { border: 3 }).replace(
    '<svg',
    '<svg width="200" height="200"',
  ),
  Printed: drawn('Printed', '#000'),
  Grey: drawn('Grey', '#555', '#eee'),
  Modal: `<dialog>${image('Modal')}</dialog><script>document.querySelector('dialog').showModal()</script>`,
};
