import { showTool } from './tools.ts';

/** `npm run fix`: formats, and mends what the linter can. */
export default function main(args: string[]): Promise<number> {
  return showTool('@biomejs/biome/bin/biome', [
    'check',
    '--write',
    ...(args.length ? args : ['.']),
  ]);
}
