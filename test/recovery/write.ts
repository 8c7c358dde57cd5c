import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ordinary } from './ordinary.ts';
import { pages } from './pages.ts';

/** `node test/run.mjs test/recovery/write.ts <folder>`: writes the pages. Returns the exit code. */
export default async function main([folder = '']: string[]): Promise<number> {
  if (!folder) return 1;
  process.stdout.write(`${writePages(folder)} pages\n`);
  return 0;
}

/**
 * Writes every page as an HTML file into a folder, and `expected.json` with the codes of each;
 * returns how many pages there are.
 */
export function writePages(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const all = [...pages(), ...ordinary()];
  for (const { file, html } of all) writeFileSync(join(folder, file), html);
  const expected = Object.fromEntries(all.map(({ file, codes, used }) => [file, { codes, used }]));
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected, null, 1));
  return all.length;
}
