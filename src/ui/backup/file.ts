/** Gives the person a file, as a download from memory. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By then the download has begun, and the memory can be freed.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Longest file that is read, in bytes: no vault can be longer. */
const LONGEST_FILE = 64 * 1024 * 1024;

/** Returns the text of the file that the person chose, or `null` for none, or one over 64 MiB. */
export async function chosenText(input: HTMLInputElement): Promise<string | null> {
  const [file] = input.files ?? [];
  return file && file.size <= LONGEST_FILE ? file.text() : null;
}
