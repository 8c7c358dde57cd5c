import { showTool } from './tools.ts';

/** `npm run unit -- <path> …`: the unit tests whose path holds one of the arguments. */
export default function main(args: string[]): Promise<number> {
  return showTool('vitest/vitest.mjs', ['run', '--project', 'unit', ...args]);
}
