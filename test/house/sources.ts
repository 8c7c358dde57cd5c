import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** The repository's root. */
export const root = join(import.meta.dirname, '..', '..');

/** One source file, read. */
export interface Source {
  /** From the root, with forward slashes: `src/core/otp/hotp.ts`. */
  path: string;
  text: string;
  /** The text with strings and comments blanked out, so that what is left are names and signs. */
  code: string;
  imports: Import[];
}

/** One import of a file, however it is written. */
export interface Import {
  /** As written. */
  name: string;
  /** From the root for our own files, without `?…`; `null` for packages. */
  path: string | null;
  /** What stands after `?`, for instance `script&iife`. */
  query: string;
}

/** Returns every TypeScript file below a folder of the root. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readSource(join(folder, name)))
    .sort((a, b) => a.path.localeCompare(b.path));
}

function readSource(file: string): Source {
  const path = file.replaceAll('\\', '/');
  const text = readFileSync(join(root, file), 'utf8');
  return { path, text, code: blank(text), imports: importsOf(path, text) };
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)(['"])([^'"\n]+)\1/g;

function importsOf(path: string, text: string): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map(([, , name = '']) => {
    const [bare = '', query = ''] = name.split('?');
    const ours = bare.startsWith('.')
      ? relative('.', normalize(join(dirname(path), bare))).replaceAll('\\', '/')
      : null;
    return { name, path: ours, query };
  });
}

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<![:'"`\\\w])\/\/[^\n]*/g;
const STRINGS = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;
const TEMPLATE_TEXT = /`(?:\\.|[^`\\])*`/g;

function withoutComments(text: string): string {
  return text.replace(COMMENTS, '');
}

/** Templates keep what stands in `${…}`: that is code. */
function blank(text: string): string {
  return withoutComments(text)
    .replace(STRINGS, "''")
    .replace(TEMPLATE_TEXT, (template) =>
      [...template.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => code).join(' ; '),
    );
}

/** Returns a JSON file of the root. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
}
