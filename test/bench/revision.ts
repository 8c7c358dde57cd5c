import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A checkout of a revision, beside ours. */
export interface Checkout {
  root: string;
  /** Takes it away again. */
  remove(): Promise<void>;
}

/**
 * Makes a worktree of a revision in a new folder, with the packages that its lock file names: ours
 * where they are the same, its own otherwise. Throws a sentence where this clone does not know the
 * revision.
 */
export async function checkOut(revision: string, root: string): Promise<Checkout> {
  const commit = await commitOf(revision);
  await run('git', [...NO_HOOKS, 'worktree', 'add', '--detach', '--force', root, commit]);
  const removal = [...NO_HOOKS, 'worktree', 'remove', '--force', root];
  // git would go on listing what Ctrl+C left behind.
  const interrupted = (): void => {
    try {
      execFileSync('git', removal, { stdio: 'ignore' });
    } finally {
      process.exit(130);
    }
  };
  process.once('SIGINT', interrupted);
  const remove = async (): Promise<void> => {
    process.off('SIGINT', interrupted);
    await run('git', removal).catch(() => undefined);
  };
  try {
    await bringPackages(root);
    return { root, remove };
  } catch (caught) {
    await remove();
    throw caught;
  }
}

/** Nothing that this clone runs after a checkout is meant for this one. */
const NO_HOOKS = ['-c', 'core.hooksPath=/dev/null'];

async function commitOf(revision: string): Promise<string> {
  try {
    const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    return (await run('git', asked)).stdout.trim();
  } catch {
    const told = await run('git', ['rev-parse', '--is-shallow-repository']).catch(() => ({
      stdout: '',
    }));
    const why =
      told.stdout.trim() === 'true'
        ? ' It is a shallow one: git fetch --unshallow brings the rest.'
        : '';
    throw new Error(`This clone has no revision ${revision}.${why}`);
  }
}

async function bringPackages(root: string): Promise<void> {
  const [ours, theirs] = await Promise.all(
    ['.', root].map((folder) => readFile(join(folder, 'package-lock.json'), 'utf8')),
  );
  if (ours === theirs)
    return symlink(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  const shell = process.platform === 'win32';
  await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: root, shell });
}

/**
 * Where the parts of the popup may be told in a checkout; the tree has been tidied since the first.
 */
const PARTS = ['test/e2e/drive/parts.ts', 'test/e2e/drive/parts.ts'];

/** Returns the file in which a checkout tells how the parts of its pages are found, or `null`. */
export function partsFile(root: string): string | null {
  return PARTS.map((file) => join(root, file)).find((file) => existsSync(file)) ?? null;
}
