// A file as an importer sees it: bytes, text and JSON, each read once.
import type { Bytes } from '../../bytes/base64.ts';
import type { GivenFile } from './reader.ts';

/** Returns a file with its text and JSON, where it is text and JSON. */
export function givenFile(name: string, bytes: Bytes, others: GivenFile[] = []): GivenFile {
  const text = textInBytes(bytes);
  return { name, bytes, text, json: jsonOf(text), others };
}

/** Returns bytes as text: UTF-8, or UTF-16 with a byte order mark; `null` for anything else. */
export function textInBytes(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    // Encrypted bytes can be valid UTF-8 by chance; text has no NUL.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function jsonOf(text: string | null): unknown {
  if (text === null || !/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
