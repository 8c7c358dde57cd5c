import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { bundled, openBare } from '../../fields/bare.ts';

/**
 * `npm run --silent eval -- uri [file or link …]`: reads links with the product's own code in a
 * page of a real browser, and prints a line of JSON for each: the account with its secret in Base32
 * (it is the caller's own), `counter` null where the product asks for it, or the refusal. Without
 * arguments the links come from standard input. A file has one link on each line, a line in
 * quotation marks being a JSON string, or is JSON with links anywhere in it, as strings or under
 * `uri`. Returns the exit code.
 */
export default async function main(args: string[]): Promise<number> {
  const links =
    args.length === 0
      ? linksIn(await text(process.stdin))
      : (await Promise.all(args.map(linksOf))).flat();
  const browser = await openBare();
  try {
    const page = await browser.newPage();
    await page.evaluate(await bundled(resolve('test/uri/page.ts')));
    for (const link of links) {
      const reading = await page.evaluate((uri) => globalThis.latchkeyReads?.(uri), link.uri);
      process.stdout.write(`${JSON.stringify({ ...link, ...reading })}\n`);
    }
  } finally {
    await browser.close();
  }
  return 0;
}

interface Link {
  id?: string | number;
  uri: string;
}

async function linksOf(arg: string): Promise<Link[]> {
  if (/^(?:[a-z-]*otpauth|steam)\S*[:%]/i.test(arg)) return [{ uri: arg }];
  return linksIn(await readFile(resolve(arg), 'utf8'));
}

function linksIn(given: string): Link[] {
  if (/^\s*[[{]/.test(given)) return [...within(JSON.parse(given))];
  return given.split(/\r?\n/).flatMap((line) => {
    if (line.trim() === '') return [];
    return /^".*"$/.test(line) ? [...within(JSON.parse(line))] : [{ uri: line }];
  });
}

function* within(value: unknown): Generator<Link> {
  if (typeof value === 'string') yield { uri: value };
  else if (Array.isArray(value)) for (const one of value) yield* within(one);
  else if (typeof value === 'object' && value !== null) yield* withinObject(value);
}

function* withinObject(value: object): Generator<Link> {
  if ('uri' in value && typeof value.uri === 'string') {
    const id =
      'id' in value && (typeof value.id === 'number' || typeof value.id === 'string')
        ? value.id
        : null;
    yield { ...(id === null ? {} : { id }), uri: value.uri };
    return;
  }
  for (const one of Object.values(value)) if (typeof one === 'object') yield* within(one);
}
