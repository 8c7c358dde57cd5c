import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { bundled, openBare } from '../../fields/bare.ts';
import type { Sent } from '../../transfers/page.ts';

/** Files of a LevelDB that hold values. */
const VALUES = /^\d+\.(?:log|ldb|sst)$/;

/**
 * `npm run --silent eval -- import <file> … [--password P]`: reads files of other programs with the
 * product's own code in a page of a real browser, and prints a line of JSON for each: the program,
 * the accounts with their secrets in Base32 (they are the caller's own), the problems and the
 * refusal. A manifest beside a file is given with it; a folder of an extension is read as one file.
 * Returns the exit code.
 */
export default async function main(args: string[]): Promise<number> {
  const at = args.indexOf('--password');
  const password = at < 0 ? null : (args[at + 1] ?? '');
  const files = at < 0 ? args : args.toSpliced(at, 2);
  if (files.length === 0) {
    process.stderr.write('Usage: eval import <file> … [--password P]\n');
    return 1;
  }
  const browser = await openBare();
  try {
    const page = await browser.newPage();
    // Web Crypto is there on secure pages only.
    await page.goto(`file://${resolve('test/transfers/page.ts')}`);
    await page.evaluate(await bundled(resolve('test/transfers/page.ts')));
    for (const path of files) {
      const file = await sentOf(path);
      const others = await Promise.all((await manifestsBeside(path)).map(sentOf));
      const printed = await page.evaluate(
        (sent, beside, given) => globalThis.latchkeyImports?.(sent, beside, given),
        file,
        others,
        password,
      );
      process.stdout.write(`${JSON.stringify({ file: path, ...printed })}\n`);
    }
  } finally {
    await browser.close();
  }
  return 0;
}

async function sentOf(path: string): Promise<Sent> {
  if ((await stat(path)).isDirectory()) {
    const names = (await readdir(path)).filter((name) => VALUES.test(name));
    const inside = await Promise.all(names.map((name) => sentOf(join(path, name))));
    return { name: basename(path), base64: '', inside };
  }
  return { name: basename(path), base64: (await readFile(resolve(path))).toString('base64') };
}

async function manifestsBeside(path: string): Promise<string[]> {
  const folder = dirname(resolve(path));
  const names = await readdir(folder);
  const own = basename(path);
  return names
    .filter((name) => /manifest\.json$/.test(name) && name !== own)
    .map((name) => join(folder, name));
}
