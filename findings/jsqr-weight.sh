#!/usr/bin/env bash
# Software: jsQR 1.4.0 (npm), bundled and minified by esbuild 0.28.2; codes drawn by qr 0.7.0.
#
# Behaviour: nearly two thirds of jsQR's minified size, and over three quarters of its gzipped
# size, is one table of about 7,000 entries that turns Shift-JIS into letters. It is read for codes
# in kanji mode only; a code with a link in it is decoded alike with the table emptied. The package
# is one finished CommonJS file, in which tree shaking finds nothing to drop.
#
# What it means: a page or an extension that reads links only carries about 83 kB (36 kB gzipped)
# that it never uses. Who counts bytes can empty the table in a build step, and then has to turn
# away codes in kanji mode, because their letters are then lost.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --loglevel=error --no-audit --no-fund --ignore-scripts --save-exact \
  jsqr@1.4.0 esbuild@0.28.2 qr@0.7.0

cat > run.js <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { buildSync, version } from 'esbuild';
import encodeQR from 'qr';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('jsqr'), 'utf8');
const table = /(?<=exports\.shiftJISTable = )\{[^}]*\}/;
const entries = source.match(table)?.[0].match(/0x[0-9a-f]+:/gi)?.length ?? 0;
const uses = source.match(/shiftJISTable\[/g)?.length ?? 0;
function bundle(name, text) {
  writeFileSync(`${name}.cjs`, text);
  writeFileSync(`${name}.entry.js`, `export { default } from './${name}.cjs';`);
  const files = { entryPoints: [`${name}.entry.js`], outfile: `${name}.js` };
  buildSync({ ...files, bundle: true, minify: true, format: 'esm' });
  return readFileSync(files.outfile);
}

const whole = bundle('whole', source);
const emptied = bundle('emptied', source.replace(table, '{}'));

function draw(text) {
  const rows = encodeQR(text, 'raw', { border: 4, scale: 4 });
  const size = rows.length;
  const shades = rows.flat().flatMap((dark) => (dark ? [0, 0, 0, 255] : [255, 255, 255, 255]));
  return [Uint8ClampedArray.from(shades), size, size];
}

const text = 'otpauth://totp/Example:ann?secret=GEZDGNBVGY3TQOJQ&issuer=Example';
const results = [];
for (const name of ['whole', 'emptied']) {
  const { default: jsQR } = await import(`./${name}.js`);
  results.push(jsQR(...draw(text))?.data);
}
const sizes = [whole, emptied].map((code) => [code.length, gzipSync(code).length]);
const shares = [0, 1].map((i) => (sizes[0][i] - sizes[1][i]) / sizes[0][i]);
const percent = shares.map((share) => `${(100 * share).toFixed(1)} %`);
console.log(`Node ${process.version}, jsQR 1.4.0, esbuild ${version}, qr 0.7.0
entries in the table: ${entries}, places that read it: ${uses}
with the table:       ${sizes[0][0]} bytes minified, ${sizes[0][1]} gzipped
with it emptied:      ${sizes[1][0]} bytes minified, ${sizes[1][1]} gzipped
share of the table:   ${percent[0]} minified, ${percent[1]} gzipped
decoded with it:      ${results[0]}
decoded without:      ${results[1]}`);
const asStated =
  entries > 6500 &&
  uses === 1 &&
  shares[0] > 0.6 &&
  shares[1] > 0.75 &&
  results.every((data) => data === text);
if (!asStated) {
  console.log('Changed: the table weighs less than stated, or a link needs it.');
  process.exitCode = 1;
}
JS
node run.js
