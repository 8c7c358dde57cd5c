// Lists of links as most apps export them: otpauth://, steam://, otpauth-migration://, one a line.
import { Refusal, refusalCode } from '../../refusal.ts';
import { type Migration, parseMigration } from '../../uri/migration.ts';
import { isExport } from '../../uri/scheme.ts';
import type { GivenFile, Problem, Read, ReadAccount, ReadFile } from '../contract/reader.ts';
import { FIRST, readEach } from '../draft/draft.ts';
import { type FoundLink, linksIn } from './found-links.ts';
import { accountInLink, isHexLink, labelInLink } from './link-account.ts';

/** Codes read of each export, by its number and how many codes it has. */
type Exports = Map<string, { parts: number; read: Set<number> }>;
/** The name of what an export holds where nothing of it can be read. */
const EXPORT = 'Google Authenticator';

/** Characters from which on a text is long: it has some forty links or more. */
const LONG = 4096;

/** A line as Authenticator-Extension writes it for an account with nothing but defaults. */
const BARE =
  /^otpauth:\/\/totp\/[^?]*\?secret=[^&]*(?:&issuer=[^&]*)?(?:&digits=\d+)?(?:&lock=\w*)?$/;
/** Battle.net's serial number: its codes have eight digits. */
const BATTLE_NET = /^otpauth:\/\/totp\/(?:Battle\.net:)?(?:US|EU|KR|CN)(?:-\d{4}){3}\?/i;

/**
 * Reads every link of a text: one a line, numbered, commented, with words around it, in HTML or
 * Markdown. A link whose end was lost becomes the problem `import_damaged`, as does each code of
 * an export that the text lacks.
 */
export const readOtpauthText: Read = (file) => {
  const text = textIn(file);
  if (text !== null && text.length > LONG) file.early?.(firstOf(text));
  const links = text === null ? [] : linksIn(text);
  if (links.length === 0) return null;
  const isFlattened = hasLostTypes(links);
  const exports: Exports = new Map();
  const read: ReadFile = { accounts: [], problems: [] };
  for (const found of links) {
    if (isExport(found.link)) addMigration(found.link, exports, read);
    else add(readLink(found, isFlattened), read);
  }
  if (isFlattened) read.problems.push({ name: file.name, code: 'import_damaged' });
  read.problems.push(...missingParts(exports));
  const isDamaged = read.problems.some(({ code }) => code === 'import_damaged');
  if (isDamaged && read.accounts.length === 0 && links.every(({ link }) => isExport(link)))
    throw new Refusal('import_damaged');
  return read.accounts.length + read.problems.length === 0 ? null : read;
};

// Read by themselves: the whole text has to be looked through before its links are certain.
function firstOf(text: string): ReadAccount[] {
  const lines = linksIn(text.slice(0, text.lastIndexOf('\n', LONG) + 1)).slice(0, FIRST);
  const alone = lines.filter(({ link }) => !isExport(link));
  return alone.flatMap((link) => readLink(link, false).accounts);
}

function textIn({ text, json }: GivenFile): string | null {
  if (json === undefined) return text;
  const isText = (item: unknown): item is string => typeof item === 'string';
  return Array.isArray(json) && json.every(isText) ? json.join('\n') : null;
}

function readLink({ link, before, isCut }: FoundLink, isFlattened: boolean): ReadFile {
  const read = (): ReadAccount | null => {
    if (isCut || (isFlattened && isHexLink(link))) throw new Refusal('import_damaged');
    const account = accountInLink(link);
    const isNamed = account && `${account.draft.issuer}${account.draft.accountName}` !== '';
    return isNamed ? account : accountInLink(link, { issuer: before });
  };
  return readEach([link], read, () => labelInLink(link) || before);
}

// Authenticator-Extension 8.0 makes every account TOTP with SHA-1 and 30 seconds when it restores
// its own backup. Certain only where Battle.net stands among such accounts: the extension never
// writes that one as TOTP otherwise. Nothing brings the lost values back.
function hasLostTypes(links: FoundLink[]): boolean {
  return (
    links.every(({ link }) => BARE.test(link)) &&
    links.some(({ link }) => BATTLE_NET.test(link) && !link.includes('&digits='))
  );
}

function addMigration(link: string, exports: Exports, read: ReadFile): void {
  try {
    const { batchId, part, parts, drafts, problems } = migrationOf(link);
    const key = `${batchId}/${parts}`;
    const seen = exports.get(key) ?? { parts, read: new Set<number>() };
    // Apps that number no exports give each of them 0.
    if (batchId !== 0 && seen.read.has(part)) return;
    exports.set(key, seen);
    seen.read.add(part);
    read.accounts.push(...drafts.map((draft) => ({ draft })));
    read.problems.push(...problems);
  } catch (caught) {
    if (refusalCode(caught) === null) throw caught;
    read.problems.push({ name: EXPORT, code: 'import_damaged' });
  }
}

// On its way through a form "+" becomes a blank, so blanks may belong to the data, or words follow.
function migrationOf(link: string): Migration {
  for (const text of [link, link.replace(/\s.*$/, '')]) {
    try {
      const migration = parseMigration(text);
      if (migration) return migration;
    } catch (caught) {
      if (refusalCode(caught) === null) throw caught;
    }
  }
  throw new Refusal('import_damaged');
}

/** Returns a problem for each export of which codes are missing, with their numbers. */
function missingParts(exports: Exports): Problem[] {
  return [...exports.values()].flatMap(({ parts, read }) => {
    const all = Array.from({ length: parts }, (_, at) => at + 1);
    const missing = all.filter((part) => !read.has(part)).join(', ');
    return missing === ''
      ? []
      : [{ name: `${EXPORT} ${missing}/${parts}`, code: 'import_damaged' }];
  });
}

function add(one: ReadFile, read: ReadFile): void {
  read.accounts.push(...one.accounts);
  read.problems.push(...one.problems);
}
