// What the import section is doing: the files, what they hold, and what was chosen of it.
import { signal } from '@preact/signals';
import { importAhead, noImportAhead } from '../../act/transfer/ahead.ts';
import type { FoundFile } from '../../act/transfer/folders.ts';
import { type FileOutcome, type Import, openImport } from '../../act/transfer/import.ts';
import { type ImportOffer, importedAccounts, importOffers } from '../../act/transfer/offers.ts';
import { adding, type Edit } from '../../core/account/edits.ts';
import type { ChosenColumns } from '../../core/transfer/tables/columns.ts';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { sentence, sentenceOf } from '../../ui/language/error.ts';
import { now } from '../../ui/state/clock.ts';
import { clearMessage, showMessage } from '../../ui/state/message.ts';
import { save } from '../../ui/state/save.ts';
import { accounts } from '../../ui/state/state.ts';
import { keepSnapshot } from '../../vault/vault.ts';

/** The files that are being read: how many of how many are done. */
export interface Progress {
  done: number;
  of: number;
  cancel(): void;
}

/** Set while files are being read. */
export const reading = signal<Progress | null>(null);
/** Whether that takes so long that it is shown; mostly the list is there before. */
export const isSlow = signal(false);
/** The files that were read, in their order; empty before. */
export const outcomes = signal<readonly FileOutcome[]>([]);
/** Every account of the files. */
export const offers = signal<readonly ImportOffer[]>([]);
/** Those that the person wants. */
export const chosen = signal<ReadonlySet<ImportOffer>>(new Set());

let open: Import | null = null;

/** Less than this, and a bar would only flash up. */
const SLOW_MS = 200;
let slow: ReturnType<typeof setTimeout> | undefined;

/** Reads files and shows what is in them; whatever was read before is forgotten. */
export function readFiles(files: readonly File[]): Promise<void> {
  return readFound(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** Reads files that come with their paths, as those of a folder do, as `readFiles` does. */
export async function readFound(files: readonly FoundFile[]): Promise<void> {
  forgetImport();
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  reading.value = { done: 0, of: files.length, cancel };
  slow = setTimeout(() => {
    isSlow.value = true;
  }, SLOW_MS);
  try {
    open = openImport(files, stop.signal);
    const read = await open.read({
      done(done, of) {
        reading.value = { done, of, cancel };
      },
      early(outcome) {
        offers.value = importOffers([outcome], accounts.value);
      },
    });
    readingEnds();
    offers.value = [];
    show(read);
  } catch (caught) {
    forgetImport();
    if (!stop.signal.aborted) showMessage({ tone: 'bad', text: sentence(caught) });
  }
}

function readingEnds(): void {
  clearTimeout(slow);
  isSlow.value = false;
  reading.value = null;
}

/**
 * Reads what was chosen, and empties the input, so that the same can be chosen again; says so where
 * a folder without a file was.
 */
export function readChosen(input: HTMLInputElement): void {
  const files = [...(input.files ?? [])];
  input.value = '';
  if (files.length > 0) void readFiles(files);
  else if (input.webkitdirectory)
    showMessage({ tone: 'bad', text: sentenceOf('import_folder_empty') });
}

/** Opens the file at this place with a password; a wrong one is said in its outcome. */
export async function unlockFile(at: number, password: string): Promise<void> {
  const outcome = await open?.unlock(at, password);
  if (outcome) show(outcomes.value.map((one, index) => (index === at ? outcome : one)));
}

/** Returns what the table at this place holds with its columns as chosen; keeps nothing of it. */
export async function readTable(
  at: number,
  columns: ChosenColumns,
): Promise<FileOutcome | undefined> {
  return open?.readTable(at, columns);
}

/** Shows what the table at this place holds among the accounts of the other files. */
export function takeTable(at: number, outcome: FileOutcome): void {
  show(outcomes.value.map((one, index) => (index === at ? outcome : one)));
}

/** Forgets the files and everything that was read of them. */
function forgetImport(): void {
  clearMessage();
  readingEnds();
  open?.close();
  open = null;
  outcomes.value = [];
  offers.value = [];
  chosen.value = new Set();
}

/** Forgets them because the person is done with them; others may follow. */
export function discardImport(): void {
  forgetImport();
  startAhead();
}

let isExpecting = false;

/**
 * Expects files from now on. Returns the function that no longer does, and forgets those that were
 * read: secrets do not stay when the person leaves the section.
 */
export function expectFiles(): () => void {
  isExpecting = true;
  startAhead();
  return () => {
    isExpecting = false;
    forgetImport();
    noImportAhead();
  };
}

// When the page has nothing else to do: what the person waits for comes first.
function startAhead(): void {
  requestIdleCallback(() => {
    if (isExpecting) importAhead();
  });
}

/** Ticks an account, or takes its tick away. */
export function toggle(offer: ImportOffer): void {
  const next = new Set(chosen.value);
  if (!next.delete(offer)) next.add(offer);
  chosen.value = next;
}

/**
 * Saves the chosen accounts in one change, after a snapshot of the vault as it is, and offers to
 * take them all back.
 */
export async function saveImport(): Promise<void> {
  const snapshot = keepSnapshot('import');
  const wanted = offers.value.filter((offer) => chosen.value.has(offer));
  const added = importedAccounts(
    wanted.map(({ account }) => account),
    now.value,
  );
  try {
    await snapshot;
  } catch (caught) {
    return showMessage({ tone: 'bad', text: sentence(caught) });
  }
  if (!(await save(adding(added)))) return;
  discardImport();
  const ids = new Set(added.map(({ id }) => id));
  const undo = async (): Promise<void> => {
    if (await save(without(ids))) showMessage({ tone: 'good', text: text('import_undone') });
  };
  showMessage({
    tone: 'good',
    text: countedText('saved_accounts', added.length),
    undo: () => void undo(),
  });
}

function show(read: readonly FileOutcome[]): void {
  const ticked = new Set([...chosen.value].map(({ account }) => account));
  const isNew = offers.value.length === 0;
  const before = new Set(offers.value.map(({ account }) => account));
  outcomes.value = read;
  offers.value = importOffers(read, accounts.value);
  // What the person ticked stays so when another file opens.
  chosen.value = new Set(
    offers.value.filter((offer) =>
      isNew || !before.has(offer.account) ? offer.unticked === null : ticked.has(offer.account),
    ),
  );
}

function without(ids: ReadonlySet<string>): Edit {
  return (contents) => ({
    ...contents,
    accounts: contents.accounts.filter(({ id }) => !ids.has(id)),
  });
}
