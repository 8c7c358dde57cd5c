// Reads the folder in which Chromium keeps what an extension stored (a LevelDB), older values, too.
import { keyTextOf } from '../../account/key-text.ts';
import { toBase64 } from '../../bytes/base64.ts';
import { Refusal, refusalCode } from '../../refusal.ts';
import type {
  Costly,
  GivenFile,
  KnownFile,
  Locked,
  Problem,
  ReadAccount,
  ReadFile,
} from '../contract/reader.ts';
import { storedValues } from '../leveldb/values.ts';
import { storeOf } from './detect.ts';
import type { KnownStore } from './known.ts';
import { statesOf } from './states.ts';

/** What one state gave: the current one is 0, older ones follow. */
interface Part {
  at: number;
  read: ReadFile;
}

interface SealedPart {
  at: number;
  locked: Locked;
}

/** Sealed older states that are tried: opening each can take a second. */
const MOST_SEALED = 24;

/**
 * Returns what the storage of an extension holds: first its accounts, then those that only older
 * values hold, newest first. `known` reads a file of any other program. Refuses
 * `import_folder_empty` where no accounts are in it, and `import_too_large`.
 */
export async function readFolder(
  file: GivenFile,
  known: (file: GivenFile) => Promise<KnownFile>,
): Promise<KnownFile> {
  const { values, damaged } = storedValues(file.inside ?? [file]);
  const problems = damaged.map((name): Problem => ({ name, code: 'import_parts_damaged' }));
  const store = await storeOf(values, known);
  if (!store && problems.length === 0) throw new Refusal('import_folder_empty');
  if (!store) return { program: null, reading: { accounts: [], problems } };
  const { current, older } = statesOf(values, store);
  const held = current();
  const files = [
    () => store.filesOf(held),
    () => store.olderOf?.(held) ?? [],
    ...older.flatMap((state) => [
      () => store.filesOf(state()),
      () => store.olderOf?.(state()) ?? [],
    ]),
  ];
  const { parts, sealed } = await readParts(files, store, file.name);
  parts.push({ at: 0, read: { accounts: [], problems } });
  const [first] = sealed;
  if (!first) return { program: store.program, reading: merged(parts) };
  // A vault of Latchkey keeps what was deleted in its trash: older states are not needed.
  const { vault } = first.locked;
  const open = opening(file.name, parts, spread(sealed));
  const already = merged(parts);
  return { program: store.program, reading: { open, already, ...(vault && { vault }) } };
}

async function readParts(
  files: readonly (() => GivenFile[])[],
  store: KnownStore,
  name: string,
): Promise<{ parts: Part[]; sealed: SealedPart[] }> {
  const parts: Part[] = [];
  const sealed: SealedPart[] = [];
  for (const [at, made] of files.entries())
    for (const file of made()) {
      try {
        const reading = await store.read({ ...file, name });
        if (!reading) continue;
        if ('open' in reading) sealed.push({ at, locked: reading });
        else parts.push({ at, read: reading });
      } catch (caught) {
        parts.push({ at, read: failedPart(name, at, caught) });
      }
    }
  return { parts, sealed };
}

// An older state of which a piece was overwritten cannot be read, and tells nothing.
function failedPart(name: string, at: number, caught: unknown): ReadFile {
  const code = refusalCode(caught);
  if (code === null) throw caught;
  return { accounts: [], problems: at === 0 ? [{ name, code }] : [] };
}

/** Returns how a folder is opened with a password that opens at least one of its states. */
function opening(name: string, parts: Part[], sealed: SealedPart[]): Locked['open'] {
  return async (password, costly) => {
    const once = derivedOnce(costly);
    const opened: Part[] = [];
    let wrong = 0;
    for (const { at, locked } of sealed) {
      try {
        opened.push({ at, read: await locked.open(password, once) });
      } catch (caught) {
        if (refusalCode(caught) === 'import_password') wrong += 1;
        else opened.push({ at, read: failedPart(name, at, caught) });
      }
    }
    if (wrong === sealed.length) throw new Refusal('import_password');
    const problems: Problem[] = wrong > 0 ? [{ name, code: 'import_other_password' }] : [];
    return merged([...parts, ...opened, { at: 0, read: { accounts: [], problems } }]);
  };
}

// States of one storage are sealed under the same few keys.
function derivedOnce(costly: Costly): Costly {
  const done = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    argon2: async (run) => {
      const { kind, m, t, p, length, salt } = run;
      const same = [kind, m, t, p, length, toBase64(salt)].join();
      const deriving = done.get(same) ?? costly.argon2(run);
      done.set(same, deriving);
      // Whoever asked wipes what it got.
      return (await deriving).slice();
    },
  };
}

// All of the current state, and of the older ones half among the newest, half from all times.
function spread(sealed: SealedPart[]): SealedPart[] {
  const now = sealed.filter(({ at }) => at === 0);
  const older = sealed.filter(({ at }) => at !== 0);
  if (older.length <= MOST_SEALED) return [...now, ...older];
  const half = MOST_SEALED / 2;
  const rest = older.slice(half);
  const places = Array.from({ length: half }, (_, at) =>
    Math.round((at * (rest.length - 1)) / (half - 1)),
  );
  return [...now, ...older.slice(0, half), ...rest.filter((_, at) => places.includes(at))];
}

/** Returns accounts and problems of all states once each; those of older states are marked. */
function merged(parts: readonly Part[]): ReadFile {
  const seen = new Set<string>();
  const accounts: ReadAccount[] = [];
  const problems = new Map<string, Problem>();
  const ordered = [...parts].sort((one, other) => one.at - other.at);
  for (const { at, read } of ordered) {
    for (const account of read.accounts) {
      const key = keyTextOf(account.draft);
      if (at > 0 && seen.has(key)) continue;
      seen.add(key);
      accounts.push(at === 0 ? account : { ...account, isOlder: true });
    }
    for (const problem of read.problems) {
      // Without a name it is one of a sealed account, which nobody could look for.
      if (at > 0 && problem.name === '') continue;
      const same = `${problem.name}\n${problem.code}`;
      if (!problems.has(same)) problems.set(same, problem);
    }
  }
  return { accounts, problems: [...problems.values()] };
}
