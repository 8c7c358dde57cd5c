/** Hands a file to the person: the browser's own download, from memory. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the memory is given back.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The longest file that is read at all, in bytes: more than any vault can be. */
const LONGEST_FILE = 64 * 1024 * 1024;

/** Returns the text of a file that the person chose, `null` for none or one of absurd length. */
export async function chosenText(input: HTMLInputElement): Promise<string | null> {
  const [file] = input.files ?? [];
  return file && file.size <= LONGEST_FILE ? file.text() : null;
}
