import type { Plugin } from 'vite';

/** What is replaced in a file of the product, for a build that a test needs. */
export interface Patch {
  /** How the file's path ends, with slashes. */
  file: string;
  from: string;
  to: string;
  /** Code that is added at the file's end. */
  more?: string;
}

/** Returns a file's code with a patch; throws where the text to be replaced is not in it. */
export function applied({ file, from, to, more = '' }: Patch, code: string): string {
  if (!code.includes(from)) throw new Error(`${file} has no "${from}", which a test replaces`);
  return code.replace(from, () => to) + more;
}

/**
 * Replaces texts in files of the product. The build fails where a file is not part of it, or has
 * not the text: a test of an unchanged product would prove nothing.
 */
export function patched(name: string, patches: readonly Patch[]): Plugin {
  const left = new Set(patches);
  return {
    name: `latchkey:${name}`,
    enforce: 'pre',
    transform(code, id) {
      const patch = patches.find(({ file }) => id.endsWith(file));
      if (!patch) return null;
      left.delete(patch);
      return applied(patch, code);
    },
    buildEnd(error) {
      const [missing] = left;
      if (missing && !error) this.error(`${missing.file}, which a test changes, is not built`);
    },
  };
}
