// The files of folders that are dropped on a page.

/** A file of a dropped folder, with its path from there on, the folder's own name first. */
export interface DroppedFile {
  path: string;
  file: File;
}

/** Files and folders that are looked at: a whole profile of a browser has fewer that matter. */
const MOST = 20_000;
/** Folders of a profile that are large, and hold nothing that an extension stored. */
const SKIPPED = /cache|^(?:Service Worker|IndexedDB|blob_storage|Extensions)$/i;

/**
 * Returns the folders and files of a drop, or `null` where there is no folder among them; to be
 * called before the event is over.
 */
export function droppedFolders(data: DataTransfer | null): FileSystemEntry[] | null {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file');
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? []);
  return entries.some(({ isDirectory }) => isDirectory) ? entries : null;
}

/**
 * Returns the files of folders, however deep; what the browser cannot read is left out, and so is
 * what comes after the first 20,000.
 */
export async function filesOfDrop(entries: readonly FileSystemEntry[]): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  const left = [...entries];
  for (let seen = 0; left.length > 0 && seen < MOST; seen++) {
    const entry = left.shift();
    if (!entry) break;
    if (isFolder(entry)) {
      if (seen < entries.length || !SKIPPED.test(entry.name)) left.push(...(await inside(entry)));
    } else if (isFile(entry)) {
      const file = await fileOf(entry);
      if (file) found.push({ path: entry.fullPath.replace(/^\//, ''), file });
    }
  }
  return found;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

// A folder is told in pieces, the last one empty.
async function inside(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0 || all.length > MOST) return all;
    all.push(...some);
  }
}
