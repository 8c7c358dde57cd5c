import { execFileSync, type StdioOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { isStrong, type Mentions, namesCode } from '../../src/core/field/phrase.ts';
import { said as saidIn } from '../core/field/said.ts';
import { type Catalogue, catalogues } from './packages.ts';

type Messages = Map<string, string>;
type Kind = 'called' | 'recovery' | 'sent';
type Shares = Partial<Record<Kind, [right: number, all: number]>>;

/**
 * `npm run --silent eval -- catalogues [held|open]`: fetches the packages of `packages.ts` into a
 * folder that is thrown away, and counts how many of their two-factor messages say to us in another
 * language what they say in English. Prints a line of JSON for each language, then the sums. Needs
 * npm and, for Debian's packages, `apt-get` and `dpkg-deb`; what cannot be had is named.
 */
export default async function main(args: string[]): Promise<number> {
  const shares = new Map<string, Shares>();
  const missing: string[] = [];
  for (const catalogue of catalogues) {
    if (args.length > 0 && args.includes('held') !== Boolean(catalogue.held)) continue;
    const languages = readPackage(catalogue);
    if (languages.size === 0) missing.push(catalogue.app);
    const source = catalogue.source && languages.get(catalogue.source);
    for (const [language, messages] of languages)
      if (messages !== source) countAll(messages, source || null, shares, language);
  }
  for (const [language, counts] of [...shares].sort()) print({ language, ...counts });
  print({ sums: [...shares.values()].reduce(sum, {}), missing });
  return 0;
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function countAll(
  messages: Messages,
  source: Messages | null,
  shares: Map<string, Shares>,
  name: string,
): void {
  const language = name.toLowerCase().split(/[-_@]/)[0] ?? name;
  const counts = shares.get(language) ?? {};
  for (const [key, text] of messages) {
    const english = plain(source ? (source.get(key) ?? '') : key);
    const kind = kindOf(english);
    if (!kind || !text || plain(text) === english) continue;
    counts[kind] ??= [0, 0];
    counts[kind][1] += 1;
    if (isSaid(kind, saidIn(plain(text)))) counts[kind][0] += 1;
  }
  if (Object.keys(counts).length > 0) shares.set(language, counts);
}

// A field's label or a heading, of this many words at most and no sentence.
const CALLED = 5;
const TOPIC =
  /factor|step|[2m]fa|otp|one[- ]time|authentic|verif|passcode|recover|backup|digit|send/i;
const OTHER = ['secret', 'hardware', 'device', 'other', 'card', 'captcha', 'pin'] as const;

/** What an English message asks for, as the product reads it; `null` where it is something else. */
function kindOf(english: string): Kind | null {
  if (!TOPIC.test(english) || english.length > 200) return null;
  const said = saidIn(english);
  if (!namesCode(said) && !isStrong(said) && !said.recovery) return null;
  if (said.recovery) return said.sent || !/code|key|token/i.test(english) ? null : 'recovery';
  if (said.sent) return 'sent';
  if (OTHER.some((concept) => said[concept])) return null;
  if (/[.!?]\s*$|normali[sz]|proxy/.test(english)) return null;
  return english.split(/\s+/).length <= CALLED ? 'called' : null;
}

function isSaid(kind: Kind, said: Mentions): boolean {
  if (kind === 'called') return namesCode(said) || isStrong(said);
  return Boolean(said[kind]);
}

function sum(total: Shares, counts: Shares): Shares {
  for (const [kind, [right, all]] of Object.entries(counts) as [Kind, [number, number]][]) {
    const [before, of] = total[kind] ?? [0, 0];
    total[kind] = [before + right, of + all];
  }
  return total;
}

/** A message without markup, accelerators and what is put in. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>|\{\{?[^}]*\}?\}|%\(?\w*\)?\w?|\$\d/g, ' ')
    .replace(/[&_](?=\p{L})/gu, '')
    .trim();
}

function readPackage({ registry, name, files }: Catalogue): Map<string, Messages> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-words-'));
  const languages = new Map<string, Messages>();
  try {
    fetchPackage(registry, name, folder);
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const found = files.exec(path);
      if (!found) continue;
      const language = found[1] ?? 'en';
      const known = languages.get(language) ?? new Map<string, string>();
      for (const [key, text] of messagesOf(join(folder, path))) known.set(key, text);
      languages.set(language, known);
    }
  } catch {
    // said at the end
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return languages;
}

const QUIET: StdioOptions = ['ignore', 'pipe', 'ignore'];

function fetchPackage(registry: Catalogue['registry'], name: string, folder: string): void {
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: QUIET });
  if (registry === 'npm') {
    run('tar', 'xzf', run('npm', 'pack', '--silent', name).trim());
    return;
  }
  run('apt-get', 'download', name);
  const [file = ''] = readdirSync(folder);
  mkdirSync(join(folder, 'files'));
  run('dpkg-deb', '-x', file, 'files');
}

function messagesOf(file: string): Messages {
  const messages: Messages = new Map();
  if (file.endsWith('.json')) collect(JSON.parse(readFileSync(file, 'utf8')), '', messages);
  else readMo(readFileSync(file), messages);
  return messages;
}

function collect(value: unknown, key: string, messages: Messages): void {
  if (typeof value === 'string') messages.set(key, value);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value))
      collect(inner, key ? `${key}.${name}` : name, messages);
}

/** GNU gettext's binary catalogue: tables of lengths and offsets, of originals and translations. */
function readMo(bytes: Buffer, messages: Messages): void {
  const isLittle = bytes.readUInt32LE(0) === 0x950412de;
  const number = (at: number): number => bytes[isLittle ? 'readUInt32LE' : 'readUInt32BE'](at);
  const text = (table: number, nth: number): string => {
    const start = number(table + 8 * nth + 4);
    return bytes.toString('utf8', start, start + number(table + 8 * nth)).split('\0')[0] ?? '';
  };
  for (let nth = 0; nth < number(8); nth++)
    messages.set(withoutContext(text(number(12), nth)), text(number(16), nth));
}

/** The sentence of an original: what tells equal ones apart stands before it, then the sign EOT. */
function withoutContext(original: string): string {
  return original.slice(original.indexOf('\u0004') + 1);
}
