// The files of folders that are dropped on a page.

/** A file of a dropped folder, with its path from there on, the folder's own name first. */
export interface DroppedFile {
  path: string;
  file: File;
}

/** A file or folder of a drop, as far as is needed of it. */
export interface DroppedItem {
  name: string;
  /** From the drop on, a slash first. */
  fullPath: string;
  isFile: boolean;
  isDirectory: boolean;
}

interface FileItem extends DroppedItem {
  file(found: (file: File) => void, failed: () => void): void;
}

interface FolderItem extends DroppedItem {
  createReader(): {
    readEntries(found: (some: DroppedItem[]) => void, failed: () => void): void;
  };
}

/** Files and folders that are looked at: a whole profile of a browser has fewer that matter. */
const MOST = 20_000;
/** Folders of a profile that are large, and hold nothing that an extension stored. */
const SKIPPED = /cache|Worker$|^(?:IndexedDB|blob_storage|Extensions)$/i;

/**
 * Returns the folders and files of a drop, or `null` where there is no folder among them; to be
 * called before the event is over.
 */
export function droppedFolders(data: DataTransfer | null): DroppedItem[] | null {
  const all = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file');
  const items = all.flatMap((item): DroppedItem[] => {
    const found = item.webkitGetAsEntry();
    return found ? [found] : [];
  });
  return items.some(({ isDirectory }) => isDirectory) ? items : null;
}

/**
 * Returns the files of folders, however deep; what the browser cannot read is left out, and so is
 * what comes after the first 20,000.
 */
export async function filesOfDrop(items: readonly DroppedItem[]): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  const all = [...items];
  for (let at = 0; at < Math.min(all.length, MOST); at++) {
    const item = all[at];
    if (!item) break;
    if (isFolder(item)) {
      // What the person dropped is looked into, whatever its name.
      if (at < items.length || !SKIPPED.test(item.name)) all.push(...(await inside(item)));
    } else if (isFile(item)) {
      const file = await fileOf(item);
      if (file) found.push({ path: item.fullPath.replace(/^\//, ''), file });
    }
  }
  return found;
}

function isFolder(item: DroppedItem): item is FolderItem {
  return item.isDirectory;
}

function isFile(item: DroppedItem): item is FileItem {
  return item.isFile;
}

function fileOf(item: FileItem): Promise<File | null> {
  return new Promise((resolve) => item.file(resolve, () => resolve(null)));
}

// A folder is told in pieces, the last one empty.
async function inside(folder: FolderItem): Promise<DroppedItem[]> {
  const reader = folder.createReader();
  const all: DroppedItem[] = [];
  for (;;) {
    const some = await new Promise<DroppedItem[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0 || all.length > MOST) return all;
    all.push(...some);
  }
}
